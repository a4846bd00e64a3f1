import { defineConfig } from "vitest/config";
import { alias } from "../../../vitest.config.js";

// Mutants are judged by the unit tests, which are fast and say what the rule is.
export default defineConfig({ resolve: { alias }, test: { include: ["test/unit/**/*.test.ts"] } });
