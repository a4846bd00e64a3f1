import { formatDuration, type FormatDurationOptions } from "supportops/format";
import type { DurationInput } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

describe("formatDuration", () => {
  it.each<{ duration: DurationInput; options?: FormatDurationOptions; text: string; why: string }>([
    { duration: { hours: 2, minutes: 5 }, text: "2 h 05 min", why: "minutes after hours have two digits" },
    { duration: { minutes: 5 }, text: "5 min", why: "units that are zero are not written first" },
    { duration: { hours: 2 }, text: "2 h 00 min", why: "zeros after the first unit show how exact the text is" },
    { duration: { hours: 76, minutes: 1 }, text: "76 h 01 min", why: "hours are not turned into days unasked" },
    { duration: 0, text: "0 min", why: "nothing is zero of the smallest unit" },
    { duration: 59_999, text: "0 min", why: "an unfinished minute is none" },
    { duration: 3_599_999, text: "59 min", why: "an unfinished hour is none" },
    { duration: { minutes: -45 }, text: "-45 min", why: "a minus for time that runs backwards" },
    { duration: { hours: -1, seconds: -59 }, text: "-1 h 00 min", why: "cut off towards zero, backwards too" },
    { duration: -59_999, text: "0 min", why: "zero has no sign" },
    { duration: "PT90M", text: "1 h 30 min", why: "ISO text is a duration" },
    { duration: { minutes: 90 }, options: { largest: "minute" }, text: "90 min", why: "minutes alone" },
    {
      duration: 65_000,
      options: { smallest: "second" },
      text: "1 min 05 s",
      why: "seconds after minutes in two digits",
    },
    { duration: 5999, options: { smallest: "second" }, text: "5 s", why: "an unfinished second is none" },
    { duration: 3_605_000, options: { smallest: "second" }, text: "1 h 00 min 05 s", why: "zeros between are written" },
    {
      duration: { hours: 76 },
      options: { largest: "day", smallest: "hour" },
      text: "3 d 4 h",
      why: "24 hours of running time a day; hours are not padded",
    },
    { duration: { hours: 24 }, options: { largest: "day" }, text: "1 d 0 h 00 min", why: "exactly a day" },
    {
      duration: { hours: 24, milliseconds: -1 },
      options: { largest: "day", smallest: "day" },
      text: "0 d",
      why: "an unfinished day is none",
    },
    { duration: { hours: 23, minutes: 59 }, options: { largest: "day" }, text: "23 h 59 min", why: "less than a day" },
    {
      duration: { hours: 2, minutes: 59 },
      options: { smallest: "hour" },
      text: "2 h",
      why: "largest and smallest may be the same",
    },
    {
      duration: { hours: 20 },
      options: { largest: "businessDay", businessDay: { hours: 8 } },
      text: "2 bd 4 h 00 min",
      why: "business days of eight hours",
    },
    {
      duration: { hours: -17, minutes: -59 },
      options: { largest: "businessDay", smallest: "businessDay", businessDay: "PT9H" },
      text: "-1 bd",
      why: "an unfinished business day is none, backwards too",
    },
  ])("writes $duration as $text with $options: $why", ({ duration, options, text }) => {
    expect(formatDuration(duration, options)).toBe(text);
  });

  it.each<{ options: object; issues: { code: string; path: string[] }[]; why: string }>([
    {
      options: { largest: "week" },
      issues: [{ code: "input.variant", path: ["largest"] }],
      why: "weeks are not offered",
    },
    {
      options: { largest: "businessDay" },
      issues: [{ code: "format.optionInvalid", path: ["businessDay"] }],
      why: "nobody knows how long a business day is",
    },
    {
      options: { largest: "businessDay", businessDay: 0 },
      issues: [{ code: "format.optionInvalid", path: ["businessDay"] }],
      why: "a business day without time holds any number of itself",
    },
    {
      options: { largest: "businessDay", smallest: "day", businessDay: { hours: 8 } },
      issues: [{ code: "format.optionInvalid", path: ["smallest"] }],
      why: "days of two kinds do not add up",
    },
    {
      options: { smallest: "hours" },
      issues: [{ code: "input.variant", path: ["smallest"] }],
      why: "the word is hour",
    },
    {
      options: { largest: "x", smallest: "y" },
      issues: [
        { code: "input.variant", path: ["largest"] },
        { code: "input.variant", path: ["smallest"] },
      ],
      why: "both faults are reported",
    },
    {
      options: { largest: "minute", smallest: "hour" },
      issues: [{ code: "format.optionInvalid", path: ["smallest"] }],
      why: "an hour is larger than a minute",
    },
  ])("refuses $options: $why", ({ options, issues }) => {
    expect(issuesOf(() => formatDuration(0, options as FormatDurationOptions))).toMatchObject(issues);
  });

  it.each([
    { duration: Number.NaN, code: "time.durationInvalid" },
    { duration: "P1D", code: "time.durationNominal" },
  ])("throws $code for $duration", ({ duration, code }) => {
    expect(issuesOf(() => formatDuration(duration))).toMatchObject([{ code, path: ["duration"] }]);
  });
});
