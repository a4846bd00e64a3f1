import type { EpochMs } from "../time/instant-input.js";
import { type CalendarState, tableAt } from "./calendar-state.js";
import { closeOf, openOf, rowClosingAfter } from "./open-table.kernel.js";

/** Open time without a break. */
export interface OpenInterval {
  /** First open instant. */
  readonly from: EpochMs;
  /** End, itself closed. */
  readonly to: EpochMs;
}

/** The open intervals of [from, to) in ascending order, unchecked. */
export function* openForward(state: CalendarState, from: EpochMs, to: EpochMs): Generator<OpenInterval> {
  let at = from;
  while (at < to) {
    const table = tableAt(state, at);
    for (let row = rowClosingAfter(table, at); row < table.count; row++) {
      const opening = Math.max(at, openOf(table, row));
      const closing = closeOf(table, row);
      // A span may stand in several rows.
      if (closing <= at) continue;
      // A span that reaches the table's end may go on after it.
      if (opening >= to || (closing === table.to && closing < to)) break;
      yield { from: opening, to: Math.min(closing, to) };
      at = closing;
    }
    if (table.to >= to) return;
    tableAt(state, table.to);
  }
}

/** The open intervals of [from, to) in descending order, unchecked. */
export function* openBackward(state: CalendarState, from: EpochMs, to: EpochMs): Generator<OpenInterval> {
  let at = to;
  while (at > from) {
    const table = tableAt(state, at - 1);
    for (let row = rowClosingAfter(table, at - 1); row >= 0; row--) {
      const opening = openOf(table, row);
      const closing = Math.min(at, closeOf(table, row));
      // What is found first may lie after `at`, and a span may stand in several rows.
      if (opening >= at) continue;
      if (closing <= from || (opening === table.from && opening > from)) break;
      yield { from: Math.max(opening, from), to: closing };
      at = opening;
    }
    if (table.from <= from) return;
    tableAt(state, table.from - 1);
  }
}
