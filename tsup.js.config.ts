import { readFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

interface Conditions {
  readonly import: { readonly default: string };
}

// One entry per subpath that package.json exports, so that the list lives once.
const { exports: subpaths } = JSON.parse(readFileSync("package.json", "utf8")) as {
  exports: Record<string, Conditions | string>;
};
const entry = Object.fromEntries(
  Object.values(subpaths)
    .filter((conditions): conditions is Conditions => typeof conditions !== "string")
    .map((conditions) => conditions.import.default.replace(/^\.\/dist\/(.*)\.js$/, "$1"))
    .map((name) => [name, `src/${name}.ts`]),
);

export const shared: Options = { entry, target: "es2022", platform: "neutral", outDir: "dist", sourcemap: true };

// One file per source file: a bundler drops what a host does not use, and a person can read what runs.
const esm: Options = { ...shared, entry: ["src/**/*.ts"], format: ["esm"], bundle: false };
const cjs: Options = { ...shared, format: ["cjs"], splitting: true };

/** JavaScript without declarations, which take four fifths of a build. */
export const javascript: readonly Options[] = [esm, cjs];

export default defineConfig([...javascript]);
