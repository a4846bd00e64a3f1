import ts from "typescript";

/** A name a source file exports. */
export interface ExportedName {
  readonly name: string;
  readonly isType: boolean;
}

/** Looks up what the files of a project export. */
export function readExportedNames(files: readonly string[]): (file: string) => readonly ExportedName[] {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();

  return (file) => {
    const source = program.getSourceFile(file);
    const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    if (symbol === undefined) return [];
    return checker.getExportsOfModule(symbol).map((exported) => {
      const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      return { name: exported.name, isType: (target.flags & ts.SymbolFlags.Value) === 0 };
    });
  };
}
