import { execFileSync } from "node:child_process";

const listers = { esm: "test/package/list-esm.mjs", cjs: "test/package/list-cjs.cjs" } as const;

/** How a host loads the package. */
export type ModuleFormat = keyof typeof listers;

/** Names of the npm packages that a plain Node process loads along with a subpath, sorted. */
export function loadedPackages(specifier: string, format: ModuleFormat): readonly string[] {
  const files = execFileSync(process.execPath, [listers[format], specifier], { encoding: "utf8" }).split("\n");
  if (!files.some((file) => file.includes("/dist/"))) throw new Error(`${specifier} did not load from dist`);
  const names = files.flatMap((file) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort();
}
