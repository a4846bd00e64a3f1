import type { DurationMs } from "../time/instant-input.js";
import type { Ticket } from "./ticket.js";
import type { FieldValue } from "./ticket-state.js";
import { isSameValue, ticketTimeline, type TimelineOptions } from "./ticket-timeline.js";

/** How long an attribute had one value in all, and how often it came to it. */
export interface TimeInValue {
  /** The value; `null` for not set. */
  readonly value: FieldValue;
  /** Wall time in all, in milliseconds; a visit that still lasts counts up to `asOf`. */
  readonly durationMs: DurationMs;
  /** How often the attribute came to the value, those of no length included. */
  readonly visits: number;
  /** Whether the last visit still lasts at `asOf`. */
  readonly running: boolean;
}

/**
 * How long a ticket's attribute had each of its values, in wall time, and how often it came to it: time in status, group
 * or assignee. Setting the value that stands is no new visit; a return to an earlier value is one. The durations add up
 * to the time from the start to `asOf`.
 *
 * @param ticket - An ordered log.
 * @param options - The attribute, and from when to when, as for {@link ticketTimeline}.
 * @returns A row for each value, in the order of the first visits; empty where the timeline is.
 * @throws A {@link SupportOpsError} with the codes of {@link ticketTimeline}.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const printer = ticket("4711", "2026-03-27T08:00:00Z", { initial: { groupId: "billing" } })
 *   .attribute("2026-03-27T09:00:00Z", "group", "technical")
 *   .attribute("2026-03-27T09:30:00Z", "group", "billing")
 *   .build();
 * timeInValues(printer, { field: "groupId", asOf: "2026-03-27T10:00:00Z" });
 * // => [
 * //   { value: "billing", durationMs: 5_400_000, visits: 2, running: true },
 * //   { value: "technical", durationMs: 1_800_000, visits: 1, running: false },
 * // ]
 * ```
 */
export function timeInValues(ticket: Ticket, options: TimelineOptions): readonly TimeInValue[] {
  const rows: TimeInValue[] = [];
  for (const { value, from, to, running } of ticketTimeline(ticket, options)) {
    const place = rows.findIndex((row) => isSameValue(row.value, value));
    const { durationMs, visits } = rows[place] ?? { durationMs: 0, visits: 0 };
    const row = { value, durationMs: durationMs + (to - from), visits: visits + 1, running };
    if (place === -1) rows.push(row);
    else rows[place] = row;
  }
  return rows;
}
