// Writes a test file for every file with TypeScript in it: README.md, docs, doc comments and the example programs.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { listFiles } from "../tools/list-files.js";
import { type ExportedName, readExportedNames } from "./exported-names.js";
import { fencesOfComments, fencesOfMarkdown } from "./extract-fences.js";
import type { Fence } from "./fence.js";
import { fenceTestFile } from "./fence-test-file.js";

const generated = "test/docs/.generated";

const sources = listFiles("src", ".ts");
const exportsOf = readExportedNames(sources);

/** Names in scope without import, by the file that exports them: a doc comment's own file, its module, and the root. */
function scopeOf(file: string): ReadonlyMap<string, readonly ExportedName[]> {
  let folder = file.slice(0, file.lastIndexOf("/"));
  while (folder !== "src" && !existsSync(`${folder}/index.ts`)) folder = folder.slice(0, folder.lastIndexOf("/"));
  const index = `${folder}/index.ts`;
  return new Map([file, index, "src/index.ts"].map((path) => [path, exportsOf(path)]));
}

const pages = ["README.md", ...listFiles("docs", ".md").filter((file) => !file.startsWith("docs/api/"))];
const programs = ["examples/programs", "examples/vendors"].flatMap((folder) => listFiles(folder, ".ts"));

const fences: readonly (readonly Fence[])[] = [
  ...pages.filter(existsSync).map((file) => fencesOfMarkdown(file, readFileSync(file, "utf8"))),
  ...sources.map((file) => fencesOfComments(file, readFileSync(file, "utf8"))),
  ...programs.map((file) => [{ file, line: 1, code: readFileSync(file, "utf8"), run: true }]),
];

rmSync(generated, { recursive: true, force: true });
mkdirSync(generated, { recursive: true });
let written = 0;
for (const [first, ...others] of fences) {
  if (first === undefined) continue;
  const scope = sources.includes(first.file) ? scopeOf(first.file) : new Map<string, readonly ExportedName[]>();
  const name = first.file.replace(/\.\w+$/, "").replaceAll("/", "__");
  writeFileSync(`${generated}/${name}.test.ts`, fenceTestFile([first, ...others], scope));
  written += others.length + 1;
}
process.stdout.write(`${written} fences and programs\n`);
