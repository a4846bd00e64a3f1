import ts from "typescript";
import { listFiles } from "../tools/list-files.js";

/** A method of `supportops/stats` as its doc comment tells it. */
interface Method {
  readonly name: string;
  readonly use: string;
  readonly equivalents: readonly string[];
  readonly source: string;
}

const index = "src/stats/index.ts";
const equivalent = /\b(R|SciPy|NumPy|Python|statsmodels|scikit-learn|Excel): `([^`]+)`/g;

/** Plain text of a comment: link tags by their text, line breaks as spaces. */
function plain(comment: string | readonly ts.JSDocComment[] | undefined): string {
  const text =
    typeof comment === "string" ? comment : (ts.getTextOfJSDocComment(comment as ts.NodeArray<ts.JSDocComment>) ?? "");
  return text
    .replace(/\{@link (\w+)\}/g, "`$1`")
    .replace(/\s+/g, " ")
    .trim();
}

/** The text up to its first full stop. */
function firstSentence(text: string): string {
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

function methodOf(symbol: ts.Symbol, checker: ts.TypeChecker): Method | undefined {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target.declarations?.find(ts.isFunctionDeclaration);
  const comment = declaration === undefined ? undefined : ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc);
  if (comment === undefined) return undefined;
  const text = plain(comment.comment);
  const see = comment.tags?.find(({ tagName }) => tagName.text === "see");
  return {
    name: symbol.name,
    use: firstSentence(text),
    equivalents: [...text.matchAll(equivalent)].map(([, system = "", call = ""]) => `${system} \`${call}\``),
    source: see === undefined ? "" : textOf(see),
  };
}

/** The page that lists every statistical method, written from the doc comments. */
export function statisticsTable(): string {
  const program = ts.createProgram(listFiles("src/stats", ".ts"), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(index);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const methods = (module === undefined ? [] : checker.getExportsOfModule(module)).flatMap(
    (symbol) => methodOf(symbol, checker) ?? [],
  );
  const cell = (text: string): string => (text === "" ? "–" : text.replaceAll("|", "\\|"));
  const rows = methods
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      ({ name, use, equivalents, source: from }) =>
        `| \`${name}\` | ${cell(use)} | ${cell(equivalents.join(", "))} | ${cell(from)} |`,
    );
  return `# Statistical methods

Every method of \`supportops/stats\`, what it is for, what the same is called elsewhere, and where it comes from. [Which statistic answers which question](../guides/which-statistic.md) starts from the question instead. This page is written by \`npm run tables\` from the methods' own documentation.

| method | use it when you want what it says | elsewhere | source |
|---|---|---|---|
${rows.join("\n")}
`;
}
