import tseslint from "typescript-eslint";
import config from "./eslint.config.js";

// The rules that need no types, for `npm run check`: they look at one file at a time, so that a cache of them is right.
export default [
  ...config,
  tseslint.configs.disableTypeChecked,
  // A comment that silences a rule which needs types is no mistake here.
  { linterOptions: { reportUnusedDisableDirectives: "off" } },
];
