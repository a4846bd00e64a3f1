import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { alias } from "../../../vitest.config.js";

const fastCheck = fileURLToPath(new URL("./fast-check.ts", import.meta.url));

export default defineConfig({
  resolve: { alias: [...alias, { find: /^fast-check$/, replacement: fastCheck }] },
  test: { include: ["test/property/**/*.test.ts"], testTimeout: 1_800_000 },
});
