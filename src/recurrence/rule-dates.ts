import { civilDateOf } from "../time/civil-date.js";
import { expandYears } from "./expand-years.js";
import type { RuleDates } from "./recurrence.js";
import type { RecurrenceRule } from "./recurrence-rule.js";
import { thinByPeriod } from "./rule-periods.js";

/** Years expanded at a time: the engine takes hardly longer for many years than for one. */
const blockYears = 32;

// One year more on either side than is supported: a date may be moved out of its year.
const firstYear = 1899;
const endYear = 2202;

const yearOf = (day: number): number => Number(civilDateOf(day).slice(0, 4));
const blockOf = (year: number): number =>
  Math.floor((Math.min(Math.max(year, firstYear), endYear - 1) - firstYear) / blockYears);

/**
 * The dates of a completed rule, expanded in blocks of years when they are first asked for. At most ten blocks are
 * kept: all the years there are.
 *
 * @param startDay - DTSTART as whole days since 1970-01-01.
 */
export function ruleDates(rule: RecurrenceRule, startDay: number): RuleDates {
  const { count, untilDay } = rule;
  const blocks: (readonly number[] | undefined)[] = [];
  const expandBlock = (block: number): readonly number[] => {
    const year = firstYear + block * blockYears;
    const days = thinByPeriod(expandYears(rule, year, Math.min(year + blockYears, endYear)), rule, startDay);
    return days.filter((day) => day >= startDay && (untilDay === null || day <= untilDay));
  };
  const daysOfBlocks = (first: number, last: number): readonly number[] => {
    const days: number[] = [];
    for (let block = first; block <= last; block++) days.push(...(blocks[block] ??= expandBlock(block)));
    return days;
  };
  return {
    daysBetween(fromDay, toDay) {
      if (fromDay >= toDay) return [];
      const last = blockOf(yearOf(toDay - 1));
      // COUNT counts from the start, wherever the question begins.
      const days =
        count === null
          ? daysOfBlocks(blockOf(yearOf(fromDay)), last)
          : daysOfBlocks(blockOf(yearOf(startDay)), last).slice(0, count);
      return days.filter((day) => day >= fromDay && day < toDay);
    },
  };
}
