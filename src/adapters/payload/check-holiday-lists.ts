import type { Issues } from "../../errors/issues.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "./check-rows.js";
import { idOf, isRow, type PayloadRow } from "./payload-values.js";

/** Stands for holidays that do not say of which calendar they are. */
export const anyCalendar = "";

/**
 * Reads holidays by calendar: given by calendar, or as one list whose rows may name theirs; reports
 * `adapter.payloadType`.
 *
 * @param ownerKey - Where a row names its calendar.
 */
export function checkHolidayLists(
  value: unknown,
  ownerKey: string,
  issues: Issues,
  notes: NoteCollector,
): ReadonlyMap<string, readonly PayloadRow[]> {
  const holidays = new Map<string, PayloadRow[]>();
  const add = (id: string, row: PayloadRow): void => {
    holidays.set(id, [...(holidays.get(id) ?? []), row]);
  };
  if (!isRow(value)) {
    for (const row of checkRows(value, ["holidays"], issues, notes)) {
      add(idOf(row[ownerKey]) ?? anyCalendar, row);
    }
    return holidays;
  }
  for (const [id, list] of Object.entries(value)) {
    for (const row of checkRows(list, ["holidays", id], issues, notes)) add(id, row);
  }
  return holidays;
}

/** The holidays of a calendar: its own, then those that do not say of which calendar they are. */
export function holidaysOf(holidays: ReadonlyMap<string, readonly PayloadRow[]>, id: string): readonly PayloadRow[] {
  return [...(holidays.get(id) ?? []), ...(holidays.get(anyCalendar) ?? [])];
}
