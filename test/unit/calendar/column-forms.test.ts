import {
  addBusinessTime,
  addBusinessTimeColumn,
  businessTimeBetween,
  businessTimeBetweenColumns,
  type Calendar,
  calendar24x7,
  compileCalendar,
  isOpen,
  isOpenColumn,
} from "supportops/calendar";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const zone = "America/New_York";
// One calendar for each way in which hours are looked up: by day, half day, week, whole, and by search.
const calendars: readonly (readonly [string, Calendar])[] = [
  ["office hours", compileCalendar({ timeZone: zone, weekly: { "mon-fri": [["09:00", "17:00"]] } })],
  [
    "split shifts",
    compileCalendar({
      timeZone: zone,
      weekly: {
        "mon-sun": [
          ["09:00", "12:00"],
          ["13:00", "17:00"],
        ],
      },
    }),
  ],
  ["24/5", compileCalendar({ timeZone: zone, weekly: { "mon-fri": [["00:00", "24:00"]] } })],
  ["never", compileCalendar({ timeZone: zone, weekly: {} })],
  ["24x7", calendar24x7],
  [
    "many short shifts",
    compileCalendar({
      timeZone: zone,
      weekly: {
        "mon-sat": [
          ["08:00", "08:10"],
          ["08:10:30", "09:00"],
          ["09:01", "20:00"],
        ],
      },
    }),
  ],
];

// Spread over ten years without chance: steps of the golden ratio.
const instants = (seed: number): Float64Array =>
  Float64Array.from({ length: 400 }, (_, row) => {
    const part = ((row + seed) * 0.618_033_988_749_895) % 1;
    return Date.UTC(2020, 0, 1) + Math.floor((part * 3_650 * 86_400_000) / 60_000) * 60_000;
  });

describe.each(calendars)("a column over %s holds what single calls answer", (_, calendar) => {
  const [from, to] = [instants(1), instants(1000)];

  it("time between", () => {
    const expected = [...from].map((at, row) => businessTimeBetween(calendar, at, to[row]!));
    expect([...businessTimeBetweenColumns(calendar, from, to)]).toEqual(expected);
  });

  it.each(["earliest", "latest"] as const)("adding, %s edge", (edge) => {
    for (const duration of [1, 3_600_000, 40 * 3_600_000]) {
      const expected = [...from].map((at) => addBusinessTime(calendar, at, duration, { edge }) ?? Number.NaN);
      expect([...addBusinessTimeColumn(calendar, from, duration, { edge })]).toEqual(expected);
    }
  });

  it("open or closed", () => {
    const expected = [...from].map((at) => (isOpen(calendar, at) ? 1 : 0));
    expect([...isOpenColumn(calendar, from)]).toEqual(expected);
  });
});

describe("columns", () => {
  const [, office] = calendars[0] as readonly [string, Calendar];

  it("are written where the caller says", () => {
    const out = new Float64Array(1);
    const monday = Date.UTC(2026, 2, 30, 14);
    expect(businessTimeBetweenColumns(office, Float64Array.of(monday), Float64Array.of(monday + 60_000), out)).toBe(
      out,
    );
    expect([...out]).toEqual([60_000]);
  });

  it("hold NaN where a single call answers null, also at the very end of the supported years", () => {
    const lastHour = Date.UTC(2200, 11, 31, 23);
    const at = Float64Array.of(lastHour - 1, lastHour, lastHour + 1);
    expect([...addBusinessTimeColumn(calendar24x7, at, 3_600_000)]).toEqual([lastHour + 3_599_999, NaN, NaN]);
    expect([...at].map((row) => addBusinessTime(calendar24x7, row, 3_600_000))).toEqual([
      lastHour + 3_599_999,
      null,
      null,
    ]);
  });

  it("may be empty", () => {
    const none = new Float64Array(0);
    expect([...businessTimeBetweenColumns(office, none, none)]).toEqual([]);
    expect([...isOpenColumn(compileCalendar({ timeZone: "UTC", weekly: {} }), none)]).toEqual([]);
    expect([...addBusinessTimeColumn(office, none, 1)]).toEqual([]);
  });

  it("name their first bad rows", () => {
    const bad = Float64Array.of(0, Number.NaN, 0.5, 1e15, Infinity, -1e14, Number.NaN);
    expect(issuesOf(() => isOpenColumn(office, bad)).map(({ code, path }) => [code, ...path])).toEqual([
      ["time.instantInvalid", "at", 1],
      ["time.instantInvalid", "at", 2],
      ["time.outOfRange", "at", 3],
      ["time.instantInvalid", "at", 4],
      ["time.outOfRange", "at", 5],
    ]);
  });

  it("of another type or length, and durations that do not run forward, are refused", () => {
    const two = Float64Array.of(0, 1);
    const mismatch = (name: string): object[] => [{ code: "calendar.lengthMismatch", path: [name] }];
    expect(issuesOf(() => isOpenColumn(office, [0, 1] as never))).toMatchObject([{ code: "input.type", path: ["at"] }]);
    expect(issuesOf(() => businessTimeBetweenColumns(office, two, new Float64Array(3)))).toMatchObject(mismatch("to"));
    expect(issuesOf(() => businessTimeBetweenColumns(office, two, two, new Float64Array(1)))).toMatchObject(
      mismatch("out"),
    );
    expect(issuesOf(() => isOpenColumn(office, two, new Uint8Array(3)))).toMatchObject(mismatch("out"));
    expect(issuesOf(() => addBusinessTimeColumn(office, two, 0))).toMatchObject([
      { code: "time.durationInvalid", path: ["duration"] },
    ]);
  });
});

describe("addBusinessTimeColumn at the last closing of all", () => {
  const hour = 3_600_000;
  const t = Date.UTC(2026, 0, 5, 8);
  const oneDay = { timeZone: "UTC", weekly: {}, overrides: { "2026-01-05": [["09:00", "17:00"]] } } as const;

  it.each<[string, (calendar: Calendar) => unknown]>([
    ["nothing", () => undefined],
    ["more than there is", (calendar) => addBusinessTime(calendar, t, { hours: 9 })],
    ["the end of the supported years", (calendar) => isOpen(calendar, "2200-12-31T23:00:00Z")],
  ])("says what the single call says, after %s was asked", (_, ask) => {
    const calendar = compileCalendar(oneDay);
    ask(calendar);
    expect([...addBusinessTimeColumn(calendar, Float64Array.of(t, t + 2 * hour), { hours: 8 })]).toEqual([
      addBusinessTime(calendar, t, { hours: 8 }),
      Number.NaN,
    ]);
    expect(addBusinessTime(calendar, t, { hours: 8 })).toBe(Date.UTC(2026, 0, 5, 17));
  });

  it("is an instant on the last day of the supported years, but not their end", () => {
    const at = Float64Array.of(Date.UTC(2200, 11, 31, 10));
    const daily = compileCalendar({ timeZone: "UTC", weekly: { "mon-sun": [["09:00", "17:00"]] } });
    expect([...addBusinessTimeColumn(daily, at, { hours: 7 })]).toEqual([Date.UTC(2200, 11, 31, 17)]);
    const always = compileCalendar({ timeZone: "UTC", weekly: "always" });
    expect([...addBusinessTimeColumn(always, at, { hours: 14 })]).toEqual([Number.NaN]);
    expect(addBusinessTime(always, at[0] as number, { hours: 14 })).toBeNull();
  });
});
