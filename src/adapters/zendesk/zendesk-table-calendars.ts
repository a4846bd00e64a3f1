import type { CalendarDefinition } from "../../calendar/calendar-definition.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes } from "../notes/note-collector.js";
import { checkNames } from "../payload/check-names.js";
import { checkRows } from "../payload/check-rows.js";
import { compareIds, idOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { mapSchedule } from "./zendesk-schedule.js";
import type { ZendeskTableHoursPayload } from "./zendesk-table-payload.js";
import { cellInstant, cellNumber, isDeletedRow } from "./zendesk-table-values.js";

/** Rows by the schedule they belong to; deleted ones count only where a schedule has no others. */
function bySchedule(rows: readonly PayloadRow[], key: string): ReadonlyMap<string, readonly PayloadRow[]> {
  const groups = new Map<string, PayloadRow[]>();
  for (const row of rows) {
    const id = idOf(row[key]);
    if (id !== null && id !== "24x7") groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return new Map(
    [...groups].map(([id, group]) => {
      const live = group.filter((row) => !isDeletedRow(row));
      return [id, live.length === 0 ? group : live] as const;
    }),
  );
}

/** A date without its time: some warehouses keep holidays as timestamps. */
const dateOf = (value: unknown): unknown => (typeof value === "string" ? value.slice(0, 10) : value);

const oldest = (rows: readonly PayloadRow[]): number =>
  Math.min(...rows.map((row) => cellInstant(row["created_at"]) ?? Number.MAX_SAFE_INTEGER));

/**
 * Maps schedules and holidays from warehouse tables in Fivetran's shape to calendars; the oldest schedule, which is the
 * account's default, comes first. The columns `start_time_utc` and `end_time_utc` are frozen at one offset and not
 * read: local minutes and the zone decide, so that clock changes are right.
 *
 * @param payload - Rows in any order; see {@link ZendeskTableHoursPayload}.
 * @param options - IANA zones of names that Rails does not know.
 * @returns One calendar per schedule, with its id as text; and notes.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if a part is no list, and `input.type` for options.
 * @example
 * ```ts
 * const { value } = zendeskTableCalendars({
 *   schedules: [{ id: "950", time_zone: "Berlin", start_time: "1980", end_time: "2460", created_at: "2024-01-01 00:00:00" }],
 *   holidays: [{ schedule_id: "950", name: "New Year", start_date: "2026-01-01", end_date: "2026-01-01" }],
 * });
 * value; // => [{ id: "950", timeZone: "Europe/Berlin", weekly: { mon: [["09:00", "17:00"]] }, holidays: [{ date: "2026-01-01", name: "New Year" }] }]
 * ```
 */
export function zendeskTableCalendars(
  payload: ZendeskTableHoursPayload,
  options: { readonly zones?: Readonly<Record<string, string>> } = {},
): AdapterResult<readonly CalendarDefinition[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const rows = checkRows(parts["schedules"], ["schedules"], issues, notes);
  const holidayRows = checkRows(parts["holidays"], ["holidays"], issues, notes);
  const zones = checkNames(rowOf(options)["zones"], ["zones"], issues);
  throwIssues(issues);

  const holidays = bySchedule(
    holidayRows.filter((row) => !isDeletedRow(row)),
    "schedule_id",
  );
  const schedules = [...bySchedule(rows, "id")].sort(
    ([idA, a], [idB, b]) => oldest(a) - oldest(b) || compareIds(idA, idB),
  );
  const value = schedules.flatMap(([id, intervals]) => {
    const schedule = {
      time_zone: intervals[0]?.["time_zone"],
      intervals: intervals.map((row) => ({
        start_time: cellNumber(row["start_time"]),
        end_time: cellNumber(row["end_time"]),
      })),
    };
    const closed = (holidays.get(id) ?? []).map((row) => ({
      name: row["name"],
      start_date: dateOf(row["start_date"]),
      end_date: dateOf(row["end_date"]),
    }));
    return mapSchedule(schedule, id, closed, zones, notes) ?? [];
  });
  return { value, notes: notes.list() };
}
