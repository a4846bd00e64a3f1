import type { RuleDates } from "../recurrence/recurrence.js";

/** The dates on which a rotation changes hands, as whole days since 1970-01-01, numbered from 0. */
export interface TurnDays {
  /** Number of the last turn that begins on a day or before; negative before the first one. */
  numberOn(day: number): number;
  /** The day on which a turn begins, or `null` where there is no such turn. */
  dayOf(number: number): number | null;
}

/** A hand-over every so many days. */
export function periodicTurns(startDay: number, days: number): TurnDays {
  return {
    numberOn: (day) => Math.floor((day - startDay) / days),
    dayOf: (number) => (number < 0 ? null : startDay + number * days),
  };
}

/** How far ahead the dates of a rule are looked up at a time. */
const blockDays = 8 * 366;

/** A hand-over on the dates of a rule. Those found so far are kept, as each has its number from the first one on. */
export function ruleTurns(dates: RuleDates, startDay: number, endDay: number): TurnDays {
  const days: number[] = [];
  let knownTo = startDay;
  const learn = (): void => {
    const to = Math.min(knownTo + blockDays, endDay);
    days.push(...dates.daysBetween(knownTo, to));
    knownTo = to;
  };
  return {
    numberOn(day) {
      while (knownTo <= day && knownTo < endDay) learn();
      return countUpTo(days, day) - 1;
    },
    dayOf(number) {
      while (days.length <= number && knownTo < endDay) learn();
      return days[number] ?? null;
    },
  };
}

/** How many numbers of an ascending list are no larger than one. */
function countUpTo(ascending: readonly number[], largest: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= largest) low = middle + 1;
    else high = middle;
  }
  return low;
}
