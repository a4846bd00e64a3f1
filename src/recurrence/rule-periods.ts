import { civilDateOf } from "../time/civil-date.js";
import type { RecurrenceRule } from "./recurrence-rule.js";

/** Numbers the years, months, weeks or days of a rule's frequency; consecutive periods have consecutive numbers. */
export function periodOf(rule: RecurrenceRule, day: number): number {
  switch (rule.frequency) {
    case "YEARLY":
      return Number(civilDateOf(day).slice(0, 4));
    case "MONTHLY": {
      const [year, month] = civilDateOf(day).split("-").map(Number) as [number, number];
      return year * 12 + month;
    }
    case "WEEKLY":
      // Day 4, 1970-01-05, was a Monday.
      return Math.floor((day - 4 - rule.weekStart) / 7);
    case "DAILY":
      return day;
  }
}

/** Those of a period's days that BYSETPOS names, counted from the start or, if negative, from the end. */
function pickPositions(days: readonly number[], positions: readonly number[]): readonly number[] {
  const indexes = positions.map((position) => (position > 0 ? position - 1 : days.length + position));
  return days.filter((_, index) => indexes.includes(index));
}

/**
 * Keeps the days of every INTERVAL-th period, and of each period those that BYSETPOS names.
 *
 * @param days - Ascending; whole periods where BYSETPOS is given.
 * @param startDay - Lies in the first period that counts.
 */
export function thinByPeriod(days: readonly number[], rule: RecurrenceRule, startDay: number): readonly number[] {
  const { interval, positions } = rule;
  if (interval === 1 && positions.length === 0) return days;
  const first = periodOf(rule, startDay);
  const byPeriod = new Map<number, number[]>();
  for (const day of days) {
    const period = periodOf(rule, day);
    if ((period - first) % interval !== 0) continue;
    const samePeriod = byPeriod.get(period);
    if (samePeriod === undefined) byPeriod.set(period, [day]);
    else samePeriod.push(day);
  }
  const groups = [...byPeriod.values()];
  return groups.flatMap((group) => (positions.length === 0 ? group : pickPositions(group, positions)));
}
