import { throwIssue } from "../../errors/issues.js";
import type { DurationMs } from "../../time/instant-input.js";

/** Accepts whole milliseconds from 0; throws `kpi.timeInvalid`. */
export function checkDuration(durationMs: DurationMs): void {
  if (Number.isSafeInteger(durationMs) && durationMs >= 0) return;
  const expected = "whole milliseconds from 0";
  throwIssue("kpi.timeInvalid", ["durationMs"], { message: `Expected ${expected}.`, expected, received: durationMs });
}
