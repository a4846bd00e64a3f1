import { freshdeskCalendars, freshdeskSla } from "supportops/adapters/freshdesk";
import { compileCalendar, isOpen } from "supportops/calendar";
import { recurrence } from "supportops/recurrence";
import { compileSla } from "supportops/sla";
import { describe, expect, it } from "vitest";

type Row = Readonly<Record<string, unknown>>;

const hours = (rest: Row = {}): Row => ({
  id: 39,
  time_zone: "Eastern Time (US & Canada)",
  working_hours: { monday: { start_time: "9:00 am", end_time: "5:00 pm" } },
  ...rest,
});

const noted = (notes: readonly { code: string; path: string }[]) => notes.map(({ code, path }) => `${code} ${path}`);

describe("freshdeskCalendars", () => {
  it.each<[start: string, end: string, expected: readonly string[]]>([
    ["8:00 am", "5:30 pm", ["08:00", "17:30"]],
    ["12:00 am", "12:00 pm", ["00:00", "12:00"]],
    ["12:30 pm", "11:59 pm", ["12:30", "24:00"]],
    ["9:00 AM", "12:00 am", ["09:00", "24:00"]],
    ["09:00", "17:00", ["09:00", "17:00"]],
  ])("%s to %s", (start_time, end_time, expected) => {
    const { value } = freshdeskCalendars({
      businessHours: [hours({ working_hours: { monday: { start_time, end_time } } })],
    });
    expect(value[0]?.weekly).toEqual({ mon: [expected] });
  });

  it("hours round the clock name no days", () => {
    expect(freshdeskCalendars({ businessHours: [hours({ working_hours: null })] }).value[0]?.weekly).toBe("always");
  });

  it.each<[zone: string, expected: string]>([
    ["Kolkata", "Asia/Kolkata"],
    ["Eastern Time", "America/New_York"],
    ["Europe/Berlin", "Europe/Berlin"],
    ["Head Office", "Europe/Paris"],
  ])("the zone %s is %s", (time_zone, expected) => {
    const { value } = freshdeskCalendars(
      { businessHours: [hours({ time_zone })] },
      { zones: { "Head Office": "Europe/Paris" } },
    );
    expect(value[0]?.timeZone).toBe(expected);
  });

  it.each<[why: string, row: Row, notes: readonly string[]]>([
    ["a zone that is not known", hours({ time_zone: "Mars" }), ["unknown businessHours[].time_zone"]],
    [
      "hours that cannot be read",
      hours({ working_hours: { monday: { start_time: "13:00 pm" } } }),
      ["incomplete businessHours[].working_hours", "unknown businessHours[].working_hours"],
    ],
    ["the id of the built-in calendar", hours({ id: "24x7" }), ["incomplete businessHours[].id"]],
  ])("%s leaves the hours out", (_, row, notes) => {
    const mapped = freshdeskCalendars({ businessHours: [row] });
    expect(mapped.value).toEqual([]);
    expect(noted(mapped.notes)).toEqual(notes);
  });

  it.each<[text: string]>([["2026-03-23"], ["03-23"], ["Mar 23"], ["March 23"]])(
    "the holiday %s closes that day",
    (date) => {
      const { value, notes } = freshdeskCalendars({
        businessHours: [hours({ list_of_holidays: [{ name: "Outing", date }] })],
      });
      const calendar = compileCalendar(value[0]!, { recurrence });
      // Two Mondays, 09:00 to 17:00 in New York.
      expect([isOpen(calendar, "2026-03-23T15:00:00Z"), isOpen(calendar, "2026-03-30T15:00:00Z")]).toEqual([
        false,
        true,
      ]);
      expect(notes).toEqual([]);
    },
  );

  it("a holiday without a readable date is left out; one for all hours is noted where there are several", () => {
    expect(noted(freshdeskCalendars({ businessHours: [hours()], holidays: [{ date: "soon" }] }).notes)).toEqual([
      "incomplete holidays[].date",
    ]);
    const businessHours = [hours(), hours({ id: 40, is_default: true })];
    const { value, notes } = freshdeskCalendars({ businessHours, holidays: [{ holiday_date: "2026-01-01" }] });
    expect(noted(notes)).toEqual(["guessed holidays[]"]);
    expect(value.map(({ id }) => id)).toEqual(["40", "39"]);
  });
});

describe("freshdeskSla", () => {
  const policy = (rest: Row = {}): Row => ({
    id: 45,
    sla_target: {
      priority_4: { respond_within: 1800, next_respond_within: 900, resolve_within: 28800, business_hours: true },
    },
    ...rest,
  });
  const slaOf = (policies: readonly Row[], businessHours: readonly Row[] = [hours()]) =>
    freshdeskSla({ policies, businessHours });

  it("maps the three targets of a priority to clocks, in the hours of the account", () => {
    const { value, notes } = slaOf([policy()]);
    const when = { field: "priority", is: "urgent" };
    expect(value.policies).toEqual([
      {
        id: "45",
        targets: [
          { clock: "firstResponse", when, within: { seconds: 1800 }, calendar: "39" },
          { clock: "everyResponse", when, within: { seconds: 900 }, calendar: "39" },
          { clock: "resolution", when, within: { seconds: 28800 }, calendar: "39" },
        ],
      },
    ]);
    expect(notes).toEqual([]);
    expect(() => compileSla(value)).not.toThrow();
  });

  it("several hours: those of the ticket's group, otherwise the default ones; not in business hours: round the clock", () => {
    const target = {
      priority_1: { respond_within: 60, business_hours: true },
      priority_2: { respond_within: 60, business_hours: false },
    };
    const { value } = slaOf([policy({ sla_target: target })], [hours(), hours({ id: 40, is_default: true })]);
    expect(value.policies[0]?.targets.map(({ calendar }) => calendar)).toEqual([
      { field: "calendarId", otherwise: "40" },
      "24x7",
    ]);
  });

  it("policies are tried by position, the default one last; inactive ones are dropped", () => {
    const { value, notes } = slaOf([
      policy({ id: 1, is_default: true, position: 1 }),
      policy({ id: 2, position: 2 }),
      policy({ id: 3, position: 1 }),
      policy({ id: 4 }),
      policy({ id: 5, active: false }),
    ]);
    expect(value.policies.map(({ id }) => id)).toEqual(["3", "2", "4", "1"]);
    expect(noted(notes)).toEqual(["dropped policies[].active"]);
  });

  it.each<[why: string, applicable_to: Row, match: unknown]>([
    ["all tickets", {}, undefined],
    ["groups", { group_ids: [71, 72] }, { field: "groupId", is: ["71", "72"] }],
    ["sources by their word", { sources: [3], company_ids: [] }, { field: "channel", is: ["phone"] }],
    [
      "all of several",
      { company_ids: [5], ticket_types: ["Problem"] },
      {
        all: [
          { field: "organizationId", is: ["5"] },
          { field: "type", is: ["Problem"] },
        ],
      },
    ],
  ])("a policy for %s", (_, applicable_to, match) => {
    expect(slaOf([policy({ applicable_to })]).value.policies[0]?.match).toEqual(match);
  });

  it.each<[why: string, rest: Row, note: string, left: number]>([
    [
      "a condition that cannot be said",
      { applicable_to: { moon_phases: ["full"] } },
      "unknown policies[].applicable_to",
      0,
    ],
    ["a condition that is no list", { applicable_to: { group_ids: "all" } }, "unknown policies[].applicable_to", 0],
    [
      "a priority that is not known",
      { sla_target: { priority_9: { respond_within: 60 } } },
      "unknown policies[].sla_target",
      1,
    ],
    [
      "a target that is no number",
      { sla_target: { priority_1: { respond_within: "soon" } } },
      "unknown policies[].sla_target.respond_within",
      1,
    ],
  ])("%s is left out and noted", (_, rest, note, left) => {
    const { value, notes } = slaOf([policy(rest)]);
    expect(value.policies).toHaveLength(left);
    expect(value.policies.flatMap(({ targets }) => targets)).toEqual([]);
    expect(noted(notes)).toEqual([note]);
  });

  it("without hours, targets in business hours are left out", () => {
    const { value, notes } = slaOf([policy()], []);
    expect(value.policies[0]?.targets).toEqual([]);
    expect(noted(notes)).toEqual(["incomplete businessHours"]);
  });
});
