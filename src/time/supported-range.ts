import type { Issues } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import type { IssuePath } from "../errors/issue.js";
import type { EpochMs } from "./instant-input.js";

/** The first supported instant, 1900-01-01T00:00:00Z. */
export const earliestSupportedAt: EpochMs = -2_208_988_800_000;

/** The end of the supported instants, 2201-01-01T00:00:00Z; itself not supported. */
export const supportedEndAt: EpochMs = 7_289_654_400_000;

/** What is expected of an instant or a date beyond them. */
export const supportedYears = "a year from 1900 to 2200";

/** Tells whether an instant lies in the years 1900 to 2200 UTC; false for NaN. */
export function isSupported(at: EpochMs): boolean {
  // The two instants written out: this is asked for every instant that comes in, and the engine folds only literals.
  return at >= -2_208_988_800_000 && at < 7_289_654_400_000;
}

/** Reports `time.outOfRange` for an instant outside the supported years. */
export function checkSupported(value: unknown, path: IssuePath, issues: Issues, at: EpochMs): EpochMs | undefined {
  return isSupported(at) ? at : refuse(value, path, issues, "time.outOfRange", supportedYears);
}
