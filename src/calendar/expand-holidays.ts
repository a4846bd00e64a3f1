import { type Issues, throwIssue, throwIssues } from "../errors/issues.js";
import type { Recurrence } from "../recurrence/recurrence.js";
import { type CivilDate, checkCivilDate, civilDateOf } from "../time/civil-date.js";
import type { CalendarDefinition, CalendarParts, DateHoliday, HolidayDefinition } from "./calendar-definition.js";
import { holidayCheck } from "./check-holidays.js";
import { compileCalendar } from "./compile-calendar.js";
import { furthestMove, keptOn } from "./holiday-closures.js";
import type { Holiday } from "./schedule.js";

/** The dates of one entry that are kept in [fromDay, toDay); entries that are no rules stay as they are. */
function expandEntry(
  entry: HolidayDefinition,
  recurrence: Recurrence,
  fromDay: number,
  toDay: number,
): readonly HolidayDefinition[] {
  if (typeof entry === "string" || !("rule" in entry)) return [entry];
  const { name, scope, observed } = entry;
  const details = {
    ...(name === undefined ? {} : { name }),
    ...(scope === undefined ? {} : { scope }),
    ...(observed === undefined ? {} : { observed }),
  };
  const holiday = holidayCheck(recurrence)(entry, [], []) as Holiday;
  return holiday.dates
    .daysBetween(fromDay - furthestMove, toDay + furthestMove)
    .filter((day) => keptOn(day, holiday.observed) >= fromDay && keptOn(day, holiday.observed) < toDay)
    .map((day): DateHoliday => ({ date: civilDateOf(day), ...details }));
}

/**
 * A definition in which holidays by rule are written out as dates, for engines and runtimes without recurrence rules.
 *
 * @param definition - What `compileCalendar` takes; not changed.
 * @param recurrence - What understands the rules: `recurrence` of `supportops/recurrence`.
 * @param from - First date to write out.
 * @param to - Last date, itself included. Outside the two the result knows nothing of the rules.
 * @returns A definition that means the same from `from` to `to`.
 * @throws A {@link SupportOpsError} with every fault of the definition, or `time.rangeReversed`.
 * @example
 * ```ts
 * import { recurrence } from "supportops/recurrence";
 *
 * const holidays = [{ name: "Christmas", rule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25" }];
 * const shop: CalendarDefinition = { timeZone: "Europe/Berlin", weekly: "always", holidays };
 * expandHolidays(shop, recurrence, "2026-01-01", "2027-12-31").holidays;
 * // => [{ date: "2026-12-25", name: "Christmas" }, { date: "2027-12-25", name: "Christmas" }]
 * ```
 */
export function expandHolidays(
  definition: CalendarDefinition,
  recurrence: Recurrence,
  from: CivilDate,
  to: CivilDate,
): CalendarDefinition {
  compileCalendar(definition, { recurrence });
  const issues: Issues = [];
  const fromDay = checkCivilDate(from, ["from"], issues) ?? 0;
  const toDay = checkCivilDate(to, ["to"], issues) ?? 0;
  throwIssues(issues);
  if (fromDay > toDay) throwIssue("time.rangeReversed", ["to"], { message: "The last date lies before the first." });
  const expandParts = <Parts extends Partial<CalendarParts>>(parts: Parts): Parts =>
    parts.holidays === undefined
      ? parts
      : {
          ...parts,
          // A shift cancelled the day before would have run into the first date.
          holidays: parts.holidays.flatMap((entry) => expandEntry(entry, recurrence, fromDay - 1, toDay + 1)),
        };
  const { versions } = definition;
  return { ...expandParts(definition), ...(versions === undefined ? {} : { versions: versions.map(expandParts) }) };
}
