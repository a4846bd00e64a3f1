import { earliest, type InstantInput, toEpochMs, toIso } from "supportops/time";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

/** 2026-03-27T15:30:00Z: 20,539 days of 24 hours and 15.5 hours since the epoch. */
const at = (20_539 * 24 + 15.5) * 3_600_000;

describe("toEpochMs", () => {
  it.each<{ input: InstantInput; epochMs: number; why: string }>([
    { input: at, epochMs: at, why: "epoch milliseconds as they are" },
    { input: new Date(at), epochMs: at, why: "a Date" },
    { input: Temporal.Instant.from("2026-03-27T15:30Z"), epochMs: at, why: "a Temporal.Instant" },
    { input: Temporal.ZonedDateTime.from("2026-03-27T21:00[Asia/Kolkata]"), epochMs: at, why: "a ZonedDateTime" },
    { input: { epochMilliseconds: at }, epochMs: at, why: "anything that holds epochMilliseconds" },
    { input: "2026-03-27T15:30:00Z", epochMs: at, why: "UTC" },
    { input: "2026-03-27T15:30Z", epochMs: at, why: "seconds may be left out" },
    { input: "2026-03-27T15:30:00.000Z", epochMs: at, why: "as toISOString writes it" },
    { input: "2026-03-27T16:30:00+01:00", epochMs: at, why: "east of Greenwich clocks are ahead" },
    { input: "2026-03-27T10:30:00-05:00", epochMs: at, why: "west of Greenwich they are behind" },
    { input: "2026-03-27T15:30:00+0000", epochMs: at, why: "offsets without colon, as Jira and Salesforce write them" },
    { input: "2026-03-27T16:30:00+01", epochMs: at, why: "offsets of whole hours" },
    { input: "2026-03-27T21:00:00+0530", epochMs: at, why: "offsets of half hours without colon" },
    { input: "2026-03-27T15:30:00-00:00", epochMs: at, why: "RFC 3339 writes an unknown local offset so" },
    { input: "2026-03-27T14:45:30-00:44:30", epochMs: at, why: "offsets to the second, as Liberia had until 1972" },
    { input: "2026-03-28T00:30:00+09:00", epochMs: at, why: "the date may be another than in UTC" },
    { input: "2026-03-27T15:30:00.5Z", epochMs: at + 500, why: "one digit is a tenth of a second" },
    { input: "2026-03-27T15:30:00,25Z", epochMs: at + 250, why: "ISO 8601 takes the comma as decimal sign too" },
    { input: "2026-03-27T15:30:00.123456789Z", epochMs: at + 123, why: "digits beyond the millisecond are cut off" },
    { input: "2026-03-27T15:30:00.999999Z", epochMs: at + 999, why: "cut off, not rounded to the next second" },
    { input: "1969-12-31T23:59:59.9999Z", epochMs: -1, why: "before 1970 too the earlier millisecond is meant" },
    { input: "1970-01-01T00:00:00Z", epochMs: 0, why: "the epoch" },
    { input: "2024-02-29T00:00:00Z", epochMs: 1_709_164_800_000, why: "a leap day: 19,782 days since the epoch" },
    { input: "1900-01-01T00:00:00Z", epochMs: -2_208_988_800_000, why: "the first supported instant, RFC 868" },
    { input: "2200-12-31T23:59:59.999Z", epochMs: 84_371 * 86_400_000 - 1, why: "the last supported instant" },
  ])("reads $input as $epochMs: $why", ({ input, epochMs }) => {
    expect(toEpochMs(input)).toBe(epochMs);
  });

  it.each([
    { input: "2026-03-27T15:30:00", why: "whose clock showed it is not said" },
    { input: "2026-03-27T15:30", why: "whose clock showed it is not said" },
    { input: "2026-03-27T15:30:00.123", why: "digits are no offset" },
  ])("$input throws time.offsetMissing: $why", ({ input }) => {
    expect(issuesOf(() => toEpochMs(input, ["at"]))).toMatchObject([
      {
        code: "time.offsetMissing",
        path: ["at"],
        expected: "Z or an offset at the end",
        received: `"${input}"`,
      },
    ]);
  });

  it.each<{ input: unknown; why: string }>([
    { input: "", why: "empty text is no instant" },
    { input: "2026-03-27", why: "a date is no instant" },
    { input: "2026-02-29T00:00:00Z", why: "the date does not exist" },
    { input: "2026-02-29T00:00:00", why: "the date does not exist, which weighs more than the missing offset" },
    { input: "2026-03-27T24:00:00Z", why: "the end of a date is the next date's start" },
    { input: "2026-03-27T15:60:00Z", why: "an hour has 60 minutes" },
    { input: "2026-03-27T23:59:60Z", why: "leap seconds are not counted in epoch milliseconds" },
    { input: "2026-03-27T15:30:00+24:00", why: "an offset is less than a day" },
    { input: "2026-03-27T15:30:00+01:60", why: "an hour has 60 minutes, also in an offset" },
    { input: "2026-03-27T15:30:00+1", why: "an offset has two digits" },
    { input: "2026-03-27T15Z", why: "minutes are missing" },
    { input: "2026-03-27T15:30:00.1234567890Z", why: "nanoseconds have nine digits" },
    { input: "2026-03-27T15:30:00.Z", why: "a fraction has digits" },
    { input: "2026-03-27 15:30:00Z", why: "T parts date and time" },
    { input: "2026-03-27t15:30:00z", why: "T and Z are capitals" },
    { input: "2026-03-27T15:30:00Z[Europe/Berlin]", why: "a zone in brackets is no part of an instant" },
    { input: "+002026-03-27T15:30:00Z", why: "years have four digits" },
    { input: "Fri, 27 Mar 2026 15:30:00 GMT", why: "mail dates are not ISO" },
    { input: "1774625400000", why: "digits as text are no number" },
    { input: Number.NaN, why: "NaN is no instant" },
    { input: Number.POSITIVE_INFINITY, why: "infinity is no instant" },
    { input: 0.5, why: "instants are whole milliseconds" },
    { input: new Date(Number.NaN), why: "an invalid Date is no instant" },
    { input: { epochMilliseconds: "0" }, why: "text is no number, in an object either" },
    { input: { epochMilliseconds: 0.5 }, why: "instants are whole milliseconds, in an object too" },
    { input: { epochSeconds: 0 }, why: "the key is another" },
    { input: {}, why: "the key is missing" },
    { input: [at], why: "a list is no instant" },
    { input: BigInt(at), why: "big integers are not taken" },
    { input: true, why: "true is no instant" },
    { input: null, why: "null is no instant" },
    { input: undefined, why: "nothing is no instant" },
  ])("$input throws time.instantInvalid: $why", ({ input }) => {
    expect(issuesOf(() => toEpochMs(input as InstantInput, ["events", 3, "at"]))).toMatchObject([
      { code: "time.instantInvalid", path: ["events", 3, "at"] },
    ]);
  });

  it.each<{ input: InstantInput; received: string; why: string }>([
    { input: -2_208_988_800_001, received: "-2208988800001", why: "the millisecond before 1900" },
    { input: 84_371 * 86_400_000, received: "7289654400000", why: "the start of 2201" },
    { input: new Date(8.64e15), received: "object", why: "the last Date of JavaScript" },
    { input: "1899-12-31T23:59:59.999Z", received: '"1899-12-31T23:59:59.999Z"', why: "the last moment of 1899" },
    { input: "1900-01-01T00:00:00+00:01", received: '"1900-01-01T00:00:00+00:01"', why: "in UTC it is still 1899" },
    { input: "2201-01-01T00:00:00Z", received: '"2201-01-01T00:00:00Z"', why: "the start of 2201" },
    { input: "0026-03-27T15:30:00Z", received: '"0026-03-27T15:30:00Z"', why: "year 26 is not 1926" },
    { input: "0000-02-29T00:00:00Z", received: '"0000-02-29T00:00:00Z"', why: "year 0 is a leap year" },
    { input: { epochMilliseconds: 1e15 }, received: "object", why: "microseconds taken for milliseconds" },
  ])("$input throws time.outOfRange: $why", ({ input, received }) => {
    expect(issuesOf(() => toEpochMs(input, ["at"]))).toEqual([
      {
        code: "time.outOfRange",
        path: ["at"],
        message: `Expected a year from 1900 to 2200, got ${received}.`,
        expected: "a year from 1900 to 2200",
        received,
      },
    ]);
  });

  it("takes the value itself for the input without a path", () => {
    expect(issuesOf(() => toEpochMs(Number.NaN))).toMatchObject([{ path: [] }]);
  });
});

describe("toIso", () => {
  it.each<{ input: InstantInput; text: string; why: string }>([
    { input: at, text: "2026-03-27T15:30:00.000Z", why: "milliseconds always" },
    { input: "2026-03-27T16:30:00.1239+01:00", text: "2026-03-27T15:30:00.123Z", why: "in UTC, to the millisecond" },
    { input: -1, text: "1969-12-31T23:59:59.999Z", why: "before the epoch" },
  ])("writes $input as $text: $why", ({ input, text }) => {
    expect(toIso(input)).toBe(text);
  });

  it("throws what toEpochMs throws", () => {
    expect(issuesOf(() => toIso(Number.NaN))).toMatchObject([{ code: "time.instantInvalid", path: [] }]);
  });
});

describe("earliest", () => {
  it.each([
    { a: 5, b: 7, result: 5, why: "the first is earlier" },
    { a: 7, b: 5, result: 5, why: "the second is earlier" },
    { a: -1, b: 0, result: -1, why: "instants before the epoch are earlier" },
    { a: 0, b: null, result: 0, why: "no instant yields to any, the epoch included" },
    { a: null, b: 0, result: 0, why: "no instant yields to any, the epoch included" },
    { a: null, b: null, result: null, why: "neither names one" },
  ])("of $a and $b is $result: $why", ({ a, b, result }) => {
    expect(earliest(a, b)).toBe(result);
  });
});
