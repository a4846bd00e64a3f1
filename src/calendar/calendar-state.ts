import type { EpochMs } from "../time/instant-input.js";
import { earliestSupportedAt, supportedEndAt } from "../time/supported-range.js";
import type { Zone } from "../time/zone.js";
import type { OpenSet } from "./open-set.js";
import { type OpenTable, tabulate } from "./open-table.kernel.js";
import type { CalendarPlan } from "./plan-calendar.js";

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

function retabulate(state: CalendarState, from: EpochMs, to: EpochMs): OpenTable {
  const start = Math.max(state.hours.from, from);
  const end = Math.min(state.hours.to, to);
  state.table = tabulate(state.hours.spansBetween(start, end), start, end);
  return state.table;
}

/**
 * A table that reaches further into the future.
 *
 * @returns The table, or `null` where the supported years end.
 * @throws A {@link SupportOpsError} with code `time.zoneTableTooShort` where an injected zone table ends before.
 */
export function laterTable(state: CalendarState): OpenTable | null {
  const { table, hours } = state;
  if (table.to < hours.to) return retabulate(state, table.from, table.to + Math.max(stepMs, table.to - table.from));
  if (hours.to < supportedEndAt) hours.spansBetween(hours.to, hours.to + 1);
  return null;
}

/** A table that reaches further into the past; otherwise as {@link laterTable}. */
export function earlierTable(state: CalendarState): OpenTable | null {
  const { table, hours } = state;
  if (table.from > hours.from) return retabulate(state, table.from - Math.max(stepMs, table.to - table.from), table.to);
  if (hours.from > earliestSupportedAt) hours.spansBetween(hours.from - 1, hours.from);
  return null;
}

function growOver(state: CalendarState, first: EpochMs, last: EpochMs): OpenTable {
  const { table, hours } = state;
  for (const at of [first, last]) if (at < hours.from || at >= hours.to) hours.spansBetween(at, at + 1);
  if (table.from === table.to) return retabulate(state, first - stepMs / 2, last + stepMs / 2);
  const lengthMs = Math.max(stepMs, table.to - table.from);
  const from = first < table.from ? Math.min(first, table.from - lengthMs) : table.from;
  const to = last >= table.to ? Math.max(last + 1, table.to + lengthMs) : table.to;
  return retabulate(state, from, to);
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

/** The table, made to cover two supported instants, in any order; throws as {@link tableAt} does. */
export function tableOver(state: CalendarState, a: EpochMs, b: EpochMs): OpenTable {
  const { table } = state;
  const coversBoth = a >= table.from && a < table.to && b >= table.from && b < table.to;
  return coversBoth ? table : growOver(state, Math.min(a, b), Math.max(a, b));
}
