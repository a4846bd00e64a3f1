import type { IssuePath } from "../errors/issue.js";
import type { Issues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import type { Sample } from "./sample.js";

const mostNamed = 10;

/** Accepts finite numbers, at or above a lowest one; reports `stats.sampleInvalid` for the first ten others. */
export function checkSample(sample: Sample, path: IssuePath, issues: Issues, atLeast = -Number.MAX_VALUE): void {
  let named = 0;
  for (let index = 0; index < sample.length && named < mostNamed; index += 1) {
    const value = sample[index];
    if (value !== undefined && value >= atLeast && value <= Number.MAX_VALUE) continue;
    named += 1;
    const expected = atLeast === -Number.MAX_VALUE ? "a finite number" : `a finite number from ${String(atLeast)}`;
    addUnexpected(issues, "stats.sampleInvalid", [...path, index], expected, value);
  }
}
