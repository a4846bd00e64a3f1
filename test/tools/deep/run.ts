// npm run test:deep [-- PATTERN...]: long random runs of the properties, every zone under every host zone, then mutation
// of the sources.
// DEEP_SEED=N repeats a run; patterns narrow the mutation, as in `npm run test:deep -- "src/time/**/*.ts"`.
import { spawnSync } from "node:child_process";

const seed = process.env["DEEP_SEED"] ?? String(Math.floor(Math.random() * 2 ** 31));
const factor = process.env["DEEP_FACTOR"] ?? "50";
const patterns = process.argv.slice(2);

const vitest = ["vitest", "run", "--config", "test/tools/deep/property.vitest.config.ts"];
const zones = ["vitest", "run", "--project", "zone *"];
const stryker = ["stryker", "run", ...(patterns.length === 0 ? [] : ["--mutate", patterns.join(",")])];

process.stdout.write(`Properties with ${factor} times the runs; repeat with DEEP_SEED=${seed}\n`);
const results = [vitest, zones, stryker].map((command) => {
  const env = { ...process.env, DEEP_SEED: seed, DEEP_FACTOR: factor, ALL_ZONES: "1" };
  return spawnSync("npx", ["--no-install", ...command], { stdio: "inherit", env }).status === 0;
});
const failed = results.filter((ok) => !ok).length;
process.stdout.write(`Seed ${seed}\n${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
