import ts from "typescript";
import { listFiles } from "../tools/list-files.js";

/** A list of clocks as its doc comment tells it. */
interface Preset {
  readonly vendor: string;
  readonly name: string;
  readonly clocks: readonly string[];
  readonly reproduces: string;
  readonly leavesOut: string;
  readonly source: string;
}

const leftOut = "Not reproduced:";

/** Text in one line. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What stands behind `@see`; the compiler would take the first word for a name to link to. */
function sourceOf(comment: ts.JSDoc): string {
  const see = comment.tags?.find(({ tagName }) => tagName.text === "see");
  return plain((see?.getText() ?? "").replace(/^@see/, "").replace(/\n\s*\*/g, " "));
}

/** The ids of the clocks written in a list. */
function clockIdsOf(list: ts.Expression | undefined): readonly string[] {
  if (list === undefined || !ts.isArrayLiteralExpression(list)) return [];
  return list.elements.flatMap((element) => {
    if (!ts.isObjectLiteralExpression(element)) return [];
    const id = element.properties.find((property) => property.name?.getText() === "id");
    return id !== undefined && ts.isPropertyAssignment(id) && ts.isStringLiteral(id.initializer)
      ? [id.initializer.text]
      : [];
  });
}

function presetOf(file: string, statement: ts.Statement): readonly Preset[] {
  if (!ts.isVariableStatement(statement)) return [];
  const [declaration] = statement.declarationList.declarations;
  const name = declaration?.name.getText() ?? "";
  const comment = ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc);
  if (!name.endsWith("Clocks") || comment === undefined) return [];
  const paragraphs = (ts.getTextOfJSDocComment(comment.comment) ?? "").split("\n\n").map(plain);
  const leavesOut = paragraphs.find((paragraph) => paragraph.startsWith(leftOut)) ?? "";
  return [
    {
      vendor: file.split("/").at(-2) ?? "",
      name,
      clocks: clockIdsOf(declaration?.initializer),
      reproduces: paragraphs[0] ?? "",
      leavesOut: plain(leavesOut.slice(leftOut.length)),
      source: sourceOf(comment),
    },
  ];
}

/** The page that says of each preset what it reproduces and which faults it does not, written from the doc comments. */
export function presetTable(): string {
  const presets = listFiles("src/presets", "-clocks.ts").flatMap((file) => {
    const text = ts.sys.readFile(file) ?? "";
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    return source.statements.flatMap((statement) => presetOf(file, statement));
  });
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  const sections = presets
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ vendor, name, clocks, reproduces, leavesOut, source }) => {
      const ids = clocks.map((id) => `\`${id}\``).join(", ");
      return `| \`${name}\` of \`supportops/presets/${vendor}\` | ${ids} | ${cell(reproduces)} | ${cell(leavesOut)} | ${cell(source)} |`;
    });
  return `# Presets

Clocks of help desks as plain data: print them, compare them, change what you want otherwise. Each says what it reproduces of its vendor and which faults it does not. [Write a policy](../guides/write-a-policy.md) shows how promises are made on them. This page is written by \`npm run tables\` from the presets' own documentation.

| preset | clocks | reproduces | does not reproduce | source |
|---|---|---|---|---|
${sections.join("\n")}
`;
}
