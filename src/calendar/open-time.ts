/**
 * The questions about open time in their unchecked form, for callers that have checked their instants once: every
 * instant is integer epoch milliseconds of the supported years.
 */
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import { supportedEndAt } from "../time/supported-range.js";
import { type Calendar, stateOf } from "./calendar.js";
import { type CalendarState, earlierTable, laterTable, tableAt } from "./calendar-state.js";
import { closeOf, openFlagAt, openMsBefore, openOf, type OpenTable, rowClosingAfter } from "./open-table.kernel.js";
import { earliestInstant, latestInstant } from "./open-totals.kernel.js";

/**
 * Which of the instants that have the same open time between them and a given one is meant: they differ where closed
 * time lies between, as between one day's close and the next day's opening.
 */
export type Edge = "earliest" | "latest";

/** Whether the calendar of a state is open at an instant. */
export function isOpenIn(state: CalendarState, at: EpochMs): boolean {
  return openFlagAt(tableAt(state, at), at) === 1;
}

/** Whether the calendar is open at an instant. */
export function isOpenAt(calendar: Calendar, at: EpochMs): boolean {
  return isOpenIn(stateOf(calendar), at);
}

/** The first open instant at or after one, or `null`. */
export function nextOpeningAt(calendar: Calendar, at: EpochMs): EpochMs | null {
  const state = stateOf(calendar);
  let table: OpenTable | null = tableAt(state, at);
  while (table !== null) {
    const opening = openOf(table, rowClosingAfter(table, at));
    if (opening < table.to) return Math.max(at, opening);
    table = laterTable(state);
  }
  return null;
}

/** The first instant after one at which open time begins, whether or not the calendar is open there; or `null`. */
export function openingAfter(calendar: Calendar, at: EpochMs): EpochMs | null {
  const opening = nextOpeningAt(calendar, at);
  if (opening === null || opening > at) return opening;
  const closing = nextClosingAt(calendar, at);
  return closing === null ? null : nextOpeningAt(calendar, closing);
}

/** The first instant after one at which open time ends, or `null`. */
export function nextClosingAt(calendar: Calendar, at: EpochMs): EpochMs | null {
  const state = stateOf(calendar);
  let table: OpenTable | null = tableAt(state, at);
  while (table !== null) {
    const closing = closeOf(table, rowClosingAfter(table, at));
    // A span that reaches the table's end may go on after it.
    if (closing < table.to) return closing;
    table = laterTable(state);
  }
  return null;
}

function afterOpenMs(calendar: Calendar, at: EpochMs, durationMs: DurationMs, edge: Edge): EpochMs | null {
  if (durationMs === 0 && edge === "earliest") return at;
  const state = stateOf(calendar);
  let table: OpenTable | null = tableAt(state, at);
  while (table !== null) {
    const openMs = openMsBefore(table, at) + durationMs;
    if (edge === "earliest" && openMs <= table.openMs) return within(earliestInstant(table, openMs));
    if (edge === "latest" && openMs < table.openMs) return latestInstant(table, openMs);
    table = laterTable(state);
  }
  return null;
}

function beforeOpenMs(calendar: Calendar, at: EpochMs, durationMs: DurationMs, edge: Edge): EpochMs | null {
  if (durationMs === 0 && edge === "latest") return at;
  const state = stateOf(calendar);
  let table: OpenTable | null = tableAt(state, at);
  while (table !== null) {
    const openMs = openMsBefore(table, at) - durationMs;
    if (edge === "earliest" && openMs > 0) return earliestInstant(table, openMs);
    if (edge === "latest" && openMs >= 0) return latestInstant(table, openMs);
    table = earlierTable(state);
  }
  return null;
}

// The end of the supported years is not itself an instant of them.
const within = (at: EpochMs): EpochMs | null => (at < supportedEndAt ? at : null);

/**
 * The instant by which an amount of open time has passed since another, or `null` where there is not that much.
 *
 * @param durationMs - Open time to pass; a negative amount goes back.
 * @param edge - Which instant, where several qualify.
 */
export function instantAfterOpenMs(
  calendar: Calendar,
  at: EpochMs,
  durationMs: DurationMs,
  edge: Edge,
): EpochMs | null {
  return durationMs < 0 ? beforeOpenMs(calendar, at, -durationMs, edge) : afterOpenMs(calendar, at, durationMs, edge);
}

/** The instant an amount of open time before another; otherwise as {@link instantAfterOpenMs}. */
export function instantBeforeOpenMs(
  calendar: Calendar,
  at: EpochMs,
  durationMs: DurationMs,
  edge: Edge,
): EpochMs | null {
  return durationMs < 0 ? afterOpenMs(calendar, at, -durationMs, edge) : beforeOpenMs(calendar, at, durationMs, edge);
}
