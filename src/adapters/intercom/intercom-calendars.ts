import type { CalendarDefinition } from "../../calendar/calendar-definition.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { compareIds, idOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { uniqueRows } from "../payload/unique-rows.js";
import { mapHours } from "./intercom-hours.js";

/** A workspace's hours as the Intercom API returns them; anything is accepted and checked. */
export interface IntercomHoursPayload {
  /** The rows of `GET /office_hours_schedules`. */
  readonly schedules?: unknown;
  /** The rows of `GET /office_hours_exceptions`; one that names no schedule counts for all. */
  readonly exceptions?: unknown;
}

/** The built-in calendar's id is taken. */
const scheduleId = (row: PayloadRow): string | null => {
  const id = idOf(row["id"]);
  return id === "24x7" ? null : id;
};

const byId = (a: PayloadRow, b: PayloadRow): number => compareIds(idOf(a["id"]), idOf(b["id"]));

/**
 * Maps Intercom's office hours and their exceptions to calendars. Intercom's week begins on Monday; closed dates that
 * come back every year become rules, so that compiling the calendars needs `recurrence`.
 *
 * @param payload - Schedules and exceptions in any order; see {@link IntercomHoursPayload}.
 * @returns One calendar per schedule, with its id as text, in the order of the ids; and notes.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if a part is no list.
 * @see Intercom API reference, "Office Hours".
 * @example
 * ```ts
 * const { value } = intercomCalendars({
 *   schedules: [{ id: "123", time_zone_name: "America/New_York", time_intervals: [{ start_minute: 540, end_minute: 1020 }] }],
 *   exceptions: [{ office_hours_schedule_id: "123", exception_date: "2026-12-24", exception_type: "custom_hours", time_intervals: [{ start_minute: 540, end_minute: 720 }] }],
 * });
 * value; // => [{ id: "123", timeZone: "America/New_York", weekly: { mon: [["09:00", "17:00"]] }, overrides: { "2026-12-24": [["09:00", "12:00"]] } }]
 * ```
 */
export function intercomCalendars(payload: IntercomHoursPayload): AdapterResult<readonly CalendarDefinition[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const schedules = checkRows(parts["schedules"], ["schedules"], issues, notes);
  const exceptions = checkRows(parts["exceptions"], ["exceptions"], issues, notes);
  throwIssues(issues);
  const value = uniqueRows([...schedules].sort(byId), "schedules", scheduleId, notes).flatMap(({ row, id }) => {
    const own = exceptions.filter((exception) => (idOf(exception["office_hours_schedule_id"]) ?? id) === id);
    return mapHours(row, id, own, notes) ?? [];
  });
  return { value, notes: notes.list() };
}
