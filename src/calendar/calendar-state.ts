import type { EpochMs } from "../time/instant-input.js";
import { earliestSupportedAt, supportedEndAt } from "../time/supported-range.js";
import type { Zone } from "../time/zone.js";
import type { OpenSet } from "./open-set.js";
import { type OpenTable, tabulate } from "./open-table.kernel.js";
import type { CalendarPlan } from "./calendar-plan.js";

/**
 * How much time is tabulated at least: about four years. A table grows by no less than its own length, so that a
 * calendar asked about all supported years is tabulated eight times, not seventy.
 */
const stepMs = 2 ** 37;

/** How calendars are made into one. */
export type Operation = "union" | "intersection" | "difference";

/** A calendar made of others: open where any is, where all are, or where the first is and no other. */
export interface Combination {
  /** How. */
  readonly operation: Operation;
  /** At least one. */
  readonly parts: readonly CalendarState[];
}

/** What a calendar knows about its hours, and how much of it is tabulated. */
export interface CalendarState {
  /** The calendar's id, or `null`. */
  readonly id: string | null;
  /** Where its hours come from. */
  readonly origin: CalendarPlan | Combination;
  /** All of its hours. */
  readonly hours: OpenSet;
  /** The zone whose dates count. */
  readonly zone: Zone;
  /** The hours computed so far, one stretch without holes; replaced when it grows. */
  table: OpenTable;
}

/** A table of nothing: no instant lies in it. */
export const noTable: OpenTable = /* @__PURE__ */ tabulate([], 0, 0);

function growOver(state: CalendarState, first: EpochMs, last: EpochMs): OpenTable {
  const { table, hours } = state;
  const { from, to } = table.from < table.to ? table : { from: first - stepMs / 2, to: first + stepMs / 2 };
  const lengthMs = Math.max(stepMs, to - from);
  // What is not known of the hours throws, and names the instant asked for.
  for (const at of [first, last]) hours.spansBetween(at, at + 1);
  const start = Math.max(hours.from, Math.min(first, first < from ? from - lengthMs : from));
  const end = Math.min(hours.to, Math.max(last + 1, last < to ? to : to + lengthMs));
  return (state.table = tabulate(hours.spansBetween(start, end), start, end));
}

/**
 * A table that reaches further into the future.
 *
 * @returns The table, or `null` where the supported years end.
 * @throws A {@link SupportOpsError} with code `time.zoneTableTooShort` where an injected zone table ends before.
 */
export function laterTable(state: CalendarState): OpenTable | null {
  const { to } = state.table;
  return to < supportedEndAt ? growOver(state, to, to) : null;
}

/** A table that reaches further into the past; otherwise as {@link laterTable}. */
export function earlierTable(state: CalendarState): OpenTable | null {
  const { from } = state.table;
  return from > earliestSupportedAt ? growOver(state, from - 1, from) : null;
}

/**
 * The table, made to cover a supported instant.
 *
 * @throws A {@link SupportOpsError} with code `time.zoneTableTooShort` where an injected zone table does not reach it.
 */
export function tableAt(state: CalendarState, at: EpochMs): OpenTable {
  const { table } = state;
  // Growing stands apart, so that the engine inlines this.
  return at >= table.from && at < table.to ? table : growOver(state, at, at);
}

/** Whether a table answers about an input as it is: whole milliseconds that it covers. */
export function answers(table: OpenTable, at: unknown): at is EpochMs {
  return typeof at === "number" && at >= table.from && at < table.to && Math.floor(at) === at;
}

/** Makes the table cover two supported instants, in any order; throws as {@link tableAt} does. */
export function coverSpan(state: CalendarState, a: EpochMs, b: EpochMs): void {
  if (!answers(state.table, a) || !answers(state.table, b)) growOver(state, Math.min(a, b), Math.max(a, b));
}
