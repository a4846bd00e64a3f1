import ts from "typescript";

/** One name brought in by an import declaration. */
export interface ImportBinding {
  /** The local name; empty for an import for its effects. */
  readonly name: string;
  /** A declaration that imports just this name, so that equal ones can be told. */
  readonly declaration: string;
}

/** Takes an import declaration apart into one declaration a name. */
export function importBindings(node: ts.ImportDeclaration): readonly ImportBinding[] {
  const from = node.moduleSpecifier.getText();
  const clause = node.importClause;
  if (clause === undefined) return [{ name: "", declaration: `import ${from};` }];
  const type = clause.phaseModifier === ts.SyntaxKind.TypeKeyword ? "type " : "";
  const bindings: ImportBinding[] = [];
  if (clause.name !== undefined) {
    bindings.push({ name: clause.name.text, declaration: `import ${type}${clause.name.text} from ${from};` });
  }
  const named = clause.namedBindings;
  if (named === undefined) return bindings;
  if (ts.isNamespaceImport(named)) {
    return [...bindings, { name: named.name.text, declaration: `import ${type}${named.getText()} from ${from};` }];
  }
  return [
    ...bindings,
    ...named.elements.map((element) => ({
      name: element.name.text,
      declaration: `import ${type}{ ${element.getText()} } from ${from};`,
    })),
  ];
}
