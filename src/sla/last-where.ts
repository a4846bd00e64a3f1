/** The last item that passes a test, or undefined; `findLast` is not in every supported runtime. */
export function lastWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): Item | undefined {
  for (let place = items.length - 1; place >= 0; place -= 1) {
    const item = items[place] as Item;
    if (test(item)) return item;
  }
  return undefined;
}
