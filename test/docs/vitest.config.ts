import { defineConfig } from "vitest/config";
import { alias } from "../../vitest.config.js";

export default defineConfig({
  resolve: { alias },
  test: {
    include: ["test/docs/.generated/*.test.ts"],
    // Fences share no state, and there are hundreds of files.
    isolate: false,
  },
});
