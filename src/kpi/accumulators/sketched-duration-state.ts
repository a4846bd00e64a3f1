import { checkArray, checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import { addIssue, type Issues } from "../../errors/issues.js";
import { resultOf } from "../../errors/result.js";
import { binOf, middleOf } from "../../stats/duration-bins.kernel.js";
import { survivalHistogram, type SurvivalHistogramState } from "../../stats/survival-histogram.js";
import { checkCounts } from "./check-state.js";
import type { ExclusionCounts } from "../exclusions.js";

/** Durations in bins of 1 % accuracy, and what was left out: a few kilobytes, however many there are. */
export interface SketchedDurationState {
  /** Durations by the middle of their bin, ended and running. */
  readonly durations: SurvivalHistogramState;
  /** Exact sum of the ended ones, in milliseconds, as a decimal text. */
  readonly sumMs: string;
  /** What was left out, by reason. */
  readonly excluded: ExclusionCounts;
}

/** The relative error that bins stay below. */
export const sketchAccuracy = 0.01;

/** A bin beyond this holds no time that there is. */
const longest = 2 ** 53;

/** Reads the state of sketched durations; reports every part that is not as it was written. */
export function checkSketchedState(value: unknown, path: IssuePath, issues: Issues): SketchedDurationState | undefined {
  const state = checkRecord(value, path, issues, ["durations", "sumMs", "excluded"]);
  if (state === undefined) return undefined;
  checkCounts(state["excluded"], [...path, "excluded"], issues);
  const { sumMs } = state;
  if (typeof sumMs !== "string" || !/^\d+$/.test(sumMs)) refuse(issues, [...path, "sumMs"], "a decimal text", sumMs);
  const durationsPath = [...path, "durations"];
  const durations = checkRecord(state["durations"], durationsPath, issues, ["relativeAccuracy", "rows"]);
  const rows = durations && checkArray(durations["rows"], [...durationsPath, "rows"], issues);
  if (rows?.every((row, index) => checkArray(row, [...durationsPath, "rows", index], issues)) !== true)
    return undefined;
  const histogram = durations as unknown as SurvivalHistogramState;
  const read = resultOf(() => survivalHistogram({ relativeAccuracy: sketchAccuracy }, histogram));
  if (!read.ok)
    for (const issue of read.error.issues) issues.push({ ...issue, path: [...durationsPath, ...issue.path.slice(1)] });
  else
    histogram.rows.forEach((row, index) => {
      const [time, , , entered] = row;
      if (time < longest && middleOf(binOf(time)) === time && entered === 0) return;
      refuse(issues, [...durationsPath, "rows", index], "the middle of a bin, from the start", row);
    });
  return state as unknown as SketchedDurationState;
}

function refuse(issues: Issues, path: IssuePath, expected: string, received: unknown): void {
  addIssue(issues, "kpi.stateInvalid", path, { message: `Expected ${expected}.`, expected, received });
}
