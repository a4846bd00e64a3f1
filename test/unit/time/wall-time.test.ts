import { formatWallTime, parseWallTime } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

describe("parseWallTime and formatWallTime", () => {
  it.each([
    { text: "00:00", timeMs: 0, why: "a date starts at zero" },
    { text: "09:30", timeMs: 34_200_000, why: "9.5 hours" },
    { text: "09:30:15", timeMs: 34_215_000, why: "seconds may be said" },
    { text: "23:59:59", timeMs: 86_399_000, why: "the last second" },
    { text: "24:00", timeMs: 86_400_000, why: "the end of the date, which is not its start" },
  ])("$text is $timeMs ms: $why", ({ text, timeMs }) => {
    expect(parseWallTime(text)).toBe(timeMs);
    expect(formatWallTime(timeMs)).toBe(text);
  });

  it.each([
    { text: "09:30:00", timeMs: 34_200_000, why: "zero seconds may be said" },
    { text: "24:00:00", timeMs: 86_400_000, why: "also at the end of the date" },
  ])("$text is read as $timeMs ms: $why", ({ text, timeMs }) => {
    expect(parseWallTime(text)).toBe(timeMs);
  });

  it.each([
    { timeMs: 1, text: "00:00:00.001", why: "milliseconds with leading zeros" },
    { timeMs: 34_201_500, text: "09:30:01.500", why: "three digits always" },
    { timeMs: 86_399_999, text: "23:59:59.999", why: "nothing is rounded up to the next date" },
  ])("$timeMs ms is written $text: $why", ({ text, timeMs }) => {
    expect(formatWallTime(timeMs)).toBe(text);
  });

  it.each([
    { text: "09:75", why: "an hour has 60 minutes" },
    { text: "09:60", why: "minute 60 is the next hour's 0" },
    { text: "09:30:60", why: "leap seconds are not on the clock" },
    { text: "25:00", why: "24:00 is the last hour" },
    { text: "24:01", why: "nothing follows the end of the date" },
    { text: "24:00:01", why: "nothing follows the end of the date" },
    { text: "9:30", why: "fields have two digits" },
    { text: "0930", why: "fields are parted by colons" },
    { text: "9:30 AM", why: "hours count to 24" },
    { text: "09:30Z", why: "a wall time has no offset" },
    { text: "-01:00", why: "a wall time is never negative" },
    { text: " 09:30", why: "spaces are no part of a time" },
    { text: "09:30\n", why: "a line end is no part of a time" },
    { text: "", why: "empty text is no time" },
    { text: 930 as unknown as string, why: "a number is no wall time" },
    { text: undefined as unknown as string, why: "nothing is no wall time" },
  ])("$text throws time.wallTimeInvalid: $why", ({ text }) => {
    expect(issuesOf(() => parseWallTime(text))).toMatchObject([
      { code: "time.wallTimeInvalid", path: [], expected: "HH:MM or HH:MM:SS up to 24:00" },
    ]);
  });

  it.each([[Number.NaN], [0.5], [-1], [86_400_001]])(
    "%d ms throws time.wallTimeInvalid: no clock shows it on one date",
    (timeMs) => {
      expect(issuesOf(() => formatWallTime(timeMs))).toMatchObject([{ code: "time.wallTimeInvalid" }]);
    },
  );
});
