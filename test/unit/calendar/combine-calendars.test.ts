import {
  businessTimeBetween,
  type Calendar,
  calendar24x7,
  compileCalendar,
  compileCalendarExpression,
  diffCalendars,
  intersectCalendars,
  openIntervals,
  subtractCalendars,
  unionCalendars,
} from "supportops/calendar";
import { toIso } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const office = (timeZone: string): Calendar =>
  compileCalendar({ id: timeZone, timeZone, weekly: { "mon-fri": [["09:00", "17:00"]] } });
const berlin = office("Europe/Berlin");
const newYork = office("America/New_York");
const hoursOf = (calendar: Calendar, date: string): string[][] =>
  [...openIntervals(calendar, `${date}T00:00:00Z`, `${date}T23:59:59Z`)].map((open) => [
    toIso(open.from).slice(11, 16),
    toIso(open.to).slice(11, 16),
  ]);

describe("calendars of several zones", () => {
  // In January Berlin's 9 to 17 is 08:00-16:00Z, New York's 14:00-22:00Z. Between 8 and 29 March 2026 only New York has
  // summer time: 13:00-21:00Z.
  it.each([
    { date: "2026-01-12", union: [["08:00", "22:00"]], both: [["14:00", "16:00"]], onlyBerlin: [["08:00", "14:00"]] },
    { date: "2026-03-16", union: [["08:00", "21:00"]], both: [["13:00", "16:00"]], onlyBerlin: [["08:00", "13:00"]] },
    { date: "2026-01-10", union: [], both: [], onlyBerlin: [] },
  ])("on $date follow the sun", ({ date, union, both, onlyBerlin }) => {
    expect(hoursOf(unionCalendars([berlin, newYork]), date)).toEqual(union);
    expect(hoursOf(intersectCalendars([berlin, newYork]), date)).toEqual(both);
    expect(hoursOf(subtractCalendars(berlin, newYork), date)).toEqual(onlyBerlin);
  });

  it("keep a definition as plain JSON that compiles to the same hours", () => {
    const inner = unionCalendars([berlin, newYork], { id: "desk" });
    const calendar = subtractCalendars(
      inner,
      compileCalendar({ timeZone: "UTC", weekly: { wed: [["10:00", "11:00"]] } }),
    );
    expect(inner).toMatchObject({ id: "desk", timeZone: "Europe/Berlin", definition: { id: "desk" } });
    const again = compileCalendarExpression(
      JSON.parse(JSON.stringify(calendar.definition)) as typeof calendar.definition,
    );
    expect(again.definition).toEqual(calendar.definition);
    expect([...openIntervals(again, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")]).toEqual([
      ...openIntervals(calendar, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"),
    ]);
  });

  it("may name the zone whose dates count", () => {
    const definition = { union: [berlin.definition, newYork.definition], timeZone: "Asia/Tokyo", id: "desk" };
    expect(compileCalendarExpression(definition)).toMatchObject({ id: "desk", timeZone: "Asia/Tokyo" });
    expect(compileCalendarExpression({ intersection: [newYork.definition] }).timeZone).toBe("America/New_York");
  });

  it("need at least one part, and leave the id 24x7 alone", () => {
    expect(issuesOf(() => unionCalendars([]))).toMatchObject([
      { code: "calendar.expressionInvalid", path: ["calendars"] },
    ]);
    expect(issuesOf(() => unionCalendars([berlin], { id: "24x7" }))).toMatchObject([
      { code: "calendar.idReserved", path: ["id"] },
    ]);
  });

  it("take what is always open like any other", () => {
    const [from, to] = ["2026-01-12T00:00:00Z", "2026-01-13T00:00:00Z"];
    expect(businessTimeBetween(unionCalendars([berlin, calendar24x7]), from, to)).toBe(86_400_000);
    expect(businessTimeBetween(subtractCalendars(calendar24x7, berlin), from, to)).toBe(16 * 3_600_000);
  });
});

describe("diffCalendars", () => {
  const later = compileCalendar({
    timeZone: "Europe/Berlin",
    weekly: { "mon-thu": [["09:00", "17:00"]], fri: [["08:00", "16:00"]] },
  });

  it("lists what an edit opens and what it closes", () => {
    // Friday 2026-01-16: 07:00-15:00Z instead of 08:00-16:00Z.
    const diff = diffCalendars({
      before: berlin,
      after: later,
      from: "2026-01-12T00:00:00Z",
      to: "2026-01-19T00:00:00Z",
    });
    const at = (hour: number): number => Date.UTC(2026, 0, 16, hour);
    expect(diff).toEqual({
      opened: [{ from: at(7), to: at(8) }],
      closed: [{ from: at(15), to: at(16) }],
      openedMs: 3_600_000,
      closedMs: 3_600_000,
    });
  });

  it("is empty for equal hours, and for a span that does not run forward", () => {
    const nothing = { opened: [], closed: [], openedMs: 0, closedMs: 0 };
    expect(
      diffCalendars({
        before: berlin,
        after: office("Europe/Paris"),
        from: "1981-01-01T00:00:00Z",
        to: "2030-01-01T00:00:00Z",
      }),
    ).toEqual(nothing);
    expect(diffCalendars({ before: berlin, after: later, from: 1e12, to: 0 })).toEqual(nothing);
  });

  it("names the calendar that is none", () => {
    expect(issuesOf(() => diffCalendars({ before: berlin, after: {} as never, from: 0, to: 1 }))).toMatchObject([
      { code: "calendar.handleExpected", path: ["after"] },
    ]);
  });
});
