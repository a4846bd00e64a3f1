import { checkArray, checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import { addIssue, type Issues } from "../../errors/issues.js";
import { resultOf } from "../../errors/result.js";
import { survivalHistogram, type SurvivalHistogramState } from "../../stats/survival-histogram.js";
import { checkCounts } from "./check-state.js";
import type { ExclusionCounts } from "../exclusions.js";

/** Durations by length, and what was left out. */
export interface DurationState {
  /** Durations by length, ended and running. */
  readonly durations: SurvivalHistogramState;
  /** What was left out, by reason. */
  readonly excluded: ExclusionCounts;
}

/** More exact durations than these, a gigabyte, are no state of ours: a sketch is for so many. */
const mostDurations = 2 ** 28;

/** Reads the state of exact durations; reports every part that is not as it was written. */
export function checkDurationState(value: unknown, path: IssuePath, issues: Issues): DurationState | undefined {
  const state = checkRecord(value, path, issues, ["durations", "excluded"]);
  if (state === undefined) return undefined;
  checkCounts(state["excluded"], [...path, "excluded"], issues);
  const durationsPath = [...path, "durations"];
  const durations = checkRecord(state["durations"], durationsPath, issues, ["relativeAccuracy", "rows"]);
  const rows = durations && checkArray(durations["rows"], [...durationsPath, "rows"], issues);
  if (rows?.every((row, index) => checkArray(row, [...durationsPath, "rows", index], issues)) !== true)
    return undefined;
  const read = resultOf(() => survivalHistogram({}, durations as unknown as SurvivalHistogramState));
  if (!read.ok)
    for (const issue of read.error.issues) issues.push({ ...issue, path: [...durationsPath, ...issue.path.slice(1)] });
  else checkRows(rows as SurvivalHistogramState["rows"], [...durationsPath, "rows"], issues);
  return state as unknown as DurationState;
}

function checkRows(rows: SurvivalHistogramState["rows"], path: IssuePath, issues: Issues): void {
  let total = 0;
  rows.forEach(([durationMs, ended, running, entered], index) => {
    total += ended + running;
    if (Number.isSafeInteger(durationMs) && entered === 0 && total <= mostDurations) return;
    const expected = "whole milliseconds, from the start, at most 2^28 in all";
    addIssue(issues, "kpi.stateInvalid", [...path, index], {
      message: `Expected ${expected}.`,
      expected,
      received: rows[index],
    });
  });
}
