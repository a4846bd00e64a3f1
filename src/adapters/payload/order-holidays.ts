import type { HolidayDefinition } from "../../calendar/calendar-definition.js";
import { compareText } from "./instant-text.js";

function orderKey(holiday: HolidayDefinition): string {
  if (typeof holiday === "string") return holiday;
  if ("date" in holiday) return holiday.date;
  return "from" in holiday ? holiday.from : (holiday.start ?? "");
}

/** Holidays in order of their first date, so that the order of rows does not show; those of every year come first. */
export function orderHolidays(holidays: readonly HolidayDefinition[]): readonly HolidayDefinition[] {
  return [...holidays].sort(
    (a, b) => compareText(orderKey(a), orderKey(b)) || compareText(JSON.stringify(a), JSON.stringify(b)),
  );
}
