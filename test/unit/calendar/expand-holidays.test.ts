import { type CalendarDefinition, compileCalendar, expandHolidays, openIntervals } from "supportops/calendar";
import { recurrence } from "supportops/recurrence";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const definition: CalendarDefinition = {
  timeZone: "Europe/Berlin",
  weekly: { "mon-sun": [["20:00", "04:00"]] },
  holidays: [
    "2026-05-01",
    {
      rule: "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1",
      name: "New Year",
      observed: "nearestWeekday",
      except: ["2027-01-01"],
    },
    { rule: "FREQ=MONTHLY;BYDAY=1WE", scope: "shift", start: "2026-06-01" },
  ],
  versions: [
    { from: "2028-01-01", holidays: [{ rule: "FREQ=YEARLY;BYEASTER=1" }] },
    { from: "2029-01-01", weekly: "always" },
  ],
};

describe("expandHolidays", () => {
  it("writes rules out as dates, with the details of the rule", () => {
    const { holidays, versions } = expandHolidays(definition, recurrence, "2026-05-01", "2026-07-31");
    // The first Wednesdays: 3 June and 1 July 2026. Easter Monday of 2026 was 6 April.
    expect(holidays).toEqual([
      "2026-05-01",
      { date: "2026-06-03", scope: "shift" },
      { date: "2026-07-01", scope: "shift" },
    ]);
    expect(versions).toEqual([
      { from: "2028-01-01", holidays: [] },
      { from: "2029-01-01", weekly: "always" },
    ]);
  });

  it("includes a holiday that falls outside and is kept inside", () => {
    // 2028-01-01 is a Saturday, kept on Friday 2027-12-31.
    const { holidays } = expandHolidays(
      { ...definition, holidays: definition.holidays?.slice(1, 2) ?? [] },
      recurrence,
      "2026-12-30",
      "2027-12-31",
    );
    expect(holidays).toEqual([{ date: "2028-01-01", name: "New Year", observed: "nearestWeekday" }]);
  });

  it("means the same over the dates asked for", () => {
    const plain = compileCalendar(expandHolidays(definition, recurrence, "2026-06-04", "2028-12-31"));
    const ruled = compileCalendar(definition, { recurrence });
    const [from, to] = ["2026-06-03T22:00:00Z", "2028-12-31T23:00:00Z"];
    expect([...openIntervals(plain, from, to)]).toEqual([...openIntervals(ruled, from, to)]);
  });

  it("leaves a definition without rules as it is", () => {
    const plain: CalendarDefinition = { timeZone: "UTC", weekly: {} };
    expect(expandHolidays(plain, recurrence, "2026-01-01", "2026-12-31")).toEqual(plain);
  });

  it("refuses faulty definitions and dates", () => {
    expect(
      issuesOf(() => expandHolidays({ timeZone: "?" } as never, recurrence, "2026-01-01", "2026-12-31")),
    ).toMatchObject([{ code: "time.zoneUnknown" }, { code: "input.required" }]);
    expect(issuesOf(() => expandHolidays(definition, recurrence, "2026", "2026-13-01"))).toMatchObject([
      { code: "time.dateInvalid", path: ["from"] },
      { code: "time.dateInvalid", path: ["to"] },
    ]);
    expect(issuesOf(() => expandHolidays(definition, recurrence, "2026-02-01", "2026-01-01"))).toMatchObject([
      { code: "time.rangeReversed", path: ["to"] },
    ]);
  });
});
