import { kayakoSla } from "supportops/adapters/kayako";
import { compileSla } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { policyTargets } from "../../../support/policy-targets.js";
import { issuesOf } from "../../../issues-of.js";

type Row = Readonly<Record<string, unknown>>;

const hours: Row = {
  id: 1,
  is_default: true,
  zones: {
    monday: [
      [540, 720],
      [780, 1020],
    ],
    sunday: [],
  },
  holidays: [],
};

const target: Row = {
  priority: { id: 3, label: "High" },
  type: "RESOLUTION_TIME",
  goal_in_seconds: 5400,
  operational_hours: "BUSINESS_HOURS",
};

const map = (sla: Row, businessHours: readonly Row[] = [hours], options = { timeZone: "Europe/Berlin" } as object) => {
  const slas = [{ id: 2, predicate_collections: [], targets: [target], ...sla }];
  const { value, notes } = kayakoSla({ slas, businessHours }, options);
  expect(() => compileSla(value)).not.toThrow();
  return { value, notes: notes.map(({ code, path }) => `${code} ${path}`) };
};

describe("business hours", () => {
  it("are minutes from midnight by weekday; holidays are written with their day first, and can have hours", () => {
    const holidays = [
      { title: "New Year", date: "01/01/2026", open_hours: [] },
      { date: "2026-04-06" },
      { title: "Christmas Eve", date: "24/12/2026", open_hours: [[540, 780]] },
    ];
    const { value, notes } = map({}, [{ ...hours, holidays }]);
    expect(value.calendars).toEqual([
      {
        id: "1",
        timeZone: "Europe/Berlin",
        weekly: {
          mon: [
            ["09:00", "12:00"],
            ["13:00", "17:00"],
          ],
        },
        holidays: [{ date: "2026-01-01", name: "New Year" }, { date: "2026-04-06" }],
        overrides: { "2026-12-24": [["09:00", "13:00"]] },
      },
    ]);
    expect(notes).toEqual([]);
  });

  it.each<[string, Row, object, readonly string[]]>([
    ["no zone", {}, {}, ["incomplete businessHours[]", "incomplete slas[].targets[].operational_hours"]],
    [
      "a zone that is none",
      {},
      { timeZone: "Mars" },
      ["incomplete businessHours[]", "incomplete slas[].targets[].operational_hours"],
    ],
    [
      "no hours",
      { zones: {} },
      { timeZone: "UTC" },
      ["incomplete businessHours[].zones", "incomplete slas[].targets[].operational_hours"],
    ],
    [
      "the id of the built-in calendar",
      { id: "24x7" },
      { timeZone: "UTC" },
      ["incomplete businessHours[].id", "incomplete slas[].targets[].operational_hours"],
    ],
    [
      "a day that is none",
      { zones: { monday: [[0, 60]], funday: [] } },
      { timeZone: "UTC" },
      ["unknown businessHours[].zones"],
    ],
    [
      "a holiday without a date",
      { holidays: [{ date: "31/02/2026" }] },
      { timeZone: "UTC" },
      ["incomplete businessHours[].holidays[].date"],
    ],
  ])("with %s are noted", (_, row, options, notes) => {
    expect(map({}, [{ ...hours, ...row }], options).notes).toEqual(notes);
  });

  it("that name their own zone keep it", () => {
    expect(map({}, [{ ...hours, time_zone: "Asia/Tokyo" }], {}).value.calendars?.[0]?.timeZone).toBe("Asia/Tokyo");
  });

  it("of several, the default ones count, which is a guess", () => {
    const { value, notes } = map({}, [
      { ...hours, id: 7 },
      { ...hours, id: 5, is_default: false },
    ]);
    expect(policyTargets(value.policies[0])[0]?.calendar).toBe("7");
    expect(notes).toEqual(["guessed businessHours[].is_default"]);
  });
});

describe("SLAs", () => {
  it("are policies in the order in which Kayako tries them", () => {
    const slas = [
      { id: 9, execution_order: 2, predicate_collections: [], targets: [] },
      { id: 8, execution_order: 1, predicate_collections: [], targets: [] },
      { id: 7, predicate_collections: [], targets: [] },
    ];
    expect(kayakoSla({ slas }).value.policies.map(({ id }) => id)).toEqual(["8", "9", "7"]);
  });

  it.each<[string, Row, readonly string[]]>([
    ["switched off", { is_enabled: false }, []],
    ["deleted", { is_deleted: true }, []],
    ["for some cases only", { predicate_collections: [{}] }, ["unknown slas[].predicate_collections"]],
    ["of an unknown shape", { predicate_collections: null }, ["unknown slas[].predicate_collections"]],
  ])("that are %s are left out", (_, row, notes) => {
    const mapped = map(row);
    expect([mapped.value.policies, mapped.notes]).toEqual([[], notes]);
  });

  it.each<[string, unknown, unknown, readonly string[]]>([
    [
      "in business hours",
      target,
      { clock: "resolutionTime", when: { field: "priority", is: "high" }, within: { seconds: 5400 }, calendar: "1" },
      [],
    ],
    [
      "round the clock",
      { ...target, type: "NEXT_REPLY_TIME", operational_hours: "CALENDAR_HOURS" },
      { clock: "nextReplyTime", when: { field: "priority", is: "high" }, within: { seconds: 5400 }, calendar: "24x7" },
      [],
    ],
    [
      "in hours that are not known",
      { ...target, operational_hours: "MOON" },
      undefined,
      ["unknown slas[].targets[].operational_hours"],
    ],
    ["of another metric", { ...target, type: "MOOD" }, undefined, ["unknown slas[].targets[].type"]],
    ["without a length", { ...target, goal_in_seconds: 0 }, undefined, ["incomplete slas[].targets[]"]],
    ["without a priority", { ...target, priority: null }, undefined, ["incomplete slas[].targets[]"]],
    ["of no shape", 7, undefined, ["unknown slas[].targets[]"]],
  ])("have targets %s", (_, row, expected, notes) => {
    const mapped = map({ targets: [row] });
    expect([policyTargets(mapped.value.policies[0])[0], mapped.notes]).toEqual([expected, notes]);
  });

  it("refuse parts that are no lists and options of the wrong shape, all at once", () => {
    const issues = issuesOf(() => kayakoSla({ slas: 1, businessHours: {} }, { priorities: { a: 1 } } as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "adapter.payloadType slas",
      "adapter.payloadType businessHours",
      "input.type priorities.a",
    ]);
  });
});
