import { compileSla, type CalendarDefinition } from "supportops";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

// Seen through the one place that asks: a target over a calendar that never opens is refused.
const compileWith = (hours: Omit<CalendarDefinition, "id" | "timeZone">) =>
  compileSla({
    calendars: [{ id: "hours", timeZone: "Europe/Berlin", ...hours }],
    clocks: [{ id: "reply", start: { event: "created" } }],
    policies: [{ id: "all", targets: [{ clock: "reply", within: "PT1H", calendar: "hours" }] }],
  });

describe("a calendar that a target counts with", () => {
  it.each<[string, Omit<CalendarDefinition, "id" | "timeZone">]>([
    ["opens every week", { weekly: { mon: [["09:00", "17:00"]] } }],
    [
      "opens once, by an override far from any ordinary week",
      { weekly: {}, overrides: { "1950-05-02": [["09:00", "10:00"]] } },
    ],
    ["opens in its last version alone", { weekly: {}, versions: [{ from: "2190-01-01", weekly: "always" }] }],
  ])("may be one that %s", (_, hours) => {
    expect(compileWith(hours).definition.calendars?.length).toBe(1);
  });

  it.each<[string, Omit<CalendarDefinition, "id" | "timeZone">]>([
    ["has no hours", { weekly: {} }],
    [
      "has all of its hours taken by a break",
      { weekly: {}, overrides: { "2026-05-02": [["09:00", "10:00"]] }, breaks: { "2026-05-02": [["00:00", "24:00"]] } },
    ],
  ])("may not be one that %s", (_, hours) => {
    expect(issuesOf(() => compileWith(hours)).map(({ code }) => code)).toEqual(["sla.calendarNeverOpen"]);
  });
});
