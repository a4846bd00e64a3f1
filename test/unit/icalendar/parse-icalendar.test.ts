import { compileCalendar, isOpen } from "supportops/calendar";
import { parseICalendar } from "supportops/icalendar";
import { recurrence } from "supportops/recurrence";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const year2026 = { timeZone: "Europe/Berlin", from: "2026-01-01", to: "2026-12-31", recurrence };

/** A calendar of events, each given by its lines. */
function icalendar(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((event) => ["BEGIN:VEVENT", ...event, "END:VEVENT"]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

describe("an event becomes closed time", () => {
  it.each([
    {
      why: "a whole date without an end is one date (RFC 5545, 3.6.1)",
      event: ["DTSTART;VALUE=DATE:20260501"],
      holidays: [{ date: "2026-05-01" }],
      breaks: {},
    },
    {
      why: "the end of whole dates is itself outside",
      event: ["DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227"],
      holidays: [{ from: "2026-12-24", to: "2026-12-26" }],
      breaks: {},
    },
    {
      why: "a length says the same as an end",
      event: ["DTSTART;VALUE=DATE:20261224", "DURATION:P3D"],
      holidays: [{ from: "2026-12-24", to: "2026-12-26" }],
      breaks: {},
    },
    {
      why: "weeks are seven dates",
      event: ["DTSTART;VALUE=DATE:20260803", "DURATION:P1W"],
      holidays: [{ from: "2026-08-03", to: "2026-08-09" }],
      breaks: {},
    },
    {
      why: "a folded line goes on after its blank, and an escaped comma is a comma",
      event: ["SUMMARY:Whit", "  Monday\\, observed", "DTSTART;VALUE=DATE:20260525"],
      holidays: [{ date: "2026-05-25", name: "Whit Monday, observed" }],
      breaks: {},
    },
    {
      why: "a time without a zone is the calendar's own",
      event: ["DTSTART:20261224T140000", "DTEND:20261224T180000"],
      holidays: [],
      breaks: { "2026-12-24": [["14:00", "18:00"]] },
    },
    {
      why: "a time in UTC is read off the calendar's clock, an hour ahead in winter",
      event: ["DTSTART:20261224T130000Z", "DTEND:20261224T170000Z"],
      holidays: [],
      breaks: { "2026-12-24": [["14:00", "18:00"]] },
    },
    {
      why: "New York is six hours behind Berlin, so its evening ends on the next date",
      event: ["DTSTART;TZID=America/New_York:20261124T160000", "DURATION:PT4H"],
      holidays: [],
      breaks: { "2026-11-24": [["22:00", "24:00"]], "2026-11-25": [["00:00", "02:00"]] },
    },
    {
      why: "dates that a timed event covers whole are holidays, the rest are breaks",
      event: ["DTSTART:20261223T170000", "DTEND:20261226T093030"],
      holidays: [{ from: "2026-12-24", to: "2026-12-25" }],
      breaks: { "2026-12-23": [["17:00", "24:00"]], "2026-12-26": [["00:00", "09:30:30"]] },
    },
    {
      why: "a day and a time: the date moves first, then time passes, an hour less on the clock where it is set forward",
      event: ["DTSTART:20260327T230000", "DURATION:P1DT5H"],
      holidays: [{ date: "2026-03-28" }],
      breaks: { "2026-03-27": [["23:00", "24:00"]], "2026-03-29": [["00:00", "05:00"]] },
    },
    {
      why: "each year on its date",
      event: ["DTSTART;VALUE=DATE:19900101", "RRULE:FREQ=YEARLY"],
      holidays: [{ date: "2026-01-01" }],
      breaks: {},
    },
    {
      why: "the start counts as the first occurrence also where the rule does not give it (RFC 5545, 3.8.5.3)",
      event: ["DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1MO"],
      holidays: [{ date: "2026-01-05" }, { date: "2026-09-07" }],
      breaks: {},
    },
    {
      why: "lists in a rule",
      event: ["DTSTART;VALUE=DATE:20260601", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3"],
      holidays: [{ date: "2026-06-01" }, { date: "2026-06-03" }, { date: "2026-06-08" }],
      breaks: {},
    },
    {
      why: "a rule ends with its last date, whose time of day does not matter",
      event: ["DTSTART;VALUE=DATE:20260601", "RRULE:FREQ=WEEKLY;WKST=SU;UNTIL=20260615T120000Z"],
      holidays: [{ date: "2026-06-01" }, { date: "2026-06-08" }, { date: "2026-06-15" }],
      breaks: {},
    },
    {
      why: "dates left out and dates added",
      event: [
        "DTSTART;VALUE=DATE:20260601",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "EXDATE;VALUE=DATE:20260608,20260622",
        "RDATE;VALUE=DATE:20260701",
      ],
      holidays: [{ date: "2026-06-01" }, { date: "2026-06-15" }, { date: "2026-07-01" }],
      breaks: {},
    },
    {
      why: "a start left out by its instant, written in another zone; 09:00 in Berlin is 07:00 UTC in summer",
      event: ["DTSTART:20260601T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20260602T070000Z"],
      holidays: [],
      breaks: { "2026-06-01": [["09:00", "10:00"]], "2026-06-03": [["09:00", "10:00"]] },
    },
    {
      why: "a start left out by its date",
      event: ["DTSTART:20260601T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2", "EXDATE;VALUE=DATE:20260601"],
      holidays: [],
      breaks: { "2026-06-02": [["09:00", "10:00"]] },
    },
    {
      why: "periods carry their own length or end",
      event: [
        "DTSTART:20260601T090000",
        "DURATION:PT1H",
        "RDATE;VALUE=PERIOD:20260602T080000Z/PT2H,20260603T080000Z/20260603T083000Z",
      ],
      holidays: [],
      breaks: {
        "2026-06-01": [["09:00", "10:00"]],
        "2026-06-02": [["10:00", "12:00"]],
        "2026-06-03": [["10:00", "10:30"]],
      },
    },
    {
      why: "an occurrence that began before the window reaches into it",
      event: ["DTSTART;VALUE=DATE:20251229", "DURATION:P5D", "RRULE:FREQ=YEARLY"],
      holidays: [
        { from: "2026-01-01", to: "2026-01-02" },
        { from: "2026-12-29", to: "2026-12-31" },
      ],
      breaks: {},
    },
    {
      why: "an event that never seems to end ends with the window",
      event: ["DTSTART:20261231T120000", "DURATION:P999999999D"],
      holidays: [],
      breaks: { "2026-12-31": [["12:00", "24:00"]] },
    },
    {
      why: "and so does one of endless hours",
      event: ["DTSTART:20261231T120000", "DURATION:PT999999999H"],
      holidays: [],
      breaks: { "2026-12-31": [["12:00", "24:00"]] },
    },
  ])("$why", ({ event, holidays, breaks }) => {
    expect(parseICalendar(icalendar(event), year2026)).toEqual({ holidays, breaks, notes: [] });
  });

  it("breaks that overlap are one", () => {
    const text = icalendar(
      ["DTSTART:20260601T090000", "DURATION:PT2H"],
      ["DTSTART:20260601T100000", "DURATION:PT2H"],
      ["DTSTART:20260601T150000", "DURATION:PT1H"],
    );
    expect(parseICalendar(text, year2026).breaks).toEqual({
      "2026-06-01": [
        ["09:00", "12:00"],
        ["15:00", "16:00"],
      ],
    });
  });

  it("one of the same UID with a RECURRENCE-ID takes the place of that occurrence, or calls it off", () => {
    const text = icalendar(
      ["UID:a", "SUMMARY:Stocktaking", "DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=MONTHLY;COUNT=3"],
      ["UID:a", "SUMMARY:Moved", "RECURRENCE-ID;VALUE=DATE:20260205", "DTSTART;VALUE=DATE:20260206"],
      ["UID:a", "STATUS:CANCELLED", "RECURRENCE-ID;VALUE=DATE:20260305", "DTSTART;VALUE=DATE:20260305"],
      ["UID:b", "SUMMARY:Other", "DTSTART;VALUE=DATE:20260205"],
    );
    expect(parseICalendar(text, year2026)).toEqual({
      holidays: [
        { date: "2026-01-05", name: "Stocktaking" },
        { date: "2026-02-05", name: "Other" },
        { date: "2026-02-06", name: "Moved" },
      ],
      breaks: {},
      notes: [{ index: 2, name: null, code: "cancelled", value: "CANCELLED" }],
    });
  });

  it("several calendars in one text are read together, and none at all is nothing", () => {
    const text = icalendar(["DTSTART;VALUE=DATE:20260501"]) + icalendar(["DTSTART;VALUE=DATE:20261003"]);
    expect(parseICalendar(text, year2026).holidays).toEqual([{ date: "2026-05-01" }, { date: "2026-10-03" }]);
    expect(parseICalendar("", year2026)).toEqual({ holidays: [], breaks: {}, notes: [] });
  });

  it("the result is part of a calendar definition", () => {
    const { holidays, breaks } = parseICalendar(
      icalendar(["DTSTART;VALUE=DATE:20260501"], ["DTSTART:20261224T140000", "DTEND:20261225T000000"]),
      year2026,
    );
    const office = compileCalendar({
      timeZone: "Europe/Berlin",
      weekly: { "mon-fri": [["09:00", "17:00"]] },
      holidays,
      breaks,
    });
    const open = ["2026-05-01T10:00:00Z", "2026-12-24T10:00:00Z", "2026-12-24T14:00:00Z"].map((at) =>
      isOpen(office, at),
    );
    expect(open).toEqual([false, true, false]);
  });
});

describe("what closes nothing is noted", () => {
  it.each([
    ["cancelled", "CANCELLED", "called off", ["DTSTART;VALUE=DATE:20260501", "STATUS:CANCELLED"]],
    // Berlin sets 03:00 back to 02:00 at 01:00 UTC: from 02:45 to the second 02:15.
    ["clockSetBack", "2026-10-25", "back on the clock", ["DTSTART:20261025T004500Z", "DURATION:PT30M"]],
    ["noLength", "2026-05-01T10:00:00", "a time without an end", ["DTSTART:20260501T100000"]],
    ["noLength", "2026-05-02", "an end before the start", ["DTSTART;VALUE=DATE:20260502", "DTEND;VALUE=DATE:20260501"]],
    ["outsideWindow", "2025-05-01", "another year", ["DTSTART;VALUE=DATE:20250501"]],
    ["ruleUnsupported", "FREQ=HOURLY", "hours", ["DTSTART;VALUE=DATE:20250501", "RRULE:FREQ=HOURLY"]],
    [
      "ruleUnsupported",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      "no such date",
      ["DTSTART;VALUE=DATE:20250501", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"],
    ],
    ["timeInvalid", "DTSTART", "no start", ["SUMMARY:x"]],
    ["timeInvalid", "2026-13-01", "no such month", ["DTSTART;VALUE=DATE:20261301"]],
    ["timeInvalid", "2026-05-01T25:00:00", "no such time", ["DTSTART:20260501T250000"]],
    ["timeInvalid", "1900-01-01", "the first supported date", ["DTSTART;VALUE=DATE:19000101"]],
    ["timeInvalid", "soon", "no length", ["DTSTART;VALUE=DATE:20260501", "DURATION:soon"]],
    ["timeInvalid", "2026-02-30", "no such end", ["DTSTART;VALUE=DATE:20260228", "DTEND;VALUE=DATE:20260230"]],
    ["zoneUnknown", "Middle Earth", "no such zone", ["DTSTART;TZID=Middle Earth:20260501T100000", "DURATION:PT1H"]],
  ])("%s (%s): %s", (code, value, _why, event) => {
    const parsed = parseICalendar(icalendar(event), year2026);
    const name = event[0] === "SUMMARY:x" ? "x" : null;
    expect(parsed).toEqual({ holidays: [], breaks: {}, notes: [{ index: 0, name, code, value }] });
  });

  it("a single date that cannot be read costs that date alone", () => {
    const event = ["DTSTART;VALUE=DATE:20260501", "RDATE;VALUE=DATE:20261399,20260502", "EXDATE;VALUE=DATE:20260230"];
    const { holidays, notes } = parseICalendar(icalendar(event), year2026);
    expect(holidays).toEqual([{ date: "2026-05-01" }, { date: "2026-05-02" }]);
    expect(notes.map(({ code, value }) => [code, value])).toEqual([
      ["timeInvalid", "2026-13-99"],
      ["timeInvalid", "2026-02-30"],
    ]);
  });

  it("unless a name for its zone is given", () => {
    const text = icalendar(["DTSTART;TZID=Eastern Standard Time:20260601T090000", "DURATION:PT1H"]);
    const zoneNames = { "Eastern Standard Time": "America/New_York" };
    expect(parseICalendar(text, { ...year2026, zoneNames }).breaks).toEqual({ "2026-06-01": [["15:00", "16:00"]] });
  });
});

describe("bad input", () => {
  it.each([
    ["no iCalendar", "x"],
    ["a component that does not end", "BEGIN:VCALENDAR"],
    ["a rule without sense", icalendar(["DTSTART;VALUE=DATE:20260501", "RRULE:FREQ=SOMETIMES"])],
    ["no text", 7 as never],
  ])("%s is unreadable", (_why, text) => {
    expect(issuesOf(() => parseICalendar(text, year2026))).toMatchObject([
      { code: "icalendar.unreadable", path: ["text"] },
    ]);
  });

  it("options are checked together", () => {
    const options = { timeZone: "Mars/Olympus", from: "2026-02-30", to: "yesterday" };
    expect(issuesOf(() => parseICalendar("", options)).map(({ code }) => code)).toEqual([
      "time.zoneUnknown",
      "time.dateInvalid",
      "time.dateInvalid",
    ]);
    expect(issuesOf(() => parseICalendar("", { ...year2026, to: "2025-12-31" }))).toMatchObject([
      { code: "time.rangeReversed", path: ["to"] },
    ]);
  });

  it("a rule needs a recurrence", () => {
    const text = icalendar(["DTSTART;VALUE=DATE:20260501", "RRULE:FREQ=YEARLY"]);
    const { timeZone, from, to } = year2026;
    expect(issuesOf(() => parseICalendar(text, { timeZone, from, to }))).toMatchObject([
      { code: "calendar.recurrenceMissing" },
    ]);
  });
});
