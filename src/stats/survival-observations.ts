import { type Issues, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { checkEqualLength } from "./check-equal-length.js";
import { checkSample } from "./check-sample.js";
import type { Sample } from "./sample.js";

/** Durations of which some had not ended when observation did, as columns of equal length. */
export interface SurvivalObservations {
  /** Duration to the event, or to the end of observation; at least 0, any one unit. */
  readonly times: Sample;
  /** 1 or true where the event was seen at that duration, 0 or false where observation ended first (censored). */
  readonly events: ArrayLike<number | boolean>;
  /**
   * Left truncation: duration already passed when observation began, below the time; 0 means from the start. A ticket
   * that was open for 3 days at the start of the window enters the risk set at 3 days.
   */
  readonly entries?: Sample;
}

/** Accepts columns of equal length, events of 0 and 1, entries before their times; throws all faults together. */
export function checkObservations({ times, events, entries }: SurvivalObservations): void {
  const issues: Issues = [];
  checkEqualLength(["events"], events.length, times.length, issues);
  if (entries !== undefined) checkEqualLength(["entries"], entries.length, times.length, issues);
  throwIssues(issues);
  checkSample(times, ["times"], issues, 0);
  if (entries !== undefined) checkSample(entries, ["entries"], issues, 0);
  throwIssues(issues);
  for (let index = 0; index < times.length && issues.length < 10; index += 1) {
    checkEvent(events[index], index, issues);
    checkEntry(entries?.[index] ?? 0, times[index] ?? 0, index, issues);
  }
  throwIssues(issues);
}

function checkEvent(event: number | boolean | undefined, index: number, issues: Issues): void {
  if (event === 0 || event === 1 || typeof event === "boolean") return;
  addUnexpected(issues, "stats.sampleInvalid", ["events", index], "0 or 1", event);
}

function checkEntry(entry: number, time: number, index: number, issues: Issues): void {
  if (entry === 0 || entry < time) return;
  const expected = `an entry before the time, which is ${String(time)}`;
  addUnexpected(issues, "stats.sampleInvalid", ["entries", index], expected, entry);
}
