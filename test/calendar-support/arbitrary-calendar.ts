import fc from "fast-check";
import type { CalendarDefinition, HolidayDefinition, OverrideDefinition, TimeRange } from "supportops/calendar";

const dayMs = 86_400_000;
const two = (value: number): string => String(value).padStart(2, "0");

const dateFrom = (day: number, offset: number): string => new Date((day + offset) * dayMs).toISOString().slice(0, 10);

/** A wall time on a grid of seconds; `24:00` may only end a range. */
function wallTimeOf(seconds: number): string {
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

/** A range of any length below 24 hours, overnight ones among them. */
function arbitraryRange(gridSeconds: number): fc.Arbitrary<TimeRange> {
  const steps = 86_400 / gridSeconds;
  return fc
    .tuple(fc.integer({ min: 0, max: steps - 1 }), fc.integer({ min: 1, max: steps }))
    .filter(([start, end]) => start !== end)
    .map(([start, end]) => [wallTimeOf(start * gridSeconds), wallTimeOf(end * gridSeconds)]);
}

/** What a random definition is to look like. */
export interface ArbitraryCalendarOptions {
  readonly timeZone: string;
  /** A day, since 1970-01-01, near which exceptions lie. */
  readonly aroundDay: number;
  /** Every wall time is a multiple of this. */
  readonly gridSeconds: number;
}

/** Definitions with split, overnight and overlapping hours, holidays, overrides and breaks; no rules, no versions. */
export function arbitraryCalendar(options: ArbitraryCalendarOptions): fc.Arbitrary<CalendarDefinition> {
  const { timeZone, aroundDay, gridSeconds } = options;
  const ranges = fc.array(arbitraryRange(gridSeconds), { maxLength: 3 });
  const date = fc.integer({ min: -4, max: 4 }).map((offset) => dateFrom(aroundDay, offset));
  const scope = fc.constantFrom("date" as const, "shift" as const);
  const observed = fc.constantFrom("sameDay" as const, "nextWeekday" as const, "nearestWeekday" as const);
  const week = fc.record(
    { mon: ranges, tue: ranges, wed: ranges, thu: ranges, fri: ranges, sat: ranges, sun: ranges },
    { requiredKeys: ["mon", "wed", "sat", "sun"] },
  );
  const shortWeek = fc.record({ "mon-thu": ranges, "fri-sat": ranges, sun: ranges }, { requiredKeys: ["mon-thu"] });
  const holiday: fc.Arbitrary<HolidayDefinition> = fc.oneof(
    date,
    fc.record({ date, scope, observed, name: fc.constant("Holiday") }),
    fc.record({ from: date, to: fc.constant(dateFrom(aroundDay, 5)), scope }),
  );
  const override: fc.Arbitrary<OverrideDefinition> = fc.oneof(ranges, fc.record({ add: ranges }));
  return fc.record(
    {
      timeZone: fc.constant(timeZone),
      weekly: fc.oneof({ weight: 4, arbitrary: week }, shortWeek, fc.constant("always" as const)),
      holidays: fc.array(holiday, { maxLength: 2 }),
      overrides: fc.dictionary(date, override, { maxKeys: 2 }),
      breaks: fc.dictionary(date, ranges, { maxKeys: 2 }),
    },
    { requiredKeys: ["timeZone", "weekly"] },
  );
}
