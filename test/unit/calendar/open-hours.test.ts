import {
  addBusinessTime,
  businessTimeBetween,
  type Calendar,
  type CalendarParts,
  calendar24x7,
  compileCalendar,
  compileCalendarExpression,
  isOpen,
  nextClosing,
  nextOpening,
  openIntervals,
  subtractBusinessTime,
  unionCalendars,
} from "supportops/calendar";
import { toIso } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

/** For tests that load a zone's offsets of three centuries, on a busy machine. */
const wholeRangeTimeoutMs = 60_000;

const officeHours = { "mon-fri": [["09:00", "17:00"]] } as const;
const hours = (timeZone: string, parts: Partial<CalendarParts>): Calendar =>
  compileCalendar({ timeZone, weekly: {}, ...parts });
const iso = (at: number | null): string | null => (at === null ? null : toIso(at).replace(":00.000Z", "Z"));
const runs = (calendar: Calendar, from: string, to: string): (string | null)[][] =>
  [...openIntervals(calendar, from, to)].map((open) => [iso(open.from), iso(open.to)]);

describe("the wall clock decides", () => {
  // New York 2026: clocks forward on 8 March at 07:00Z (02:00 becomes 03:00), back on 1 November at 06:00Z (02:00
  // becomes 01:00). Offsets -5 h in winter, -4 h in summer.
  it.each([
    {
      range: ["02:30", "04:00"],
      day: "2026-03-08",
      open: [["2026-03-08T07:00Z", "2026-03-08T08:00Z"]],
      why: "a start inside the gap opens at the change",
    },
    {
      range: ["01:00", "02:30"],
      day: "2026-03-08",
      open: [["2026-03-08T06:00Z", "2026-03-08T07:00Z"]],
      why: "an end inside the gap closes at the change",
    },
    { range: ["02:15", "02:45"], day: "2026-03-08", open: [], why: "hours inside the gap do not come to pass" },
    {
      range: ["00:30", "01:30"],
      day: "2026-11-01",
      open: [
        ["2026-11-01T04:30Z", "2026-11-01T05:30Z"],
        ["2026-11-01T06:00Z", "2026-11-01T06:30Z"],
      ],
      why: "a repeated half hour is open both times",
    },
    {
      range: ["01:00", "02:00"],
      day: "2026-11-01",
      open: [["2026-11-01T05:00Z", "2026-11-01T07:00Z"]],
      why: "a repeated hour is two hours in one run",
    },
    {
      range: ["00:00", "24:00"],
      day: "2026-11-01",
      open: [["2026-11-01T04:00Z", "2026-11-02T05:00Z"]],
      why: "a date can have 25 hours",
    },
  ] as const)("$range on $day: $why", ({ range, day, open }) => {
    const calendar = hours("America/New_York", { weekly: { sun: [[range[0], range[1]]] } });
    expect(
      runs(calendar, `${day}T00:00:00Z`, `${day.slice(0, 8)}${day === "2026-11-01" ? "03" : "10"}T00:00:00Z`),
    ).toEqual(open);
  });

  it("counts 23 and 25 hours for round the clock on the days of the change", () => {
    const calendar = hours("America/New_York", { weekly: "always" });
    expect(businessTimeBetween(calendar, "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z")).toBe(23 * 3_600_000);
    expect(businessTimeBetween(calendar, "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z")).toBe(25 * 3_600_000);
  });

  it("gives nothing to a date that the zone skipped: Apia had no 30 December 2011", () => {
    // Apia was at -10 h until 2011-12-30T10:00Z, when it went to +14 h.
    const calendar = hours("Pacific/Apia", { weekly: { "thu-sat": [["09:00", "17:00"]] } });
    expect(runs(calendar, "2011-12-29T00:00:00Z", "2012-01-01T00:00:00Z")).toEqual([
      ["2011-12-29T19:00Z", "2011-12-30T03:00Z"],
      ["2011-12-30T19:00Z", "2011-12-31T03:00Z"],
    ]);
  });

  it("knows offsets with seconds: Monrovia was at -00:44:30 until 1972", () => {
    const calendar = hours("Africa/Monrovia", { weekly: officeHours });
    expect([...openIntervals(calendar, "1971-06-01T00:00:00Z", "1971-06-02T00:00:00Z")]).toEqual([
      { from: Date.UTC(1971, 5, 1, 9, 44, 30), to: Date.UTC(1971, 5, 1, 17, 44, 30) },
    ]);
  });
});

describe("the week", () => {
  // 2026-03-23 is a Monday; everything in UTC.
  it.each([
    {
      weekly: { mon: [["22:00", "06:00"]] },
      open: [["2026-03-23T22:00Z", "2026-03-24T06:00Z"]],
      why: "an end before the start lies on the next date",
    },
    {
      weekly: { mon: [["09:00", "24:00"]], tue: [["00:00", "01:00"]] },
      open: [["2026-03-23T09:00Z", "2026-03-24T01:00Z"]],
      why: "shifts that touch at midnight are one",
    },
    {
      weekly: { mon: [["09:00", "00:00"]] },
      open: [["2026-03-23T09:00Z", "2026-03-24T00:00Z"]],
      why: "00:00 as an end is 24:00",
    },
    {
      weekly: {
        mon: [
          ["12:00", "17:00"],
          ["09:00", "13:00"],
        ],
      },
      open: [["2026-03-23T09:00Z", "2026-03-23T17:00Z"]],
      why: "overlapping ranges count once, in any order",
    },
    {
      weekly: { "sat-mon": [["10:00", "11:00"]] },
      open: [
        ["2026-03-23T10:00Z", "2026-03-23T11:00Z"],
        ["2026-03-28T10:00Z", "2026-03-28T11:00Z"],
        ["2026-03-29T10:00Z", "2026-03-29T11:00Z"],
      ],
      why: "a span of weekdays may run over the end of the week",
    },
    {
      weekly: { tue: [["10:00:01", "10:00:59"]], wed: undefined },
      open: [["2026-03-24T10:00:01.000Z", "2026-03-24T10:00:59.000Z"]],
      why: "hours are kept to the second, and an undefined day is closed",
    },
  ])("$weekly: $why", ({ weekly, open }) => {
    const calendar = hours("UTC", { weekly: weekly as never });
    expect(runs(calendar, "2026-03-23T00:00:00Z", "2026-03-30T00:00:00Z")).toEqual(open);
  });
});

describe("gaps of less than a minute", () => {
  it.each([
    {
      ranges: [
        ["08:00", "12:00:30"],
        ["12:01", "20:00"],
      ],
      from: "08:00:00",
      to: "13:00:00",
      openMs: 17_970_000,
      why: "five hours less 30 seconds",
    },
    {
      ranges: [
        ["08:00", "12:00:10"],
        ["12:00:40", "20:00"],
      ],
      from: "08:00:00",
      to: "13:00:00",
      openMs: 17_970_000,
      why: "the same inside one minute",
    },
    {
      ranges: [
        ["00:05", "12:00:30"],
        ["12:01", "00:01:30"],
      ],
      from: "00:05:00",
      to: "12:01:30",
      openMs: 42_960_000,
      why: "11:55:30 before the gap and 30 seconds after it",
    },
  ] as const)("count between $from and $to: $why", ({ ranges, from, to, openMs }) => {
    const calendar = hours("UTC", { weekly: { "mon-sun": ranges } });
    expect(businessTimeBetween(calendar, `2026-03-24T${from}Z`, `2026-03-24T${to}Z`)).toBe(openMs);
    expect(toIso(addBusinessTime(calendar, `2026-03-24T${from}Z`, openMs) ?? 0)).toBe(`2026-03-24T${to}.000Z`);
  });
});

describe("exceptions, the most specific of which wins", () => {
  // Night shifts from Monday to Friday, 22:00 to 06:00 UTC; 2026-03-25 is a Wednesday.
  const nights = { "mon-fri": [["22:00", "06:00"]] } as const;
  const around = (parts: Partial<CalendarParts>): unknown =>
    runs(hours("UTC", { weekly: nights, ...parts }), "2026-03-24T12:00:00Z", "2026-03-26T12:00:00Z");
  const tuesday = ["2026-03-24T22:00Z", "2026-03-25T06:00Z"];
  const wednesday = ["2026-03-25T22:00Z", "2026-03-26T06:00Z"];

  it.each([
    { parts: {}, open: [tuesday, wednesday], why: "two ordinary nights" },
    {
      parts: { holidays: ["2026-03-25"] },
      open: [
        ["2026-03-24T22:00Z", "2026-03-25T00:00Z"],
        ["2026-03-26T00:00Z", "2026-03-26T06:00Z"],
      ],
      why: "a holiday closes its date, whichever shift is running, and nothing else",
    },
    {
      parts: { holidays: [{ date: "2026-03-25", scope: "shift" as const }] },
      open: [tuesday],
      why: "with scope shift it cancels what starts on it and leaves what is running",
    },
    {
      parts: { holidays: [{ from: "2026-03-24", to: "2026-03-25" }] },
      open: [["2026-03-26T00:00Z", "2026-03-26T06:00Z"]],
      why: "a span of dates includes both ends",
    },
    {
      parts: { holidays: [{ date: "2026-03-25", scope: "shift" as const }, "2026-03-25"] },
      open: [["2026-03-24T22:00Z", "2026-03-25T00:00Z"]],
      why: "two holidays on one date both count",
    },
    {
      parts: { overrides: { "2026-03-25": [["10:00", "12:00"]] as const } },
      open: [tuesday, ["2026-03-25T10:00Z", "2026-03-25T12:00Z"]],
      why: "an override replaces what starts on its date, tail included; the tail of the day before stays",
    },
    { parts: { overrides: { "2026-03-25": [] } }, open: [tuesday], why: "an empty override cancels the date's shifts" },
    {
      parts: { overrides: { "2026-03-25": { add: [["10:00", "12:00"]] as const } } },
      open: [tuesday, ["2026-03-25T10:00Z", "2026-03-25T12:00Z"], wednesday],
      why: "an addition leaves the rest",
    },
    {
      parts: { holidays: ["2026-03-25"], overrides: { "2026-03-25": [["10:00", "14:00"]] as const } },
      open: [
        ["2026-03-24T22:00Z", "2026-03-25T00:00Z"],
        ["2026-03-25T10:00Z", "2026-03-25T14:00Z"],
      ],
      why: "an override beats the holiday of its date, for its own hours; the holiday still closes the week's",
    },
    {
      parts: { overrides: { "2026-03-25": [["20:00", "04:00"]] as const }, holidays: ["2026-03-26"] },
      open: [tuesday, ["2026-03-25T20:00Z", "2026-03-26T04:00Z"]],
      why: "an override's night runs into a holiday: the most specific wins there, too",
    },
    {
      parts: { breaks: { "2026-03-25": [["23:00", "01:00"]] as const } },
      open: [tuesday, ["2026-03-25T22:00Z", "2026-03-25T23:00Z"], ["2026-03-26T01:00Z", "2026-03-26T06:00Z"]],
      why: "a break takes wall time away, over midnight as well",
    },
    {
      parts: {
        breaks: { "2026-03-25": [["11:00", "12:00"]] as const },
        overrides: { "2026-03-25": [["10:00", "14:00"]] as const },
      },
      open: [tuesday, ["2026-03-25T10:00Z", "2026-03-25T11:00Z"], ["2026-03-25T12:00Z", "2026-03-25T14:00Z"]],
      why: "a break beats an override",
    },
  ])("$parts: $why", ({ parts, open }) => {
    expect(around(parts)).toEqual(open);
  });

  // 2027-12-25 is a Saturday, 2027-12-26 a Sunday.
  it.each([
    { date: "2027-12-25", observed: "sameDay", kept: "2027-12-25", why: "not moved" },
    { date: "2027-12-25", observed: "nextWeekday", kept: "2027-12-27", why: "Saturday to Monday" },
    { date: "2027-12-26", observed: "nextWeekday", kept: "2027-12-27", why: "Sunday to Monday" },
    { date: "2027-12-25", observed: "nearestWeekday", kept: "2027-12-24", why: "Saturday to Friday" },
    { date: "2027-12-26", observed: "nearestWeekday", kept: "2027-12-27", why: "Sunday to Monday" },
    { date: "2027-12-24", observed: "nextWeekday", kept: "2027-12-24", why: "a Friday stays" },
  ] as const)("$date observed $observed is kept on $kept: $why", ({ date, observed, kept }) => {
    const calendar = hours("UTC", { weekly: "always", holidays: [{ date, observed }] });
    expect(runs(calendar, "2027-12-20T00:00:00Z", "2028-01-03T00:00:00Z")).toEqual([
      ["2027-12-20T00:00Z", `${kept}T00:00Z`],
      [iso(Date.parse(kept) + 86_400_000), "2028-01-03T00:00Z"],
    ]);
  });
});

describe("versions", () => {
  const berlin = compileCalendar({
    timeZone: "Europe/Berlin",
    weekly: officeHours,
    holidays: ["2026-07-03"],
    versions: [
      { from: "2026-07-06T10:00:00Z", weekly: { mon: [["13:00", "15:00"]] } },
      { from: "2026-07-02", weekly: { "thu-fri": [["08:00", "10:00"]] } },
    ],
  });

  it("hold from the start of a date, or from an instant, in order of time; parts not named stay", () => {
    // Summer time, +2 h: Thursday 2 July 08:00-10:00, the 3rd stays a holiday, Monday 6 July 13:00-15:00 from 12:00 on.
    expect(runs(berlin, "2026-07-01T00:00:00Z", "2026-07-10T00:00:00Z")).toEqual([
      ["2026-07-01T07:00Z", "2026-07-01T15:00Z"],
      ["2026-07-02T06:00Z", "2026-07-02T08:00Z"],
      ["2026-07-06T11:00Z", "2026-07-06T13:00Z"],
    ]);
  });

  it("start at the first instant of a date that begins after a gap: Havana skips midnight in March", () => {
    // On 2026-03-08 Havana's clocks go from 00:00 to 01:00 at 05:00Z.
    const calendar = compileCalendar({
      timeZone: "America/Havana",
      weekly: {},
      versions: [{ from: "2026-03-08", weekly: "always" }],
    });
    expect(iso(nextOpening(calendar, "2026-03-01T00:00:00Z"))).toBe("2026-03-08T05:00Z");
  });

  it(
    "of all supported dates can be stated, the first and the last ones too",
    () => {
      const since = (from: string, timeZone: string): string | null =>
        iso(
          nextOpening(
            compileCalendar({ timeZone, weekly: {}, versions: [{ from, weekly: "always" }] }),
            "1900-01-01T00:00:00Z",
          ),
        );
      expect(since("1900-01-01", "Asia/Tokyo")).toBe("1900-01-01T00:00Z");
      expect(since("2200-12-31", "Asia/Tokyo")).toBe("2200-12-30T15:00Z");
      expect(since("2200-12-31", "America/New_York")).toBe("2200-12-31T05:00Z");
    },
    wholeRangeTimeoutMs,
  );
});

describe("edges", () => {
  const office = hours("UTC", { weekly: officeHours });
  // Friday 2026-03-27 and Monday 2026-03-30.
  it.each([
    {
      at: "2026-03-27T16:00:00Z",
      open: true,
      opening: "2026-03-27T16:00Z",
      closing: "2026-03-27T17:00Z",
      why: "inside",
    },
    {
      at: "2026-03-27T09:00:00Z",
      open: true,
      opening: "2026-03-27T09:00Z",
      closing: "2026-03-27T17:00Z",
      why: "at the opening",
    },
    {
      at: "2026-03-27T17:00:00Z",
      open: false,
      opening: "2026-03-30T09:00Z",
      closing: "2026-03-30T17:00Z",
      why: "at the closing",
    },
    {
      at: "2026-03-29T00:00:00Z",
      open: false,
      opening: "2026-03-30T09:00Z",
      closing: "2026-03-30T17:00Z",
      why: "outside",
    },
  ])("$at, $why", ({ at, open, opening, closing }) => {
    expect(isOpen(office, at)).toBe(open);
    expect(iso(nextOpening(office, at))).toBe(opening);
    expect(iso(nextClosing(office, at))).toBe(closing);
    expect(iso(nextOpening(office, at, { after: true }))).toBe("2026-03-30T09:00Z");
  });

  it.each([
    {
      from: "2026-03-27T16:00:00Z",
      ms: 3_600_000,
      earliest: "2026-03-27T17:00Z",
      latest: "2026-03-30T09:00Z",
      why: "used up at the closing",
    },
    {
      from: "2026-03-27T16:00:00Z",
      ms: 3_600_001,
      earliest: "2026-03-30T09:00:00.001Z",
      latest: "2026-03-30T09:00:00.001Z",
      why: "one more",
    },
    {
      from: "2026-03-28T12:00:00Z",
      ms: 0,
      earliest: "2026-03-28T12:00Z",
      latest: "2026-03-30T09:00Z",
      why: "nothing, while closed",
    },
    {
      from: "2026-03-27T10:00:00Z",
      ms: 0,
      earliest: "2026-03-27T10:00Z",
      latest: "2026-03-27T10:00Z",
      why: "nothing, while open",
    },
    {
      from: "2026-03-27T17:00:00Z",
      ms: -3_600_000,
      earliest: "2026-03-27T16:00Z",
      latest: "2026-03-27T16:00Z",
      why: "back",
    },
  ])("adding $ms ms to $from: $why", ({ from, ms, earliest, latest }) => {
    expect(iso(addBusinessTime(office, from, ms, { edge: "earliest" }))).toBe(earliest);
    expect(iso(addBusinessTime(office, from, ms, { edge: "latest" }))).toBe(latest);
  });

  it.each([
    {
      from: "2026-03-30T10:00:00Z",
      ms: 3_600_000,
      earliest: "2026-03-27T17:00Z",
      latest: "2026-03-30T09:00Z",
      why: "used up at the opening",
    },
    {
      from: "2026-03-29T12:00:00Z",
      ms: 0,
      earliest: "2026-03-27T17:00Z",
      latest: "2026-03-29T12:00Z",
      why: "nothing, while closed",
    },
    {
      from: "2026-03-27T10:00:00Z",
      ms: 0,
      earliest: "2026-03-27T10:00Z",
      latest: "2026-03-27T10:00Z",
      why: "nothing, while open",
    },
    {
      from: "2026-03-27T16:00:00Z",
      ms: -3_600_000,
      earliest: "2026-03-27T17:00Z",
      latest: "2026-03-30T09:00Z",
      why: "forward",
    },
  ])("subtracting $ms ms from $from: $why", ({ from, ms, earliest, latest }) => {
    expect(iso(subtractBusinessTime(office, from, ms, { edge: "earliest" }))).toBe(earliest);
    expect(iso(subtractBusinessTime(office, from, ms, { edge: "latest" }))).toBe(latest);
  });

  it("defaults to the end nearest to the instant, both ways", () => {
    expect(iso(addBusinessTime(office, "2026-03-27T16:00:00Z", "PT1H"))).toBe("2026-03-27T17:00Z");
    expect(iso(addBusinessTime(office, "2026-03-30T10:00:00Z", "-PT1H"))).toBe("2026-03-30T09:00Z");
    expect(iso(subtractBusinessTime(office, "2026-03-30T10:00:00Z", "PT1H"))).toBe("2026-03-30T09:00Z");
    expect(iso(subtractBusinessTime(office, "2026-03-27T16:00:00Z", "-PT1H"))).toBe("2026-03-27T17:00Z");
  });

  it("refuses another edge or order", () => {
    expect(issuesOf(() => addBusinessTime(office, 0, 1, { edge: "middle" as never }))).toMatchObject([
      { code: "input.variant", path: ["edge"] },
    ]);
    expect(issuesOf(() => openIntervals(office, 0, 1, { order: "random" as never }))).toMatchObject([
      { code: "input.variant", path: ["order"] },
    ]);
  });
});

describe("the end of time", () => {
  const once = hours("UTC", { overrides: { "2026-01-01": [["09:00", "10:00"]] } });
  const hour = 3_600_000;

  it(
    "never open is null, and no time passes",
    () => {
      const never = hours("Europe/Berlin", {});
      expect(nextOpening(never, 0)).toBeNull();
      expect(nextOpening(never, 0, { after: true })).toBeNull();
      expect(nextClosing(never, 0)).toBeNull();
      expect(addBusinessTime(never, 0, 1)).toBeNull();
      expect(subtractBusinessTime(never, 0, 1)).toBeNull();
      expect(businessTimeBetween(never, "1900-01-01T00:00:00Z", "2200-12-31T23:59:59Z")).toBe(0);
      expect([...openIntervals(never, "1900-01-01T00:00:00Z", "2200-12-31T00:00:00Z")]).toEqual([]);
      expect([...openIntervals(never, 0, 1e12, { order: "descending" })]).toEqual([]);
    },
    wholeRangeTimeoutMs,
  );

  it("open only once is found from either end of the supported years", () => {
    expect(iso(nextOpening(once, "1900-01-01T00:00:00Z"))).toBe("2026-01-01T09:00Z");
    expect(iso(addBusinessTime(once, "1900-01-01T00:00:00Z", hour))).toBe("2026-01-01T10:00Z");
    expect(iso(subtractBusinessTime(once, "2200-12-31T00:00:00Z", hour))).toBe("2026-01-01T09:00Z");
    expect(nextOpening(once, "2026-01-01T09:30:00Z", { after: true })).toBeNull();
  });

  it("what is exhausted is null: the last hour ends at its closing, and nothing comes after", () => {
    expect(addBusinessTime(once, 0, hour + 1)).toBeNull();
    expect(addBusinessTime(once, 0, hour, { edge: "latest" })).toBeNull();
    expect(subtractBusinessTime(once, "2030-01-01T00:00:00Z", hour + 1)).toBeNull();
    expect(subtractBusinessTime(once, "2030-01-01T00:00:00Z", hour, { edge: "earliest" })).toBeNull();
  });

  it("24x7 never closes and ends with the supported years", () => {
    expect(calendar24x7.id).toBe("24x7");
    expect(isOpen(calendar24x7, "1900-01-01T00:00:00Z")).toBe(true);
    expect(nextClosing(calendar24x7, 0)).toBeNull();
    expect(nextOpening(calendar24x7, 0, { after: true })).toBeNull();
    expect(addBusinessTime(calendar24x7, 0, 5)).toBe(5);
    expect(addBusinessTime(calendar24x7, "2200-12-31T23:59:59.999Z", 1)).toBeNull();
    expect(subtractBusinessTime(calendar24x7, "1900-01-01T00:00:00.001Z", 1)).toBe(Date.UTC(1900, 0, 1));
    expect(subtractBusinessTime(calendar24x7, "1900-01-01T00:00:00Z", 1)).toBeNull();
  });
});

it("an open interval that began before or goes on after the span is cut, in either order", () => {
  const always = hours("Europe/Berlin", { weekly: "always", breaks: { "2026-01-02": [["12:00", "13:00"]] } });
  const from = Date.UTC(1950, 0, 1);
  const to = Date.UTC(2150, 0, 1);
  const expected = [
    { from, to: Date.UTC(2026, 0, 2, 11) },
    { from: Date.UTC(2026, 0, 2, 12), to },
  ];
  expect([...openIntervals(always, from, to)]).toEqual(expected);
  expect([...openIntervals(hours("Europe/Berlin", { weekly: "always" }), from, to)]).toEqual([{ from, to }]);
  const fresh = compileCalendarExpression(always.definition);
  expect([...openIntervals(fresh, from, to, { order: "descending" })].reverse()).toEqual(expected);
});

describe("a handle", () => {
  it("is frozen, and keeps a copy of its definition", () => {
    const definition = { id: "office", timeZone: "UTC", weekly: { mon: [["09:00", "17:00"]] } };
    const calendar = compileCalendar(definition as never);
    definition.weekly.mon.push(["18:00", "19:00"]);
    expect(calendar).toMatchObject({
      id: "office",
      timeZone: "UTC",
      definition: { weekly: { mon: [["09:00", "17:00"]] } },
    });
    expect(Object.isFrozen(calendar)).toBe(true);
  });

  it.each([[null], [undefined], [{ timeZone: "UTC", weekly: {} }], [structuredClone({ ...calendar24x7 })]])(
    "%o is none: calendar.handleExpected",
    (value) => {
      expect(issuesOf(() => isOpen(value as never, 0))).toMatchObject([
        { code: "calendar.handleExpected", path: ["calendar"] },
      ]);
      expect(issuesOf(() => unionCalendars([calendar24x7, value as never]))).toMatchObject([
        { code: "calendar.handleExpected", path: ["calendars", 1] },
      ]);
    },
  );

  it.each([[0.5], [Number.NaN], [Infinity], [true], ["1"], [{}], [new Date(Number.NaN)]])(
    "refuses %o as an instant, also where the table answers already",
    (value) => {
      const calendar = compileCalendar({ timeZone: "UTC", weekly: "always" });
      expect(businessTimeBetween(calendar, -10, 10)).toBe(20);
      const refused = (path: string): object => [{ code: "time.instantInvalid", path: [path] }];
      expect(issuesOf(() => isOpen(calendar, value as never))).toMatchObject(refused("at"));
      expect(issuesOf(() => businessTimeBetween(calendar, value as never, 1))).toMatchObject(refused("from"));
      expect(issuesOf(() => businessTimeBetween(calendar, 0, value as never))).toMatchObject(refused("to"));
    },
  );

  it("names the argument that is no instant or no duration", () => {
    expect(issuesOf(() => businessTimeBetween(calendar24x7, "2026-01-01", 0))).toMatchObject([{ path: ["from"] }]);
    expect(issuesOf(() => businessTimeBetween(calendar24x7, 0, Number.NaN))).toMatchObject([{ path: ["to"] }]);
    expect(issuesOf(() => addBusinessTime(calendar24x7, 0, "P1D"))).toMatchObject([
      { code: "time.durationNominal", path: ["duration"] },
    ]);
  });
});

it("a version decades ahead changes nothing today, nor does one decades ago", () => {
  const versions = [
    { from: "1950-01-01", weekly: "always" },
    { from: "2150-01-01", weekly: {} },
  ] as const;
  const calendar = compileCalendar({ timeZone: "Europe/Berlin", weekly: {}, versions });
  expect(isOpen(calendar, "1949-12-31T12:00:00Z")).toBe(false);
  expect(isOpen(calendar, "2026-01-01T00:00:00Z")).toBe(true);
  expect(isOpen(calendar, "2150-01-01T12:00:00Z")).toBe(false);
});
