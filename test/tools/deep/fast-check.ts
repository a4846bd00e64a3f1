/**
 * Stands in for fast-check in a deep run: the same library, with the seed and the number of runs taken from the
 * environment instead of from each test.
 */
import * as real from "../../../node_modules/fast-check/lib/fast-check.js";

const defaultRuns = 100;
const seed = Number(process.env["DEEP_SEED"]);
const factor = Number(process.env["DEEP_FACTOR"]);
if (!Number.isInteger(seed) || !Number.isInteger(factor)) throw new Error("DEEP_SEED and DEEP_FACTOR must be set");

/** The library's `assert`, with more runs and another seed. */
export const assert: typeof real.assert = (property, parameters = {}) => {
  const numRuns = (parameters.numRuns ?? defaultRuns) * factor;
  return real.assert(property, { ...parameters, seed, numRuns }) as never;
};

export * from "../../../node_modules/fast-check/lib/fast-check.js";
export default { ...real.default, assert };
