import { dirname, posix } from "node:path";
import { type CompiledFence, compileFence } from "./compile-fence.js";
import type { ExportedName } from "./exported-names.js";
import type { Fence } from "./fence.js";

/** Paths in the fence count from its own file; the test stands three folders below the project. */
function fromGenerated(declaration: string, file: string): string {
  return declaration.replace(/(["'])(\.{1,2}\/[^"']+)\1/, (_, _quote, path: string) => {
    return `"../../../${posix.join(dirname(file), path)}"`;
  });
}

function scopeImports(names: ReadonlySet<string>, scope: ReadonlyMap<string, readonly ExportedName[]>): string[] {
  const seen = new Set<string>();
  return [...scope].flatMap(([file, exported]) => {
    const wanted = exported.filter(({ name }) => names.has(name) && !seen.has(name));
    for (const { name } of wanted) seen.add(name);
    const list = wanted.map(({ name, isType }) => (isType ? `type ${name}` : name)).join(", ");
    return list === "" ? [] : [`import { ${list} } from "../../../${file.replace(/\.ts$/, ".js")}";`];
  });
}

function testOf({ file, line, run }: Fence, { body }: CompiledFence): string {
  if (run) return `it("${file}:${line}", async () => {\n${body}\n});`;
  return `// ${file}:${line} is not run.\nexport async function line${line}() {\n${body}\n}`;
}

/**
 * The text of a test file for the fences of one file.
 *
 * @param scope - Names in scope without import, by the file that exports them.
 */
export function fenceTestFile(fences: readonly Fence[], scope: ReadonlyMap<string, readonly ExportedName[]>): string {
  const compiled = fences.map((fence) => ({ fence, code: compileFence(fence) }));
  const imports = compiled.flatMap(({ fence, code }) =>
    code.imports.map(({ name, declaration }) => ({ name, declaration: fromGenerated(declaration, fence.file) })),
  );
  const imported = new Set(imports.map(({ name }) => name));
  const free = new Set(compiled.flatMap(({ code }) => [...code.names]).filter((name) => !imported.has(name)));
  const runs = fences.some(({ run }) => run);
  return [
    'import { expect, it } from "vitest";',
    'import { expectThrown } from "../expect-thrown.js";',
    ...new Set(imports.map(({ declaration }) => declaration)),
    ...scopeImports(free, scope),
    ...compiled.map(({ fence, code }) => testOf(fence, code)),
    ...(runs ? [] : ['it.skip("nothing here is run", () => undefined);']),
    "",
  ].join("\n");
}
