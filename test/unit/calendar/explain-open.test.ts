import { compileCalendar, explainOpen, subtractCalendars, unionCalendars } from "supportops/calendar";
import { recurrence } from "supportops/recurrence";
import { describe, expect, it } from "vitest";

describe("explainOpen names the part that decides", () => {
  // Night shifts, Monday to Friday 22:00-06:00 UTC; 2026-03-25 is a Wednesday.
  const calendar = compileCalendar(
    {
      id: "nights",
      timeZone: "UTC",
      weekly: { "mon-fri": [["22:00", "06:00"]] },
      holidays: [
        { date: "2026-04-01", name: "Inventory", scope: "shift" },
        { rule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", name: "Christmas" },
        "2026-12-31",
      ],
      overrides: { "2026-03-25": [["10:00", "12:00"]], "2026-12-25": { add: [["10:00", "14:00"]] } },
      breaks: { "2026-03-26": [["02:00", "03:00"]], "2026-03-25": [["11:00", "11:30"]] },
      versions: [{ from: "2026-06-01", weekly: "always" }],
    },
    { recurrence },
  );

  it.each([
    { at: "2026-03-24T23:00:00Z", open: true, reason: "weekly", name: null, why: "an ordinary night" },
    { at: "2026-03-24T12:00:00Z", open: false, reason: "weekly", name: null, why: "an ordinary noon" },
    { at: "2026-03-25T05:00:00Z", open: true, reason: "weekly", name: null, why: "the tail of Tuesday's night stays" },
    { at: "2026-03-25T10:30:00Z", open: true, reason: "override", name: null, why: "the override's own hours" },
    { at: "2026-03-25T23:00:00Z", open: false, reason: "override", name: null, why: "the override replaced the night" },
    { at: "2026-03-26T05:00:00Z", open: false, reason: "override", name: null, why: "and its tail on the next date" },
    { at: "2026-03-26T08:00:00Z", open: false, reason: "weekly", name: null, why: "after which the week holds again" },
    { at: "2026-03-25T11:15:00Z", open: false, reason: "break", name: null, why: "a break beats the override" },
    { at: "2026-03-26T02:30:00Z", open: false, reason: "break", name: null, why: "a break beats everything" },
    { at: "2026-04-01T23:00:00Z", open: false, reason: "holiday", name: "Inventory", why: "the shift was cancelled" },
    { at: "2026-04-02T05:00:00Z", open: false, reason: "holiday", name: "Inventory", why: "with its tail" },
    { at: "2026-04-01T05:00:00Z", open: true, reason: "weekly", name: null, why: "the shift before was not" },
    {
      at: "2026-12-25T20:00:00Z",
      open: false,
      reason: "holiday",
      name: "Christmas",
      why: "a holiday by rule has its name",
    },
    { at: "2026-12-25T11:00:00Z", open: true, reason: "override", name: null, why: "hours added to a holiday" },
    { at: "2026-12-31T11:00:00Z", open: false, reason: "holiday", name: null, why: "a holiday without a name" },
    { at: "2026-06-01T12:00:00Z", open: true, reason: "weekly", name: null, why: "the version in force decides" },
    { at: "2026-05-31T12:00:00Z", open: false, reason: "weekly", name: null, why: "and not before it starts" },
  ])("$at: $why", ({ at, open, reason, name }) => {
    expect(explainOpen(calendar, at)).toMatchObject({ calendarId: "nights", open, reason, name, parts: [] });
  });

  it("tells what the wall clock shows, and a sentence", () => {
    expect(explainOpen(calendar, "2026-12-25T20:30:00Z")).toEqual({
      calendarId: "nights",
      open: false,
      reason: "holiday",
      name: "Christmas",
      date: "2026-12-25",
      time: "20:30",
      message: "Closed on 2026-12-25 at 20:30 (UTC) by the holiday Christmas.",
      parts: [],
    });
  });

  it("explains each part of a calendar made of others", () => {
    const tokyo = compileCalendar({ id: "tokyo", timeZone: "Asia/Tokyo", weekly: { "mon-fri": [["09:00", "17:00"]] } });
    const both = unionCalendars([tokyo, calendar], { id: "both" });
    expect(explainOpen(both, "2026-03-24T01:00:00Z")).toMatchObject({
      calendarId: "both",
      open: true,
      reason: "union",
      date: "2026-03-24",
      time: "10:00",
      message: "Open on 2026-03-24 at 10:00 (Asia/Tokyo) by the parts of which one must be open.",
      parts: [
        { calendarId: "tokyo", open: true, time: "10:00" },
        { calendarId: "nights", open: true, time: "01:00" },
      ],
    });
    expect(explainOpen(subtractCalendars(tokyo, calendar), "2026-03-24T01:00:00Z")).toMatchObject({
      open: false,
      reason: "difference",
    });
  });
});
