import { readFileSync } from "node:fs";

/** A subpath that package.json exports: "supportops/calendar" is the module "calendar"; the root is "index". */
export interface ExportedModule {
  /** What a host writes: "supportops/calendar". */
  readonly specifier: string;
  /** Short name for file names: "calendar", "presets-zendesk", "root". */
  readonly name: string;
  /** Its declarations, relative to the package: "dist/calendar/index.d.ts". */
  readonly types: string;
}

type Target = string | { readonly import: { readonly types: string } };

/** Every subpath of package.json `exports` that is code, in its order. */
export function exportedModules(): readonly ExportedModule[] {
  const { name, exports } = JSON.parse(readFileSync("package.json", "utf8")) as {
    name: string;
    exports: Readonly<Record<string, Target>>;
  };
  return Object.entries(exports).flatMap(([subpath, target]) => {
    if (typeof target === "string") return [];
    return {
      specifier: subpath.replace(/^\./, name),
      name: subpath === "." ? "root" : subpath.slice(2).replaceAll("/", "-"),
      types: target.import.types.replace(/^\.\//, ""),
    };
  });
}
