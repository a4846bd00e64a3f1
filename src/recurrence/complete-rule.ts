import { civilDateOf, isoWeekdayOf } from "../time/civil-date.js";
import type { RecurrenceRule } from "./recurrence-rule.js";

const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * Writes out what a rule leaves to its start date, and turns it into a rule that only filters dates: its days then no
 * longer depend on where the engine begins, and a yearly run finds those of every frequency.
 *
 * @param startDay - DTSTART as whole days since 1970-01-01.
 * @see RFC 5545, section 3.3.10: information missing from the rule is taken from DTSTART.
 */
export function completeRule(rule: RecurrenceRule, startDay: number): RecurrenceRule {
  const { frequency, months, monthDays, yearDays, weekNumbers, weekdays, easterOffset } = rule;
  const startWeekday = [{ weekday: isoWeekdayOf(startDay) - 1, ordinal: 0 }];
  // Within a year an ordinal counts in the year, unless months are named.
  const monthly = frequency === "MONTHLY" && months.length === 0 ? { ...rule, months: allMonths } : rule;
  if (monthDays.length > 0 || yearDays.length > 0 || weekdays.length > 0 || easterOffset !== null) return monthly;
  if (frequency === "WEEKLY" || weekNumbers.length > 0) return { ...rule, weekdays: startWeekday };
  if (frequency === "DAILY") return rule;
  const [, month, day] = civilDateOf(startDay).split("-").map(Number) as [number, number, number];
  return { ...monthly, months: monthly.months.length > 0 ? monthly.months : [month], monthDays: [day] };
}
