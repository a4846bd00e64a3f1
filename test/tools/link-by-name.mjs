// TypeDoc plugin: {@link SupportOpsError} finds the export of that name in whichever module documents it, so that a
// comment need not import what its code does not use. A name that no module, or more than one, exports stays an error.
export function load(app) {
  app.converter.addUnknownSymbolResolver((reference, from) => {
    const names = reference.symbolReference?.path?.map(({ path }) => path) ?? [];
    if (names.length === 0) return undefined;
    const found = (from.project.children ?? []).flatMap((module) => module.getChildByName(names) ?? []);
    return found.length === 1 ? { target: found[0] } : undefined;
  });
}
