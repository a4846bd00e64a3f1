import { type Disambiguation, instantAtWallClock, toIso, wallClockAt } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

describe("wallClockAt", () => {
  it.each([
    { at: "2026-01-15T12:00:00Z", zone: "UTC", date: "2026-01-15", time: "12:00", hours: 0, why: "UTC is a zone" },
    { at: "2026-01-15T12:00:00Z", zone: "Asia/Kolkata", date: "2026-01-15", time: "17:30", hours: 5.5, why: "IST" },
    {
      at: "2026-01-15T23:00:00Z",
      zone: "Europe/Berlin",
      date: "2026-01-16",
      time: "00:00",
      hours: 1,
      why: "next date",
    },
    { at: "2026-01-15T03:00:00Z", zone: "America/New_York", date: "2026-01-14", time: "22:00", hours: -5, why: "EST" },
    { at: "2026-01-15T12:00:01.5Z", zone: "UTC", date: "2026-01-15", time: "12:00:01.500", hours: 0, why: "precise" },
    { at: "1969-12-31T23:59:59Z", zone: "UTC", date: "1969-12-31", time: "23:59:59", hours: 0, why: "before 1970" },
    {
      at: "1900-01-01T00:00:00Z",
      zone: "Pacific/Honolulu",
      date: "1899-12-31",
      time: "13:30",
      hours: -10.5,
      why: "the date may be a day before the supported ones",
    },
    {
      at: "2200-12-31T23:00:00Z",
      zone: "Pacific/Kiritimati",
      date: "2201-01-01",
      time: "13:00",
      hours: 14,
      why: "or a day after them",
    },
  ])("shows $date $time at $at in $zone: $why", ({ at, zone, date, time, hours }) => {
    expect(wallClockAt(at, zone)).toEqual({ date, time, offsetMs: hours * 3_600_000 });
  });

  it.each([
    { zone: "Mars/Olympus", why: "no such zone" },
    { zone: "", why: "empty text names no zone" },
    { zone: "+01:00", why: "an offset is no zone: it does not say when clocks change" },
    { zone: "Europe/Berlin ", why: "spaces are no part of a name" },
    { zone: 1 as unknown as string, why: "a number is no name" },
    { zone: undefined as unknown as string, why: "the host's own zone is never taken" },
  ])("throws time.zoneUnknown for '$zone': $why", ({ zone }) => {
    expect(issuesOf(() => wallClockAt(0, zone))).toMatchObject([
      { code: "time.zoneUnknown", path: ["timeZone"], expected: "an IANA name such as Europe/Berlin" },
    ]);
  });

  it("throws what toEpochMs throws", () => {
    expect(issuesOf(() => wallClockAt(Number.NaN, "UTC"))).toMatchObject([
      { code: "time.instantInvalid", path: ["at"] },
    ]);
  });
});

describe("instantAtWallClock", () => {
  // Berlin 2026: forward from 02:00 to 03:00 on 29 March, back from 03:00 to 02:00 on 25 October, both at 01:00Z.
  it.each<{ date: string; time: string; disambiguation?: Disambiguation; iso: string; why: string }>([
    { date: "2026-03-29", time: "01:59:59", iso: "2026-03-29T00:59:59.000Z", why: "the last second before the gap" },
    { date: "2026-03-29", time: "03:00", iso: "2026-03-29T01:00:00.000Z", why: "the first after it" },
    { date: "2026-03-29", time: "02:00", iso: "2026-03-29T01:00:00.000Z", why: "the gap's start lands on its end" },
    {
      date: "2026-03-29",
      time: "02:30",
      iso: "2026-03-29T01:30:00.000Z",
      why: "compatible reads a clock not set forward",
    },
    { date: "2026-03-29", time: "02:30", disambiguation: "later", iso: "2026-03-29T01:30:00.000Z", why: "03:30 CEST" },
    { date: "2026-03-29", time: "02:30", disambiguation: "earlier", iso: "2026-03-29T00:30:00.000Z", why: "01:30 CET" },
    { date: "2026-10-25", time: "01:59:59", iso: "2026-10-24T23:59:59.000Z", why: "the last second that exists once" },
    { date: "2026-10-25", time: "02:00", iso: "2026-10-25T00:00:00.000Z", why: "compatible means the first of two" },
    { date: "2026-10-25", time: "02:30", disambiguation: "earlier", iso: "2026-10-25T00:30:00.000Z", why: "in CEST" },
    { date: "2026-10-25", time: "02:30", disambiguation: "later", iso: "2026-10-25T01:30:00.000Z", why: "in CET" },
    {
      date: "2026-10-25",
      time: "03:00",
      iso: "2026-10-25T02:00:00.000Z",
      why: "the first second after the repeated hour",
    },
    {
      date: "2026-07-01",
      time: "24:00",
      iso: "2026-07-01T22:00:00.000Z",
      why: "the end of a date is the start of the next",
    },
    {
      date: "2026-07-01",
      time: "09:00",
      disambiguation: "reject",
      iso: "2026-07-01T07:00:00.000Z",
      why: "it exists once",
    },
    {
      date: "2026-07-01",
      time: "09:00",
      disambiguation: "earlier",
      iso: "2026-07-01T07:00:00.000Z",
      why: "it exists once",
    },
    {
      date: "2026-07-01",
      time: "09:00",
      disambiguation: "later",
      iso: "2026-07-01T07:00:00.000Z",
      why: "it exists once",
    },
  ])("in Berlin $date $time ($disambiguation) is $iso: $why", ({ date, time, disambiguation, iso }) => {
    const options = disambiguation === undefined ? {} : { disambiguation };
    expect(toIso(instantAtWallClock(date, time, "Europe/Berlin", options))).toBe(iso);
  });

  it("with reject throws time.wallTimeSkipped for a time that does not exist", () => {
    expect(
      issuesOf(() => instantAtWallClock("2026-03-29", "02:30", "Europe/Berlin", { disambiguation: "reject" })),
    ).toMatchObject([{ code: "time.wallTimeSkipped", path: ["time"], received: '"2026-03-29T02:30"' }]);
  });

  it("with reject throws time.wallTimeRepeated for a time that exists twice", () => {
    expect(
      issuesOf(() => instantAtWallClock("2026-10-25", "02:30", "Europe/Berlin", { disambiguation: "reject" })),
    ).toMatchObject([{ code: "time.wallTimeRepeated", path: ["time"], received: '"2026-10-25T02:30"' }]);
  });

  it("reports every bad argument at once, each at its own path", () => {
    const options = { disambiguation: "first" as Disambiguation };
    expect(issuesOf(() => instantAtWallClock("2026-02-29", "09:75", "Mars/Olympus", options))).toMatchObject([
      { code: "time.dateInvalid", path: ["date"] },
      { code: "time.wallTimeInvalid", path: ["time"] },
      { code: "time.zoneUnknown", path: ["timeZone"] },
      { code: "input.variant", path: ["disambiguation"], expected: "compatible | earlier | later | reject" },
    ]);
  });

  it("throws time.outOfRange for a date outside the supported years", () => {
    expect(issuesOf(() => instantAtWallClock("1899-12-31", "12:00", "UTC"))).toMatchObject([
      { code: "time.outOfRange", path: ["date"] },
    ]);
  });

  it.each([
    { date: "1900-01-01", time: "00:00", zone: "Asia/Kolkata", why: "in UTC it is still 1899" },
    { date: "2200-12-31", time: "24:00", zone: "UTC", why: "the end of the last date is the start of 2201" },
    { date: "2200-12-31", time: "20:00", zone: "America/New_York", why: "in UTC it is already 2201" },
  ])("throws time.outOfRange for $date $time in $zone: $why", ({ date, time, zone }) => {
    expect(issuesOf(() => instantAtWallClock(date, time, zone))).toMatchObject([{ code: "time.outOfRange" }]);
  });
});
