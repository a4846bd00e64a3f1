import type { CalendarDefinition } from "../../calendar/calendar-definition.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { anyCalendar, checkHolidayLists, holidaysOf } from "../payload/check-holiday-lists.js";
import { checkRows } from "../payload/check-rows.js";
import { compareIds, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { uniqueRows } from "../payload/unique-rows.js";
import { mapHours } from "./salesforce-hours.js";
import { longId } from "./salesforce-ids.js";

/** An organization's hours as the Salesforce API returns them; anything is accepted and checked. */
export interface SalesforceHoursPayload {
  /** Records of BusinessHours. */
  readonly businessHours?: unknown;
  /**
   * Records of Holiday: by the id of their business hours, or one list, whose rows count for all of them. Salesforce's
   * API does not say which holidays belong to which hours.
   */
  readonly holidays?: unknown;
}

/**
 * Maps Salesforce's business hours and holidays to calendars; the default hours come first. A time such as
 * `09:00:00.000Z` is local, whatever its Z says; recurring holidays become rules, so that compiling the calendars needs
 * `recurrence`.
 *
 * @param payload - Business hours and holidays in any order; see {@link SalesforceHoursPayload}.
 * @returns One calendar per business hours, with its id; and notes.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if a part is no list.
 * @see Salesforce object reference, "BusinessHours", "Holiday".
 * @example
 * ```ts
 * const { value } = salesforceCalendars({
 *   businessHours: [{ Id: "01m5g000000BUSHAAA", TimeZoneSidKey: "America/New_York", MondayStartTime: "09:00:00.000Z", MondayEndTime: "17:00:00.000Z" }],
 *   holidays: [{ Name: "Christmas", ActivityDate: "2025-12-25", IsAllDay: true, IsRecurrence: true,
 *     RecurrenceType: "RecursYearly", RecurrenceMonthOfYear: "December", RecurrenceDayOfMonth: 25 }],
 * });
 * value; // => [{ id: "01m5g000000BUSHAAA", timeZone: "America/New_York", weekly: { mon: [["09:00", "17:00"]] }, holidays: [{ rule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", start: "2025-12-25", name: "Christmas" }] }]
 * ```
 */
export function salesforceCalendars(payload: SalesforceHoursPayload): AdapterResult<readonly CalendarDefinition[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const value = checkCalendars(rowOf(payload), issues, notes);
  throwIssues(issues);
  return { value, notes: notes.list() };
}

/** Reads business hours and holidays; reports `adapter.payloadType`. */
export function checkCalendars(
  parts: SalesforceHoursPayload,
  issues: Issues,
  notes: NoteCollector,
): readonly CalendarDefinition[] {
  const hours = checkRows(parts.businessHours, ["businessHours"], issues, notes);
  const holidays = checkHolidayLists(parts.holidays, "BusinessHoursId", issues, notes);

  const byDefault = [...hours].sort(
    (a, b) =>
      Number(b["IsDefault"] === true) - Number(a["IsDefault"] === true) || compareIds(longId(a["Id"]), longId(b["Id"])),
  );
  const rows = uniqueRows(byDefault, "businessHours", (row: PayloadRow) => longId(row["Id"]), notes);
  if (holidays.has(anyCalendar) && rows.length > 1) {
    notes.add("guessed", "holidays[]", "Holidays that do not say of which business hours count for all.");
  }
  return rows.flatMap(({ row, id }) => {
    const calendar = mapHours(row, id, holidaysOf(holidays, id), notes);
    return calendar === null ? [] : [calendar];
  });
}
