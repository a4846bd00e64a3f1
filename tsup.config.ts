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

const shared: Options = { target: "es2022", platform: "neutral", outDir: "dist", sourcemap: true };

const esm: Options = { ...shared, entry: ["src/**/*.ts"], format: ["esm"], bundle: false };
const cjs: Options = { ...shared, entry, format: ["cjs"], splitting: true };
// tsup passes `baseUrl` to TypeScript, which TypeScript 6 reports as deprecated.
const types: Options = {
  ...shared,
  entry,
  format: ["esm", "cjs"],
  dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
};

// `tsup --no-types` skips the declarations, which take four fifths of a build.
export default defineConfig((cli) => ((cli as { types?: boolean }).types === false ? [esm, cjs] : [esm, cjs, types]));
