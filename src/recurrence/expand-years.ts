import type { Weekday } from "rrule";
import { dayMs } from "../time/civil-date.js";
import type { RecurrenceRule } from "./recurrence-rule.js";
import { RRule } from "./rrule.js";

/** An absent part is left out: the engine takes an empty list for a filter that nothing passes. */
const part = <Key extends string>(key: Key, values: readonly number[]): { readonly [K in Key]?: number[] } =>
  values.length === 0 ? {} : ({ [key]: [...values] } as { readonly [K in Key]: number[] });

const weekdays = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU];

/**
 * The days of some calendar years that pass a completed rule's filters, ascending, as whole days since 1970-01-01;
 * INTERVAL, BYSETPOS, COUNT and UNTIL are not applied.
 *
 * @param firstYear - First year.
 * @param endYear - End, itself outside.
 */
export function expandYears(rule: RecurrenceRule, firstYear: number, endYear: number): readonly number[] {
  const engine = new RRule(
    {
      freq: RRule.YEARLY,
      dtstart: new Date(Date.UTC(firstYear, 0, 1)),
      until: new Date(Date.UTC(endYear, 0, 1) - 1),
      wkst: rule.weekStart,
      byweekday: rule.weekdays.map(({ weekday, ordinal }) => {
        const day = weekdays[weekday] as Weekday;
        return ordinal === 0 ? day : day.nth(ordinal);
      }),
      ...part("bymonth", rule.months),
      ...part("bymonthday", rule.monthDays),
      ...part("byyearday", rule.yearDays),
      ...part("byweekno", rule.weekNumbers),
      byeaster: rule.easterOffset,
    },
    true,
  );
  return engine.all().map((date) => date.getTime() / dayMs);
}
