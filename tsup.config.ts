import { defineConfig, type Options } from "tsup";
import { javascript, shared } from "./tsup.js.config.js";

// tsup passes `baseUrl` to TypeScript, which TypeScript 6 reports as deprecated.
const types: Options = {
  ...shared,
  format: ["esm", "cjs"],
  dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
};

export default defineConfig([...javascript, types]);
