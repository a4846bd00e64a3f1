/** Where a value stands inside another one. */
export type Place = readonly (string | number)[];

/** Every place inside a value that can be replaced or removed. */
export function placesOf(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...place, Array.isArray(value) ? Number(key) : key];
    return [here, ...placesOf(inner, here)];
  });
}

/** A copy of a value in which the place holds something else, or nothing if `undefined` is given. */
export function withPlace<Value>(value: Value, place: Place, replacement: unknown): Value {
  // By way of JSON, so that an object that stands in two places becomes two.
  const copy = JSON.parse(JSON.stringify(value)) as Value;
  const holder = place.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], copy);
  const last = place.at(-1) ?? "";
  if (replacement !== undefined) (holder as Record<string, unknown>)[last] = replacement;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder as object, last);
  return copy;
}
