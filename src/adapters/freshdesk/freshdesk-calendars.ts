import type { CalendarDefinition } from "../../calendar/calendar-definition.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { anyCalendar, checkHolidayLists, holidaysOf } from "../payload/check-holiday-lists.js";
import { checkNames } from "../payload/check-names.js";
import { checkRows } from "../payload/check-rows.js";
import { compareIds, idOf, isRow, listOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { uniqueRows } from "../payload/unique-rows.js";
import { mapHours } from "./freshdesk-hours.js";

/** An account's hours as the Freshdesk API returns them; anything is accepted and checked. */
export interface FreshdeskHoursPayload {
  /** The rows of `GET /api/v2/business_hours`, or of the single-object view, which in some plans holds the holidays. */
  readonly businessHours?: unknown;
  /** Holidays with `name` and `date`: by the id of their business hours, or one list, whose rows count for all. */
  readonly holidays?: unknown;
}

/** What a payload cannot say by itself. */
export interface FreshdeskHoursOptions {
  /** IANA zones of names that Rails does not know, or other zones than its own for names that it does. */
  readonly zones?: Readonly<Record<string, string>>;
}

/** The built-in calendar's id is taken. */
const hoursId = (row: PayloadRow): string | null => {
  const id = idOf(row["id"]);
  return id === "24x7" ? null : id;
};

/**
 * Maps Freshdesk's business hours and holidays to calendars; the default hours come first. A day has one range, so that
 * a lunch break cannot be said; hours round the clock name no days. Holidays without a year come back every year, so
 * that compiling the calendars needs `recurrence`.
 *
 * @param payload - Business hours and holidays in any order; see {@link FreshdeskHoursPayload}.
 * @param options - Zones of your own.
 * @returns One calendar per business hours, with its id as text; and notes.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if a part is no list, and `input.type` for options.
 * @see Freshdesk developer reference, "Business hours".
 * @example
 * ```ts
 * const { value } = freshdeskCalendars({
 *   businessHours: [{ id: 39, is_default: true, time_zone: "Eastern Time (US & Canada)", working_hours: { monday: { start_time: "9:00 am", end_time: "5:00 pm" } } }],
 * });
 * value; // => [{ id: "39", timeZone: "America/New_York", weekly: { mon: [["09:00", "17:00"]] } }]
 * ```
 */
export function freshdeskCalendars(
  payload: FreshdeskHoursPayload,
  options: FreshdeskHoursOptions = {},
): AdapterResult<readonly CalendarDefinition[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const value = checkCalendars(rowOf(payload), rowOf(options), issues, notes);
  throwIssues(issues);
  return { value, notes: notes.list() };
}

/** Reads business hours and holidays; reports `adapter.payloadType` and `input.type`. */
export function checkCalendars(
  parts: FreshdeskHoursPayload,
  options: FreshdeskHoursOptions,
  issues: Issues,
  notes: NoteCollector,
): readonly CalendarDefinition[] {
  const hours = checkRows(parts.businessHours, ["businessHours"], issues, notes);
  const holidays = checkHolidayLists(parts.holidays, "business_hour_id", issues, notes);
  const zones = checkNames(options.zones, ["zones"], issues);

  const byDefault = [...hours].sort(
    (a, b) =>
      Number(b["is_default"] === true) - Number(a["is_default"] === true) || compareIds(idOf(a["id"]), idOf(b["id"])),
  );
  const rows = uniqueRows(byDefault, "businessHours", hoursId, notes);
  if (holidays.has(anyCalendar) && rows.length > 1) {
    notes.add("guessed", "holidays[]", "Holidays that do not say of which business hours count for all.");
  }
  return rows.flatMap(({ row, id }) => {
    const listed = listOf(row["list_of_holidays"]).filter(isRow);
    return mapHours(row, id, [...listed, ...holidaysOf(holidays, id)], zones, notes) ?? [];
  });
}
