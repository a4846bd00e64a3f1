import { civilDateOf, epochDayOf, isoWeekdayOf } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

describe("epochDayOf and civilDateOf", () => {
  // By hand: 365 days a year and a leap day every fourth; 1900, 2100 and 2200 have none.
  it.each([
    { date: "1970-01-01", epochDay: 0, why: "the epoch" },
    { date: "1969-12-31", epochDay: -1, why: "dates before the epoch count down" },
    { date: "1972-02-29", epochDay: 789, why: "2 * 365 + 31 + 28: the first leap day after the epoch" },
    { date: "1972-03-01", epochDay: 790, why: "the leap day counts" },
    { date: "1900-01-01", epochDay: -25_567, why: "70 * 365 + 17 leap days back: the first supported date" },
    { date: "1900-03-01", epochDay: -25_508, why: "1900 has no leap day: 31 + 28 days later" },
    { date: "2000-02-29", epochDay: 11_016, why: "2000 has one: 30 * 365 + 7 + 31 + 28" },
    { date: "2100-03-01", epochDay: 47_541, why: "130 * 365 + 32 + 31 + 28: 2100 has none" },
    { date: "2200-12-31", epochDay: 84_370, why: "231 * 365 + 56 - 1: the last supported date" },
  ])("$date is day $epochDay: $why", ({ date, epochDay }) => {
    expect(epochDayOf(date)).toBe(epochDay);
    expect(civilDateOf(epochDay)).toBe(date);
  });

  it.each([
    { date: "2026-02-29", why: "2026 is no leap year" },
    { date: "1900-02-29", why: "nor is 1900, though four divides it" },
    { date: "2026-04-31", why: "April has 30 days" },
    { date: "2026-13-01", why: "there are twelve months" },
    { date: "2026-00-10", why: "months count from 1" },
    { date: "2026-01-00", why: "days count from 1" },
    { date: "2026-1-2", why: "fields have fixed widths" },
    { date: "+002026-01-02", why: "years have four digits" },
    { date: "20260102", why: "fields are parted by hyphens" },
    { date: "2026-01-02T00:00", why: "a date has no time" },
    { date: "2026-W01-2", why: "week dates are no civil dates" },
    { date: " 2026-01-02", why: "spaces are no part of a date" },
    { date: "٢٠٢٦-٠١-٠٢", why: "digits are ASCII digits" },
    { date: "", why: "empty text is no date" },
    { date: 20_454 as unknown as string, why: "a day number is no date" },
    { date: null as unknown as string, why: "null is no date" },
  ])("$date throws time.dateInvalid: $why", ({ date }) => {
    expect(issuesOf(() => epochDayOf(date))).toMatchObject([{ code: "time.dateInvalid", path: [] }]);
  });

  it.each([["1899-12-31"], ["2201-01-01"], ["0000-02-29"], ["0026-03-27"], ["9999-12-31"]])(
    "%s throws time.outOfRange: dates belong to the years 1900 to 2200",
    (date) => {
      expect(issuesOf(() => epochDayOf(date))).toEqual([
        {
          code: "time.outOfRange",
          path: [],
          message: `Expected a year from 1900 to 2200, got "${date}".`,
          expected: "a year from 1900 to 2200",
          received: `"${date}"`,
        },
      ]);
    },
  );

  it.each([[Number.NaN], [0.5], [Infinity], [2_932_897], [-719_163]])(
    "day %d throws time.dateInvalid: a day number is an integer",
    (epochDay) => {
      expect(issuesOf(() => civilDateOf(epochDay))).toMatchObject([{ code: "time.dateInvalid" }]);
      expect(issuesOf(() => isoWeekdayOf(epochDay))).toMatchObject([{ code: "time.dateInvalid" }]);
    },
  );
});

describe("isoWeekdayOf", () => {
  it.each([
    { date: "1970-01-01", weekday: 4, why: "the epoch was a Thursday" },
    { date: "1969-12-31", weekday: 3, why: "days before the epoch count back through the week" },
    { date: "1969-12-28", weekday: 7, why: "Sunday is 7, as in ISO 8601, not 0" },
    { date: "1969-12-29", weekday: 1, why: "Monday begins the week" },
    { date: "2026-03-29", weekday: 7, why: "summer time begins in Europe, always on a Sunday" },
    { date: "2000-01-01", weekday: 6, why: "a Saturday, as ISO 8601 notes of this date" },
    { date: "1900-01-01", weekday: 1, why: "the first supported date was a Monday" },
  ])("$date is weekday $weekday: $why", ({ date, weekday }) => {
    expect(isoWeekdayOf(epochDayOf(date))).toBe(weekday);
  });
});
