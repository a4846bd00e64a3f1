import { addBusinessDays, type Calendar, calendar24x7, compileCalendar, unionCalendars } from "supportops/calendar";
import { toIso } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const iso = (at: number | null): string | null => (at === null ? null : toIso(at).replace(":00.000Z", "Z"));
const office = (timeZone: string, holidays: readonly string[] = []): Calendar =>
  compileCalendar({ timeZone, weekly: { "mon-fri": [["09:00", "17:00"]] }, holidays });

describe("addBusinessDays keeps the wall time on the n-th later local date with open time", () => {
  // 2026-03-27 is a Friday; Berlin goes from +1 h to +2 h on Sunday 2026-03-29.
  it.each([
    {
      at: "2026-03-27T10:00:00Z",
      days: 1,
      due: "2026-03-30T09:00Z",
      why: "11:00 on Friday is 11:00 on Monday, in summer time",
    },
    { at: "2026-03-27T18:00:00Z", days: 1, due: "2026-03-30T17:00Z", why: "a time outside hours stays one" },
    { at: "2026-03-28T10:00:00Z", days: 1, due: "2026-03-30T09:00Z", why: "a closed date is a start like any other" },
    {
      at: "2026-03-27T23:30:00Z",
      days: 1,
      due: "2026-03-29T22:30Z",
      why: "the local date counts: 00:30 on Saturday there",
    },
    { at: "2026-03-27T10:00:00Z", days: 6, due: "2026-04-06T09:00Z", why: "over two weekends" },
    { at: "2026-03-27T10:00:00Z", days: 0, due: "2026-03-27T10:00Z", why: "none is the instant itself" },
    { at: "2026-03-30T09:00:00Z", days: -1, due: "2026-03-27T10:00Z", why: "back over the weekend" },
    { at: "2026-03-28T10:00:00Z", days: -1, due: "2026-03-27T10:00Z", why: "back from a closed date" },
  ])("$days after $at: $why", ({ at, days, due }) => {
    expect(iso(addBusinessDays(office("Europe/Berlin"), at, days))).toBe(due);
  });

  it.each([
    { days: 1, roll: "next", due: "2026-03-31T07:00Z", why: "Monday 19:00 rolls to Tuesday 09:00" },
    { days: 1, roll: "previous", due: "2026-03-30T15:00Z", why: "Monday 19:00 rolls back to its closing" },
    { days: 0, roll: "next", due: "2026-03-30T07:00Z", why: "Friday 19:00 itself rolls" },
  ] as const)("rolls $roll from outside hours: $why", ({ days, roll, due }) => {
    expect(iso(addBusinessDays(office("Europe/Berlin"), "2026-03-27T18:00:00Z", days, { roll }))).toBe(due);
  });

  it("does not roll a result inside hours", () => {
    expect(iso(addBusinessDays(office("Europe/Berlin"), "2026-03-27T10:00:00Z", 1, { roll: "next" }))).toBe(
      "2026-03-30T09:00Z",
    );
  });

  it("skips holidays", () => {
    expect(iso(addBusinessDays(office("UTC", ["2026-03-30"]), "2026-03-27T10:00:00Z", 1))).toBe("2026-03-31T10:00Z");
  });

  it("reads a skipped wall time as after the gap, a repeated one as the first", () => {
    // New York: 02:30 does not exist on 2026-03-08 (a Sunday); 01:30 comes twice on 2026-11-01.
    const always = compileCalendar({ timeZone: "America/New_York", weekly: "always" });
    expect(iso(addBusinessDays(always, "2026-03-07T07:30:00Z", 1))).toBe("2026-03-08T07:30Z");
    expect(iso(addBusinessDays(always, "2026-10-31T05:30:00Z", 1))).toBe("2026-11-01T05:30Z");
    expect(iso(addBusinessDays(always, "2026-11-01T06:30:00Z", 1))).toBe("2026-11-02T06:30Z");
  });

  it("does not count a date that the zone skipped", () => {
    // Apia had no 2011-12-30.
    const always = compileCalendar({ timeZone: "Pacific/Apia", weekly: "always" });
    expect(iso(addBusinessDays(always, "2011-12-29T20:00:00Z", 1))).toBe("2011-12-30T20:00Z");
    expect(iso(addBusinessDays(always, "2011-12-30T20:00:00Z", -1))).toBe("2011-12-29T20:00Z");
  });

  it("counts by the dates of the first part's zone in a calendar made of others", () => {
    const both = unionCalendars([office("Asia/Tokyo"), office("America/New_York")]);
    // Friday 23:00 in Tokyo; on Saturday there New York is still at its Friday.
    expect(iso(addBusinessDays(both, "2026-01-09T14:00:00Z", 1))).toBe("2026-01-10T14:00Z");
  });

  it("is null where business days run out", () => {
    const once = compileCalendar({ timeZone: "UTC", weekly: {}, overrides: { "2026-01-05": [["09:00", "10:00"]] } });
    expect(addBusinessDays(once, "2026-01-01T12:00:00Z", 1)).toBe(Date.UTC(2026, 0, 5, 12));
    expect(addBusinessDays(once, "2026-01-01T12:00:00Z", 2)).toBeNull();
    expect(addBusinessDays(once, "2026-01-01T12:00:00Z", -1)).toBeNull();
    expect(addBusinessDays(calendar24x7, "2200-12-31T12:00:00Z", 1)).toBeNull();
    expect(addBusinessDays(calendar24x7, "1900-01-01T12:00:00Z", -1)).toBeNull();
    expect(addBusinessDays(calendar24x7, 0, 1e9)).toBeNull();
    // The last date of the supported years has begun in Tokyo before they end in UTC, and ends after: 15:00Z is 00:00.
    expect(addBusinessDays(office("Asia/Tokyo"), "2200-12-31T20:00:00Z", 1)).toBeNull();
    expect(addBusinessDays(office("America/New_York"), "2200-12-30T04:30:00Z", 2)).toBeNull();
    // Loads the offsets of two zones over three centuries.
  }, 60_000);

  it("refuses fractions and unknown words", () => {
    expect(issuesOf(() => addBusinessDays(calendar24x7, 0, 1.5))).toMatchObject([
      { code: "calendar.daysInvalid", path: ["days"] },
    ]);
    expect(issuesOf(() => addBusinessDays(calendar24x7, 0, 1, { roll: "up" as never }))).toMatchObject([
      { code: "input.variant", path: ["roll"] },
    ]);
  });
});
