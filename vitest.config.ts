import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("./src/", import.meta.url));

/** The package's own name resolves to its sources, so that tests read like a host's code. */
export const alias = [
  { find: /^supportops$/, replacement: `${src}index.ts` },
  { find: /^supportops\/(.+)$/, replacement: `${src}$1/index.ts` },
];

const hostZones = ["UTC", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia"];

export default defineConfig({
  resolve: { alias },
  test: {
    // The default leaves a core idle.
    maxWorkers: "100%",
    // The tests share modules, which are pure: loading them anew for each file takes longer than most tests.
    isolate: false,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/index.ts"],
      reporter: [["text", { skipFull: true }], "json-summary"],
      // The figure over all files together is checked by test/tools/check-coverage.ts.
      thresholds: { perFile: true, lines: 100, functions: 100, statements: 100, branches: 90 },
    },
    projects: [
      { extends: true, test: { name: "unit", include: ["test/unit/**/*.test.ts"], testTimeout: 60_000 } },
      { extends: true, test: { name: "data", include: ["test/data/**/*.test.ts"], testTimeout: 120_000 } },
      { extends: true, test: { name: "property", include: ["test/property/**/*.test.ts"], testTimeout: 120_000 } },
      ...hostZones.map((TZ) => ({
        extends: true as const,
        test: { name: `zone ${TZ}`, include: ["test/zones/**/*.test.ts"], env: { TZ }, testTimeout: 120_000 },
      })),
    ],
  },
});
