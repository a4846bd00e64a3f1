import { instantAtWallClock, toIso, wallClockAt, zoneTransitions } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../issues-of.js";

// Facts of the tz database, read from its C program (zdump of 2025b), not from any JavaScript runtime. All lie in the
// past and have stood unchanged for years, except where a test says for which versions of the data it holds.
const secondsOf = (offset: string): number => {
  const [, sign, hours, minutes, seconds = "0"] = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
};

function changesOf(zone: string, from: string, to: string): readonly { at: string; offsetMs: number }[] {
  return zoneTransitions(zone, { from, to }).transitions.map(({ at, offsetMs }) => ({ at: toIso(at), offsetMs }));
}

const written = (changes: readonly (readonly [at: string, offset: string])[]): { at: string; offsetMs: number }[] =>
  changes.map(([at, offset]) => ({ at: `${at}.000Z`, offsetMs: secondsOf(offset) * 1000 }));

interface Fact {
  readonly zone: string;
  readonly from: string;
  readonly to: string;
  readonly changes: readonly (readonly [at: string, offset: string])[];
  readonly why: string;
}

const facts: readonly Fact[] = [
  {
    zone: "Europe/Berlin",
    from: "2024-01-01T00:00:00Z",
    to: "2025-01-01T00:00:00Z",
    changes: [
      ["2024-03-31T01:00:00", "+02:00"],
      ["2024-10-27T01:00:00", "+01:00"],
    ],
    why: "the European Union changes everywhere at 01:00 UTC",
  },
  {
    zone: "America/New_York",
    from: "2024-01-01T00:00:00Z",
    to: "2025-01-01T00:00:00Z",
    changes: [
      ["2024-03-10T07:00:00", "-04:00"],
      ["2024-11-03T06:00:00", "-05:00"],
    ],
    why: "the United States change at 02:00 of each zone",
  },
  {
    zone: "Australia/Lord_Howe",
    from: "2025-01-01T00:00:00Z",
    to: "2026-01-01T00:00:00Z",
    changes: [
      ["2025-04-05T15:00:00", "+10:30"],
      ["2025-10-04T15:30:00", "+11:00"],
    ],
    why: "summer time is half an hour",
  },
  {
    zone: "Pacific/Apia",
    from: "2011-10-01T00:00:00Z",
    to: "2012-01-01T00:00:00Z",
    changes: [["2011-12-30T10:00:00", "+14:00"]],
    why: "30 December 2011 was skipped, to lie west of the date line",
  },
  {
    zone: "Africa/Monrovia",
    from: "1970-01-01T00:00:00Z",
    to: "2020-01-01T00:00:00Z",
    changes: [["1972-01-07T00:44:30", "+00:00"]],
    why: "the last offset with seconds ended in 1972",
  },
  {
    zone: "Asia/Kolkata",
    from: "1970-01-01T00:00:00Z",
    to: "2020-01-01T00:00:00Z",
    changes: [],
    why: "no change since 1945",
  },
  {
    zone: "Europe/Dublin",
    from: "1970-01-01T00:00:00Z",
    to: "1972-01-01T00:00:00Z",
    changes: [["1971-10-31T02:00:00", "+00:00"]],
    why: "standard time all year until 1971; since then winter time is the exception, an hour behind it",
  },
  {
    zone: "Africa/Casablanca",
    from: "2022-01-01T00:00:00Z",
    to: "2023-01-01T00:00:00Z",
    changes: [
      ["2022-03-27T02:00:00", "+00:00"],
      ["2022-05-08T02:00:00", "+01:00"],
    ],
    why: "clocks go back for Ramadan, by the lunar calendar",
  },
  {
    zone: "America/Recife",
    from: "2000-08-01T00:00:00Z",
    to: "2001-01-01T00:00:00Z",
    changes: [
      ["2000-10-08T03:00:00", "-02:00"],
      ["2000-10-15T02:00:00", "-03:00"],
    ],
    why: "away and back within a week: the north-east left summer time again",
  },
  {
    zone: "Asia/Pyongyang",
    from: "2018-01-01T00:00:00Z",
    to: "2019-01-01T00:00:00Z",
    changes: [["2018-05-04T15:00:00", "+09:00"]],
    why: "a change of standard time by half an hour",
  },
];

describe("zoneTransitions of known changes", () => {
  it.each(facts)("of $zone from $from to $to: $why", ({ zone, from, to, changes }) => {
    expect(changesOf(zone, from, to)).toEqual(written(changes));
  });

  // Foretold by the lunar calendar, and foretold anew now and then.
  it.runIf(["2025b", "2025c"].includes(process.versions["tz"] ?? ""))(
    "of Gaza in 2040 include a summer time of seven days, after Ramadan has interrupted it",
    () => {
      expect(changesOf("Asia/Gaza", "2040-01-01T00:00:00Z", "2041-01-01T00:00:00Z")).toEqual(
        written([
          ["2040-03-24T00:00:00", "+03:00"],
          ["2040-08-31T23:00:00", "+02:00"],
          ["2040-10-20T00:00:00", "+03:00"],
          ["2040-10-26T23:00:00", "+02:00"],
        ]),
      );
    },
  );
});

describe("wall clocks at known changes", () => {
  it("go from 29 to 31 December 2011 in Apia", () => {
    expect(wallClockAt("2011-12-30T09:59:59Z", "Pacific/Apia")).toMatchObject({ date: "2011-12-29", time: "23:59:59" });
    expect(wallClockAt("2011-12-30T10:00:00Z", "Pacific/Apia")).toMatchObject({ date: "2011-12-31", time: "00:00" });
  });

  it.each([
    { disambiguation: "compatible", iso: "2011-12-30T22:00:00.000Z", why: "noon of the 31st: as if not skipped" },
    { disambiguation: "later", iso: "2011-12-30T22:00:00.000Z", why: "noon of the 31st, 24 hours on" },
    { disambiguation: "earlier", iso: "2011-12-29T22:00:00.000Z", why: "noon of the 29th, 24 hours back" },
  ] as const)("read noon of the skipped date as $iso with $disambiguation: $why", ({ disambiguation, iso }) => {
    expect(toIso(instantAtWallClock("2011-12-30", "12:00", "Pacific/Apia", { disambiguation }))).toBe(iso);
  });

  it("refuse noon of the skipped date with reject", () => {
    expect(
      issuesOf(() => instantAtWallClock("2011-12-30", "12:00", "Pacific/Apia", { disambiguation: "reject" })),
    ).toMatchObject([{ code: "time.wallTimeSkipped" }]);
  });

  it.each([
    { time: "01:29", disambiguation: "later", iso: "2025-04-05T14:29:00.000Z", why: "before the repeated half hour" },
    { time: "01:30", disambiguation: "earlier", iso: "2025-04-05T14:30:00.000Z", why: "its start, at +11:00" },
    { time: "01:30", disambiguation: "later", iso: "2025-04-05T15:00:00.000Z", why: "its start again, at +10:30" },
    { time: "02:00", disambiguation: "earlier", iso: "2025-04-05T15:30:00.000Z", why: "its end" },
  ] as const)(
    "repeat only half an hour in Lord Howe: $time $disambiguation is $why",
    ({ time, disambiguation, iso }) => {
      expect(toIso(instantAtWallClock("2025-04-06", time, "Australia/Lord_Howe", { disambiguation }))).toBe(iso);
    },
  );

  it("are 44 minutes 30 seconds behind UTC in Monrovia until the end of 6 January 1972", () => {
    expect(wallClockAt("1972-01-07T00:44:29Z", "Africa/Monrovia")).toEqual({
      date: "1972-01-06",
      time: "23:59:59",
      offsetMs: -2_670_000,
    });
  });
});
