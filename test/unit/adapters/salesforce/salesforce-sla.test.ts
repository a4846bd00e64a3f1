import { salesforceCalendars, salesforceSla } from "supportops/adapters/salesforce";
import { compileCalendar, isOpen } from "supportops/calendar";
import { recurrence } from "supportops/recurrence";
import { compileSla } from "supportops/sla";
import { describe, expect, it } from "vitest";

type Row = Readonly<Record<string, unknown>>;

const hours = (rest: Row = {}): Row => ({
  Id: "01m5g000000BUSHAAA",
  Name: "Support",
  TimeZoneSidKey: "Europe/Berlin",
  MondayStartTime: "09:00:00.000Z",
  MondayEndTime: "17:00:00.000Z",
  ...rest,
});

const calendarOf = (row: Row, holidays: unknown = []) => salesforceCalendars({ businessHours: [row], holidays });

const noted = (notes: readonly { code: string; path: string }[]) => notes.map(({ code, path }) => `${code} ${path}`);

describe("salesforceCalendars", () => {
  it.each<[why: string, start: unknown, end: unknown, expected: unknown]>([
    ["times are local, whatever their Z says", "08:30:00.000Z", "16:00:00.000Z", [["08:30", "16:00"]]],
    ["midnight to midnight is the whole day", "00:00:00.000Z", "00:00:00.000Z", [["00:00", "24:00"]]],
    ["seconds are kept", "08:30:15.000Z", "16:00", [["08:30:15", "16:00"]]],
  ])("%s", (_, TuesdayStartTime, TuesdayEndTime, expected) => {
    expect(calendarOf(hours({ TuesdayStartTime, TuesdayEndTime })).value[0]?.weekly).toMatchObject({ tue: expected });
  });

  it.each<[why: string, row: Row, note: string]>([
    ["a zone that is not known", hours({ TimeZoneSidKey: "Mars/Base" }), "unknown businessHours[].TimeZoneSidKey"],
    ["no hours at all", hours({ MondayStartTime: null, MondayEndTime: null }), "incomplete businessHours[]"],
    ["no id", hours({ Id: null }), "incomplete businessHours[].id"],
  ])("%s leaves the hours out", (_, row, note) => {
    const { value, notes } = calendarOf(row);
    expect(value).toEqual([]);
    expect(noted(notes)).toEqual([note]);
  });

  it("a day whose hours cannot be read is closed and noted", () => {
    const { value, notes } = calendarOf(hours({ TuesdayStartTime: "early", TuesdayEndTime: "late" }));
    expect(Object.keys(value[0]?.weekly ?? {})).toEqual(["mon"]);
    expect(noted(notes)).toEqual(["unknown businessHours[].TuesdayStartTime"]);
  });

  it("the default hours come first, otherwise they are ordered by id", () => {
    const rows = ["01m5g000000CCCCAAA", "01m5g000000BBBBAAA", "01m5g000000AAAAAAA"].map((Id) =>
      hours({ Id, IsDefault: Id.includes("CCC") }),
    );
    const { value } = salesforceCalendars({ businessHours: rows });
    expect(value.map(({ id }) => id?.slice(11, 15))).toEqual(["CCCC", "AAAA", "BBBB"]);
  });

  // Dates counted by hand on a calendar of 2025.
  it.each<[why: string, row: Row, closed: string, open: string]>([
    [
      "every year",
      { RecurrenceType: "RecursYearly", RecurrenceMonthOfYear: "December", RecurrenceDayOfMonth: 22 },
      "2025-12-22",
      "2025-12-29",
    ],
    [
      "first Monday of September",
      {
        RecurrenceType: "RecursYearlyNth",
        RecurrenceMonthOfYear: "September",
        RecurrenceDayOfWeekMask: 2,
        RecurrenceInstance: "First",
      },
      "2025-09-01",
      "2025-09-08",
    ],
    [
      "last Monday of the month",
      { RecurrenceType: "RecursMonthlyNth", RecurrenceDayOfWeekMask: 2, RecurrenceInstance: "Last" },
      "2025-09-29",
      "2025-09-22",
    ],
    [
      "the 10th of the month",
      { RecurrenceType: "RecursMonthly", RecurrenceDayOfMonth: 10 },
      "2025-11-10",
      "2025-11-17",
    ],
    [
      "every second Monday",
      { RecurrenceType: "RecursWeekly", RecurrenceInterval: 2, RecurrenceDayOfWeekMask: 2 },
      "2025-01-20",
      "2025-01-13",
    ],
    [
      "until a date",
      { RecurrenceType: "RecursDaily", RecurrenceEndDateOnly: "2025-02-03" },
      "2025-02-03",
      "2025-02-10",
    ],
    [
      "every weekday",
      { RecurrenceType: "RecursEveryWeekday", RecurrenceEndDateOnly: "2025-02-03" },
      "2025-02-03",
      "2025-02-10",
    ],
  ])("a holiday that recurs: %s", (_, row, closed, open) => {
    const holiday = { ActivityDate: "2025-01-06", IsAllDay: true, IsRecurrence: true, ...row };
    const calendar = compileCalendar(calendarOf(hours(), [holiday]).value[0]!, { recurrence });
    expect(isOpen(calendar, `${closed}T10:00:00Z`)).toBe(false);
    expect(isOpen(calendar, `${open}T10:00:00Z`)).toBe(true);
  });

  it("a holiday of some hours closes them alone", () => {
    const holiday = { ActivityDate: "2025-01-06", IsAllDay: false, StartTimeInMinutes: 720, EndTimeInMinutes: 1020 };
    expect(
      calendarOf(hours(), [holiday, { ...holiday, StartTimeInMinutes: 0, EndTimeInMinutes: 60 }]).value[0]?.breaks,
    ).toEqual({
      "2025-01-06": [
        ["00:00", "01:00"],
        ["12:00", "17:00"],
      ],
    });
  });

  it.each<[why: string, row: Row, note: string]>([
    ["no date", { ActivityDate: null }, "incomplete holidays[].ActivityDate"],
    [
      "a way of recurring that is not known",
      { IsRecurrence: true, RecurrenceType: "RecursAtFullMoon" },
      "unknown holidays[].RecurrenceType",
    ],
    [
      "a day that no year has",
      {
        IsRecurrence: true,
        RecurrenceType: "RecursYearly",
        RecurrenceMonthOfYear: "February",
        RecurrenceDayOfMonth: 30,
      },
      "unknown holidays[].RecurrenceType",
    ],
    [
      "a weekday nobody names",
      { IsRecurrence: true, RecurrenceType: "RecursWeekly" },
      "unknown holidays[].RecurrenceType",
    ],
    [
      "hours that recur",
      { IsAllDay: false, IsRecurrence: true, StartTimeInMinutes: 0, EndTimeInMinutes: 60 },
      "incomplete holidays[].IsAllDay",
    ],
    [
      "hours that are none",
      { IsAllDay: false, StartTimeInMinutes: 60, EndTimeInMinutes: 60 },
      "incomplete holidays[].IsAllDay",
    ],
  ])("%s leaves the holiday out", (_, row, note) => {
    const { value, notes } = calendarOf(hours(), [{ ActivityDate: "2025-01-06", IsAllDay: true, ...row }]);
    expect(value[0]).not.toHaveProperty("holidays");
    expect(noted(notes)).toEqual([note]);
  });

  it("holidays of all hours are noted where there are several; by id they belong to one", () => {
    const businessHours = [hours(), hours({ Id: "01m5g000000OTHRAAA" })];
    const list = [{ ActivityDate: "2025-01-06" }];
    expect(noted(salesforceCalendars({ businessHours, holidays: list }).notes)).toEqual(["guessed holidays[]"]);
    const { value } = salesforceCalendars({ businessHours, holidays: { "01m5g000000OTHRAAA": list } });
    expect(value.map(({ holidays = [] }) => holidays.length)).toEqual([0, 1]);
  });
});

describe("salesforceSla", () => {
  const milestone = (rest: Row = {}): Row => ({ milestoneName: "First Response", minutesToComplete: 60, ...rest });
  const slaOf = (milestones: readonly Row[], options = {}, process: Row = {}) =>
    salesforceSla({ processes: [{ name: "Gold", milestones, ...process }], businessHours: [hours()] }, options);

  it("a process without a field that names it is for every case, in the hours of the case", () => {
    const { value, notes } = slaOf([milestone({ minutesToComplete: "60" })]);
    expect(value.policies).toEqual([
      {
        id: "Gold",
        targets: [
          {
            clock: "firstResponse",
            within: { minutes: 60 },
            calendar: { field: "calendarId", otherwise: "01m5g000000BUSHAAA" },
          },
        ],
      },
    ]);
    expect(noted(notes)).toEqual(["guessed processes[]"]);
    expect(() => compileSla(value)).not.toThrow();
  });

  const item = (field: string, operation: string, value: string): Row => ({ field, operation, value });

  it.each<[why: string, criteria: readonly Row[], when: unknown]>([
    ["equals", [item("Case.Priority", "equals", "High")], { field: "priority", is: "High" }],
    ["one of several", [item("Case.Origin", "equals", "Email, Web")], { field: "channel", is: ["Email", "Web"] }],
    ["not equal", [item("Case.Type", "notEqual", "Question")], { not: { field: "type", is: "Question" } }],
    [
      "all of several",
      [item("Case.Priority", "equals", "High"), item("Case.Status", "equals", "New")],
      {
        all: [
          { field: "priority", is: "High" },
          { field: "status.raw", is: "New" },
        ],
      },
    ],
  ])("criteria: %s", (_, milestoneCriteriaFilterItems, when) => {
    const { value } = slaOf([milestone({ milestoneCriteriaFilterItems, businessHours: "Support" })], {
      processField: "slaProcess",
    });
    expect(value.policies[0]?.targets).toMatchObject([{ when, calendar: "01m5g000000BUSHAAA" }]);
  });

  it.each<[why: string, row: Row, note: string]>([
    ["a milestone without a clock", { milestoneName: "Coffee" }, "unknown processes[].milestones[].milestoneName"],
    [
      "a length that a program decides",
      { minutesToComplete: null },
      "incomplete processes[].milestones[].minutesToComplete",
    ],
    [
      "criteria on another field",
      { milestoneCriteriaFilterItems: [item("Case.Plan__c", "equals", "a")] },
      "unknown processes[].milestones[].milestoneCriteriaFilterItems",
    ],
    [
      "another operation",
      { milestoneCriteriaFilterItems: [item("Case.Type", "contains", "a")] },
      "unknown processes[].milestones[].milestoneCriteriaFilterItems",
    ],
    [
      "logic with or",
      { criteriaBooleanFilter: "1 OR 2" },
      "unknown processes[].milestones[].milestoneCriteriaFilterItems",
    ],
    [
      "a formula",
      { milestoneCriteriaFormula: "true" },
      "unknown processes[].milestones[].milestoneCriteriaFilterItems",
    ],
    ["hours that are not there", { businessHours: "Night" }, "incomplete processes[].milestones[].businessHours"],
  ])("%s is left out", (_, row, note) => {
    const { value, notes } = slaOf([milestone(row)], { processField: "slaProcess" });
    expect(value.policies[0]?.targets).toEqual([]);
    expect(noted(notes)).toEqual([note]);
  });

  it("without business hours, targets in the hours of the case are left out; metadata can name a process as fullName", () => {
    const processes = [{ fullName: "Gold", milestones: [milestone(), "none"] }];
    const { value, notes } = salesforceSla({ processes }, { processField: "p" });
    expect(value.policies).toEqual([{ id: "Gold", match: { field: "fields.p", is: "Gold" }, targets: [] }]);
    expect(noted(notes)).toEqual([
      "incomplete processes[].milestones[].businessHours",
      "unknown processes[].milestones[].milestoneName",
    ]);
  });

  it("business hours that could not be read cannot be named, and a process of the metadata may say false as a text", () => {
    const businessHours = [hours({ TimeZoneSidKey: "Mars" }), hours({ Id: "01m5g000000OTHRAAA", Name: null })];
    const processes = [
      { name: "Gold", milestones: [milestone({ businessHours: "Support" })] },
      { name: "Old", active: "false" },
    ];
    const { value } = salesforceSla({ processes, businessHours }, { processField: "p" });
    expect(value.policies.map(({ id, targets }) => [id, targets.length])).toEqual([["Gold", 0]]);
  });

  it("a process that is not active is dropped; the host names clocks of its own milestones", () => {
    expect(noted(slaOf([], {}, { active: false }).notes)).toEqual(["dropped processes[].active"]);
    const { value } = slaOf([milestone({ milestoneName: "Update" })], {
      clocks: { Update: "checkIn" },
      processField: "p",
    });
    expect(value.policies[0]?.targets[0]?.clock).toBe("checkIn");
    expect(() => slaOf([], { clocks: { Update: "snooze" } })).toThrow(
      expect.objectContaining({ code: "input.variant" }),
    );
  });
});
