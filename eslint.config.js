import tseslint from "typescript-eslint";

const impure = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Take the instant as a parameter (asOf).",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Take the instant as a parameter (asOf).",
  },
  { selector: "CallExpression[callee.name='Date']", message: "Take the instant as a parameter (asOf)." },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Results may not depend on chance.",
  },
  {
    selector: "CallExpression[callee.property.name=/^toLocale|^localeCompare$/]",
    message: "Results may not depend on the host's locale.",
  },
  {
    selector:
      "CallExpression[callee.property.name=/^get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/]",
    message: "Use the UTC fields: the host's zone may not matter.",
  },
  {
    selector: "ImportDeclaration[source.value='zod'] ImportSpecifier[imported.name='z']",
    message: 'Write import * as z from "zod": the named import keeps every locale in a bundle.',
  },
];

export default tseslint.config(
  { ignores: ["dist", "coverage", "docs/api", "**/.generated", "test/matrix/fixtures", "reports", ".stryker-tmp"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ["tsconfig.json", "tsconfig.test.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Check functions answer `undefined` for a value they refused.
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/prefer-readonly": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "no-restricted-globals": ["error", "event", "name"],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...impure],
      "no-restricted-globals": [
        "error",
        "process",
        "console",
        "setTimeout",
        "setInterval",
        "setImmediate",
        "queueMicrotask",
        "performance",
        "fetch",
        "crypto",
        "navigator",
      ],
    },
  },
  {
    // Typed-array loops: an index in range is never undefined.
    files: ["src/**/*.kernel.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["test/**/*.ts", "examples/**/*.ts", "*.config.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": "off",
    },
  },
  {
    // A program shows its results as `expression; // => value`, which the doc tests execute.
    files: ["examples/{programs,vendors}/*.ts"],
    rules: { "@typescript-eslint/no-unused-expressions": "off" },
  },
  { files: ["**/*.js", "**/*.cjs", "**/*.mjs"], ...tseslint.configs.disableTypeChecked },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
