import ts from "typescript";
import { listFiles } from "../tools/list-files.js";

/** An exported function as its doc comment tells it. */
export interface DocumentedFunction {
  readonly name: string;
  /** The comment without its tags, on one line. */
  readonly text: string;
  /** The comment without its tags, with its lines. */
  readonly lines: string;
  /** What stands behind its `@see`, or an empty text. */
  readonly see: string;
}

/** Text of a comment: link tags by their text. */
function linked(comment: string | readonly ts.JSDocComment[] | undefined): string {
  const text =
    typeof comment === "string" ? comment : (ts.getTextOfJSDocComment(comment as ts.NodeArray<ts.JSDocComment>) ?? "");
  return text.replace(/\{@link (\w+)\}/g, "`$1`");
}

function plain(comment: string | readonly ts.JSDocComment[] | undefined): string {
  return linked(comment).replace(/\s+/g, " ").trim();
}

/** The text up to its first full stop. */
export function firstSentence(text: string): string {
  return /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;
}

/** What stands behind a tag. The compiler would take the first author for a name to link to, so the text itself is read. */
function textOf(tag: ts.JSDocTag): string {
  return tag
    .getText()
    .replace(/^@\w+/, "")
    .replace(/\n\s*\*/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function documentedOf(symbol: ts.Symbol, checker: ts.TypeChecker): DocumentedFunction | undefined {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target.declarations?.find(ts.isFunctionDeclaration);
  const comment = declaration === undefined ? undefined : ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc);
  if (comment === undefined) return undefined;
  const see = comment.tags?.find(({ tagName }) => tagName.text === "see");
  return {
    name: symbol.name,
    text: plain(comment.comment),
    lines: linked(comment.comment),
    see: see === undefined ? "" : textOf(see),
  };
}

/** The documented functions that the index of a folder exports, by name. */
export function documentedFunctions(folder: string): readonly DocumentedFunction[] {
  const program = ts.createProgram(listFiles(folder, ".ts"), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    // Names and comments are read, no types: the library of the language would take most of the time.
    noLib: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(`${folder}/index.ts`);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  return (module === undefined ? [] : checker.getExportsOfModule(module))
    .flatMap((symbol) => documentedOf(symbol, checker) ?? [])
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A cell of a table; a dash where there is nothing to say. */
export function tableCell(text: string): string {
  return text === "" ? "–" : text.replaceAll("|", "\\|");
}
