import { addIssue, type Issues } from "../errors/issues.js";
import type { IssuePath } from "../errors/issue.js";
import type { EpochMs } from "./instant-input.js";

/** The first supported instant, 1900-01-01T00:00:00Z. */
export const earliestSupportedAt: EpochMs = Date.UTC(1900, 0, 1);

/** The end of the supported instants, 2201-01-01T00:00:00Z; itself not supported. */
export const supportedEndAt: EpochMs = Date.UTC(2201, 0, 1);

/** Tells whether an instant lies in the years 1900 to 2200 UTC; false for NaN. */
export function isSupported(at: EpochMs): boolean {
  // The two instants written out: this is asked for every instant that comes in, and the engine folds only literals.
  return at >= -2_208_988_800_000 && at < 7_289_654_400_000;
}

/** Reports `time.outOfRange` for an instant outside the supported years. */
export function checkSupported(at: EpochMs, received: unknown, path: IssuePath, issues: Issues): EpochMs | undefined {
  if (isSupported(at)) return at;
  const message = "The instant lies outside the years 1900 to 2200.";
  addIssue(issues, "time.outOfRange", path, { message, expected: "1900 to 2200", received });
  return undefined;
}
