import { compileCalendar, isOpen } from "supportops/calendar";
import { parseDateHolidays } from "supportops/holidays";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

// As date-holidays 3 returns them for Austria, Saudi Arabia and the United States in 2027.
const easter = {
  date: "2027-03-28 00:00:00",
  start: new Date("2027-03-27T23:00:00.000Z"),
  end: new Date("2027-03-28T22:00:00.000Z"),
  name: "Ostersonntag",
  type: "observance",
  rule: "easter",
};
const eve = {
  date: "2027-12-24 14:00:00",
  start: "2027-12-24T13:00:00.000Z",
  end: "2027-12-24T23:00:00.000Z",
  name: "Heiliger Abend",
  type: "bank",
};
const eid = {
  date: "2027-03-09 00:00:00 -0600",
  start: "2027-03-08T15:00:00.000Z",
  end: "2027-03-12T15:00:00.000Z",
  name: "عيد الفطر",
  type: "public",
};
const substitute = {
  date: "2027-12-31 00:00:00",
  start: "2027-12-31T05:00:00.000Z",
  end: "2028-01-01T05:00:00.000Z",
  name: "New Year's Day (substitute day)",
  type: "public",
  substitute: true,
};

describe("the list of date-holidays", () => {
  it("gives public holidays, and notes what it leaves out", () => {
    expect(parseDateHolidays([easter, eve, eid, substitute])).toEqual({
      holidays: [
        { from: "2027-03-09", to: "2027-03-12", name: "عيد الفطر" },
        { date: "2027-12-31", name: "New Year's Day (substitute day)" },
      ],
      breaks: {},
      notes: [
        { index: 0, name: "Ostersonntag", date: "2027-03-28", code: "typeLeftOut", type: "observance" },
        { index: 1, name: "Heiliger Abend", date: "2027-12-24", code: "typeLeftOut", type: "bank" },
      ],
    });
  });

  it("gives other types when they are asked for: a date of 23 hours is one, the rest of a date is a break", () => {
    const { holidays, breaks, notes } = parseDateHolidays([easter, eve, eve], { types: ["observance", "bank"] });
    expect(holidays).toEqual([{ date: "2027-03-28", name: "Ostersonntag" }]);
    expect(breaks).toEqual({
      "2027-12-24": [
        ["14:00", "24:00"],
        ["14:00", "24:00"],
      ],
    });
    expect(notes).toEqual([]);
    const vienna = compileCalendar({ timeZone: "Europe/Vienna", weekly: "always", holidays, breaks });
    expect([isOpen(vienna, "2027-12-24T12:59:59Z"), isOpen(vienna, "2027-12-24T13:00:00Z")]).toEqual([true, false]);
  });

  it.each([
    { rows: {}, issues: [["input.type", ""]], why: "no list" },
    { rows: [5], issues: [["input.type", "0"]], why: "no entry" },
    {
      rows: [{}],
      issues: [
        ["input.required", "0.name"],
        ["input.required", "0.type"],
        ["time.instantInvalid", "0.start"],
        ["time.instantInvalid", "0.end"],
        ["input.required", "0.date"],
        ["time.dateInvalid", "0.date"],
      ],
      why: "an empty entry",
    },
    { rows: [{ ...eid, end: eid.start }], issues: [["time.rangeReversed", "0.end"]], why: "an entry without length" },
    { rows: [{ ...eid, date: "9 March" }], issues: [["time.dateInvalid", "0.date"]], why: "an unreadable date" },
    {
      rows: [{ ...eid, date: "2027-03-09 25:00:00" }],
      issues: [["time.wallTimeInvalid", "0.date"]],
      why: "an hour too many",
    },
    { rows: [{ ...eid, type: "" }], issues: [["input.type", "0.type"]], why: "an empty type" },
  ])("is refused for $why", ({ rows, issues }) => {
    expect(issuesOf(() => parseDateHolidays(rows)).map(({ code, path }) => [code, path.join(".")])).toEqual(issues);
  });
});
