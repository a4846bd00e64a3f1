import {
  addBusinessDays,
  addBusinessTime,
  businessTimeBetween,
  calendar24x7,
  compileCalendar,
  explainOpen,
  isOpen,
  nextClosing,
  nextOpening,
  openIntervals,
  subtractBusinessTime,
  unionCalendars,
} from "supportops/calendar";
import { compileZones, zoneTransitions } from "supportops/time";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { issuesOf } from "../../issues-of.js";

const year = { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" };
const zones = compileZones([zoneTransitions("Europe/Berlin", year)]);
const definition = { timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } } as const;

describe("with injected zone tables and no Intl", () => {
  beforeEach(() => {
    vi.stubGlobal("Intl", undefined);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("every question is answered", () => {
    const calendar = compileCalendar(
      { ...definition, versions: [{ from: "2026-07-01", weekly: "always" }] },
      { zones },
    );
    // Friday 27 March 16:30 there to Monday 30 March 09:30, over the change to summer time.
    expect(businessTimeBetween(calendar, "2026-03-27T15:30:00Z", "2026-03-30T07:30:00Z")).toBe(3_600_000);
    expect(addBusinessTime(calendar, "2026-03-27T15:30:00Z", "PT1H")).toBe(Date.UTC(2026, 2, 30, 7, 30));
    expect(subtractBusinessTime(calendar, "2026-03-30T07:30:00Z", "PT1H")).toBe(Date.UTC(2026, 2, 27, 15, 30));
    expect(nextOpening(calendar, "2026-06-30T16:00:00Z")).toBe(Date.UTC(2026, 5, 30, 22));
    expect(nextClosing(calendar, "2026-03-27T15:30:00Z")).toBe(Date.UTC(2026, 2, 27, 16));
    expect(addBusinessDays(calendar, "2026-03-27T15:30:00Z", 1)).toBe(Date.UTC(2026, 2, 30, 14, 30));
    expect(explainOpen(calendar, "2026-03-27T15:30:00Z")).toMatchObject({ open: true, time: "16:30" });
    expect(isOpen(unionCalendars([calendar, calendar24x7]), "2026-03-28T12:00:00Z")).toBe(true);
    // 25 weeks from Thursday 1 January, then Thursday, Friday, Monday and Tuesday 30 June; round the clock is one interval.
    expect([...openIntervals(calendar, year.from, year.to)].length).toBe(25 * 5 + 4 + 1);
  });

  it("a zone without a table is unknown", () => {
    // No other unit test asks for this zone: what was learnt of one while there was Intl is shared.
    expect(issuesOf(() => compileCalendar({ ...definition, timeZone: "Antarctica/Troll" }, { zones }))).toMatchObject([
      { code: "time.zoneUnknown" },
    ]);
  });
});

describe("where an injected table ends, time.zoneTableTooShort", () => {
  const calendar = compileCalendar(
    { timeZone: "Europe/Berlin", weekly: {}, overrides: { "2026-06-01": [["09:00", "10:00"]] } },
    { zones },
  );
  const tooShort = [{ code: "time.zoneTableTooShort" }];

  it.each([
    { why: "an instant before it", ask: () => isOpen(calendar, "2025-12-31T00:00:00Z") },
    { why: "an instant after it", ask: () => isOpen(calendar, "2027-01-01T00:00:00Z") },
    {
      why: "a search that runs over its end: what follows is not known",
      ask: () => nextOpening(calendar, "2026-07-01T00:00:00Z"),
    },
    { why: "a sum that runs over its end", ask: () => addBusinessTime(calendar, "2026-01-01T00:00:00Z", "PT2H") },
    {
      why: "a sum that runs over its start",
      ask: () => subtractBusinessTime(calendar, "2026-12-01T00:00:00Z", "PT2H"),
    },
    { why: "intervals beyond it", ask: () => [...openIntervals(calendar, year.from, "2027-01-01T00:00:01Z")] },
    {
      why: "intervals before it",
      ask: () => [...openIntervals(calendar, "2025-12-31T00:00:00Z", "2026-12-01T00:00:00Z", { order: "descending" })],
    },
    {
      why: "a calendar made of others, of which one knows less",
      ask: () => isOpen(unionCalendars([calendar24x7, calendar]), "2027-06-01T00:00:00Z"),
    },
  ])("for $why", ({ ask }) => {
    expect(issuesOf(ask)).toMatchObject(tooShort);
  });

  it("names the instant asked for", () => {
    const fresh = compileCalendar({ timeZone: "Europe/Berlin", weekly: "always" }, { zones });
    const asked = Date.UTC(2031, 4, 5);
    expect(issuesOf(() => isOpen(fresh, asked))).toMatchObject([{ received: String(asked) }]);
    expect(isOpen(fresh, "2026-06-01T00:00:00Z")).toBe(true);
    expect(issuesOf(() => isOpen(fresh, asked))).toMatchObject([{ received: String(asked) }]);
  });

  it("but not for what lies inside", () => {
    expect(nextOpening(calendar, "2026-01-01T00:00:00Z")).toBe(Date.UTC(2026, 5, 1, 7));
    expect([...openIntervals(calendar, year.from, "2026-12-31T23:59:59.999Z", { order: "descending" })].length).toBe(1);
  });

  it("a business day whose wall time lies outside what is known is null", () => {
    // The table begins at 2026-01-01T01:00 in Berlin: 00:30 of that date is not known. It ends at 2027-01-01T01:00.
    const always = compileCalendar({ timeZone: "Europe/Berlin", weekly: "always" }, { zones });
    expect(addBusinessDays(always, "2026-01-01T23:30:00Z", -1)).toBeNull();
    expect(addBusinessDays(always, "2026-12-31T00:30:00Z", 1)).toBeNull();
  });

  it("versions that start outside hold before or never", () => {
    const from = (date: string): boolean =>
      isOpen(
        compileCalendar(
          { timeZone: "Europe/Berlin", weekly: {}, versions: [{ from: date, weekly: "always" }] },
          { zones },
        ),
        "2026-12-31T00:00:00Z",
      );
    expect(from("2020-01-01")).toBe(true);
    expect(from("2026-01-01")).toBe(true);
    expect(from("2030-01-01")).toBe(false);
  });
});
