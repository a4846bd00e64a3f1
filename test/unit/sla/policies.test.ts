import { isSupportOpsError } from "supportops/errors";
import { compileSla, evaluateSla, type SlaDefinition, type TargetDefinition } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { definitionWith, march, mondayTicket, office, oneTarget, row, rows, summary } from "./sla-fixtures.js";

const hours = (count: number): readonly TargetDefinition[] => [
  { clock: "reply", within: { hours: count }, calendar: "24x7" },
];

describe("the policies of a slot", () => {
  const definition = definitionWith([
    { id: "gold", match: { field: "fields.plan", is: "gold" }, targets: hours(1) },
    { id: "vip", match: { tag: "vip" }, targets: hours(2) },
    { id: "rest", targets: hours(8) },
  ]);

  it.each([
    ["the first that matches counts", { fields: { plan: "gold" }, tags: ["vip"] }, "gold"],
    ["a later one counts where earlier ones do not match", { tags: ["vip"] }, "vip"],
    ["one without condition matches every ticket", {}, "rest"],
  ])("%s", (_, initial, policyId) => {
    expect(row(definition, mondayTicket({ initial }), march(2)).policyId).toBe(policyId);
  });

  it("are matched anew at each instant; the time so far stays", () => {
    const log = mondayTicket().field(march(2, "10:30"), "plan", "gold");
    expect(summary(row(definition, log, march(2, "10:29")))).toMatchObject({ policyId: "rest", due: "02 17:00" });
    expect(summary(row(definition, log, march(2, "10:30")))).toMatchObject({ policyId: "gold", breached: "02 10:30" });
  });

  it("never see a value of later", () => {
    const log = mondayTicket().message(march(2, "10:00"), "agent").field(march(2, "12:00"), "plan", "gold");
    expect(summary(row(definition, log, march(3)))).toMatchObject({ policyId: "rest", outcome: "met", remaining: 420 });
  });

  it("promise nothing where the one that matches has no target for the clock", () => {
    const first = {
      id: "first",
      match: { tag: "vip" },
      targets: [{ clock: "resolution", within: "PT1H", calendar: "24x7" }],
    } as const;
    const vip = mondayTicket({ initial: { tags: ["vip"] } });
    expect(row(definitionWith([first, { id: "rest", targets: hours(8) }]), vip, march(2)).outcome).toBe("untargeted");
  });

  it("cancel a cycle when none matches any more", () => {
    const only = definitionWith([{ id: "vip", match: { tag: "vip" }, targets: hours(2) }]);
    const log = mondayTicket({ initial: { tags: ["vip"] } }).event(march(2, "10:00"), {
      kind: "tag",
      added: [],
      removed: ["vip"],
    });
    expect(summary(row(only, log, march(3)))).toMatchObject({
      state: "cancelled",
      cancelReason: "targetLost",
      elapsed: 60,
    });
  });
});

describe("the targets of a policy", () => {
  it("are looked through in list order, the first that fits counts", () => {
    const targets: readonly TargetDefinition[] = [
      { clock: "reply", within: "PT1H", calendar: "24x7", when: { field: "priority", atLeast: "high" } },
      { clock: "reply", within: "PT2H", calendar: "24x7", when: { field: "priority", atLeast: "normal" } },
      { clock: "resolution", within: "PT3H", calendar: "24x7" },
      { clock: "reply", within: "PT4H", calendar: "24x7" },
    ];
    const targetOf = (priority: string) =>
      row(definitionWith([{ id: "all", targets }]), mondayTicket({ initial: { priority } }), march(2)).targetMs;
    expect(["urgent", "high", "normal", "low"].map(targetOf)).toEqual([1, 1, 2, 4].map((count) => count * 3_600_000));
  });

  it("have a calendar each", () => {
    const definition = definitionWith([
      {
        id: "all",
        targets: [
          { clock: "reply", within: "PT10H", calendar: "office" },
          { clock: "resolution", within: "PT10H", calendar: "evenings" },
        ],
      },
    ]);
    expect(summary(row(definition, mondayTicket(), march(2)))).toMatchObject({
      calendarId: "office",
      due: "03 11:00",
      insideHours: true,
    });
    expect(summary(row(definition, mondayTicket(), march(2), "resolution"))).toMatchObject({
      calendarId: "evenings",
      due: "03 16:00",
      insideHours: false,
    });
  });
});

describe("a calendar that the ticket names", () => {
  const definition = oneTarget({
    clock: "reply",
    within: "PT10H",
    calendar: { field: "calendarId", otherwise: "office" },
  });

  it("counts instead of the default one", () => {
    expect(row(definition, mondayTicket({ initial: { calendarId: "evenings" } }), march(2)).calendarId).toBe(
      "evenings",
    );
    expect(row(definition, mondayTicket(), march(2)).calendarId).toBe("office");
    expect(row(definition, mondayTicket({ initial: { calendarId: "24x7" } }), march(2)).calendarId).toBe("24x7");
  });

  it("changed on the way measures what comes after; time before stays as it was measured", () => {
    // Nine to noon is three office hours; of the seven left six fall into the first evening, one into the second.
    const log = mondayTicket().event(march(2, "12:00"), { kind: "schedule", calendarId: "evenings" });
    expect(summary(row(definition, log, march(2, "13:00")))).toMatchObject({
      elapsed: 240,
      due: "03 13:00",
      calendarId: "evenings",
    });
  });

  it("may stand in any field", () => {
    const byField = oneTarget({
      clock: "reply",
      within: "PT1H",
      calendar: { field: "fields.hours", otherwise: "office" },
    });
    expect(row(byField, mondayTicket({ initial: { fields: { hours: "evenings" } } }), march(2)).calendarId).toBe(
      "evenings",
    );
  });
});

describe("slots", () => {
  const definition = definitionWith([
    { id: "customer", targets: hours(4) },
    { id: "team", slot: "ola", match: { tag: "vip" }, targets: hours(1) },
    { id: "team-rest", slot: "ola", targets: hours(2) },
  ]);

  it("apply one policy each, to the same cycle of the clock", () => {
    const found = rows(definition, mondayTicket(), march(2, "11:30"));
    expect(found.map(({ slot, policyId, outcome, elapsedMs }) => [slot, policyId, outcome, elapsedMs])).toEqual([
      ["customer", "customer", "undecided", 9_000_000],
      ["ola", "team-rest", "breached", 9_000_000],
    ]);
  });

  it("leave the first one that targets a clock in current, and the most urgent row of all in mostUrgent", () => {
    const { current, mostUrgent } = evaluateSla(mondayTicket().build(), compileSla(definition), {
      asOf: march(2, "10:00"),
    });
    expect(current["reply"]?.slot).toBe("customer");
    expect(mostUrgent?.slot).toBe("ola");
  });
});

describe("a clock without a promise", () => {
  it("is measured in wall time, once, and is in no queue", () => {
    const { cycles, current, mostUrgent } = evaluateSla(mondayTicket().build(), compileSla(definitionWith([])), {
      asOf: march(2, "10:00"),
    });
    expect(cycles.map(({ clock, slot, outcome, elapsedMs }) => [clock, slot, outcome, elapsedMs])).toEqual([
      ["reply", "customer", "untargeted", 3_600_000],
      ["resolution", "customer", "untargeted", 3_600_000],
    ]);
    expect(Object.keys(current)).toEqual(["reply", "resolution"]);
    expect(mostUrgent).toBeNull();
  });
});

describe("a faulty definition", () => {
  const faults = (definition: unknown): readonly string[] =>
    issuesOf(() => compileSla(definition as SlaDefinition)).map(({ code, path }) => `${code} at ${path.join(".")}`);
  const clocks = [{ id: "reply", start: { event: "created" } }];
  const target = { clock: "reply", within: "PT1H", calendar: "24x7" };
  const withTarget = (change: object) => ({ clocks, policies: [{ id: "all", targets: [{ ...target, ...change }] }] });
  const at = "policies.0.targets.0";

  it.each<[string, unknown, readonly string[]]>([
    ["is an object", null, ["input.type at "]],
    ["needs clocks and policies", {}, ["input.required at clocks", "input.required at policies"]],
    ["has no unknown key", { clocks, policies: [], policy: [] }, ["input.unknownKey at policy"]],
    ["has clocks that are objects", { clocks: [1], policies: [] }, ["input.type at clocks.0"]],
    [
      "names each clock",
      { clocks: [{ start: { event: "created" } }], policies: [] },
      ["input.required at clocks.0.id"],
    ],
    ["names no two alike", { clocks: [...clocks, ...clocks], policies: [] }, ["clock.duplicate at clocks.1.id"]],
    ["starts every clock", { clocks: [{ id: "a" }], policies: [] }, ["input.required at clocks.0.start"]],
    [
      "uses the words of a clock",
      { clocks: [{ ...clocks[0], anchor: "x", recurrence: "x", reopen: "x", onSolve: "x" }], policies: [] },
      [
        "input.variant at clocks.0.anchor",
        "input.variant at clocks.0.recurrence",
        "input.variant at clocks.0.reopen",
        "input.variant at clocks.0.onSolve",
      ],
    ],
    [
      "checks every condition of a clock",
      { clocks: [{ ...clocks[0], stop: 1, reset: 1, cancel: 1, pause: 1, finish: 1 }], policies: [] },
      [
        "input.unknownKey at clocks.0.finish",
        "input.type at clocks.0.stop",
        "input.type at clocks.0.reset",
        "input.type at clocks.0.cancel",
        "input.type at clocks.0.pause",
      ],
    ],
    ["has policies that are objects", { clocks, policies: [1] }, ["input.type at policies.0"]],
    ["names each policy", { clocks, policies: [{ targets: [] }] }, ["input.required at policies.0.id"]],
    [
      "names no two alike, whatever their slots",
      {
        clocks,
        policies: [
          { id: "a", targets: [] },
          { id: "a", slot: "ola", targets: [] },
        ],
      },
      ["sla.policyDuplicate at policies.1.id"],
    ],
    ["names slots", { clocks, policies: [{ id: "a", slot: "", targets: [] }] }, ["input.type at policies.0.slot"]],
    ["gives each policy its targets", { clocks, policies: [{ id: "a" }] }, ["input.required at policies.0.targets"]],
    [
      "matches by conditions",
      { clocks, policies: [{ id: "a", match: { plan: "gold" }, targets: [] }] },
      ["input.variant at policies.0.match"],
    ],
    [
      "has targets that are objects",
      { clocks, policies: [{ id: "a", targets: [1] }] },
      ["input.type at policies.0.targets.0"],
    ],
    ["promises something on a clock it has", withTarget({ clock: "answer" }), [`sla.clockUnknown at ${at}.clock`]],
    ["promises when a condition holds", withTarget({ when: 1 }), [`input.type at ${at}.when`]],
    ["promises a duration", withTarget({ within: "1 hour" }), [`time.durationInvalid at ${at}.within`]],
    ["says hours, not days", withTarget({ within: "P1D" }), [`time.durationNominal at ${at}.within`]],
    ["promises more than nothing", withTarget({ within: 0 }), [`sla.targetNotPositive at ${at}.within`]],
    ["and not less", withTarget({ within: -1 }), [`sla.targetNotPositive at ${at}.within`]],
    ["says which hours count", withTarget({ calendar: undefined }), [`sla.calendarUnknown at ${at}.calendar`]],
    ["of a calendar it has", withTarget({ calendar: "office" }), [`sla.calendarUnknown at ${at}.calendar`]],
    [
      "of a field it knows",
      withTarget({ calendar: { field: "office", otherwise: "24x7" } }),
      [`condition.fieldUnknown at ${at}.calendar.field`],
    ],
    [
      "with a calendar for tickets that name none",
      withTarget({ calendar: { field: "calendarId" } }),
      [`sla.calendarUnknown at ${at}.calendar.otherwise`],
    ],
    [
      "and no other key",
      withTarget({ calendar: { field: "calendarId", otherwise: "24x7", id: 1 } }),
      [`input.unknownKey at ${at}.calendar.id`],
    ],
    ["sets the risk one way", withTarget({ atRisk: {} }), [`input.variant at ${at}.atRisk`]],
    ["not two", withTarget({ atRisk: { percent: 50, before: "PT1M" } }), [`input.variant at ${at}.atRisk`]],
    ["as an object", withTarget({ atRisk: 80 }), [`input.type at ${at}.atRisk`]],
    ["above zero percent", withTarget({ atRisk: { percent: 0 } }), [`sla.atRiskInvalid at ${at}.atRisk`]],
    ["below a hundred", withTarget({ atRisk: { percent: 100 } }), [`sla.atRiskInvalid at ${at}.atRisk`]],
    ["as a number", withTarget({ atRisk: { percent: "80" } }), [`sla.atRiskInvalid at ${at}.atRisk`]],
    ["shorter than the target", withTarget({ atRisk: { before: "PT1H" } }), [`sla.atRiskInvalid at ${at}.atRisk`]],
    ["longer than nothing", withTarget({ atRisk: { before: 0 } }), [`sla.atRiskInvalid at ${at}.atRisk`]],
    ["as a duration", withTarget({ atRisk: { before: "soon" } }), [`time.durationInvalid at ${at}.atRisk.before`]],
    [
      "blames the target, not the risk, where the target is at fault",
      withTarget({ within: 0, atRisk: { before: "PT1H" } }),
      [`sla.targetNotPositive at ${at}.within`],
    ],
    ["has calendars that are objects", { clocks, policies: [], calendars: [1] }, ["input.type at calendars.0"]],
    [
      "with a zone",
      { clocks, policies: [], calendars: [{ id: "a", timeZone: "Mars/Olympus", weekly: {} }] },
      ["time.zoneUnknown at calendars.0.timeZone"],
    ],
    [
      "with an id",
      { clocks, policies: [], calendars: [{ timeZone: "UTC", weekly: {} }] },
      ["input.required at calendars.0.id"],
    ],
    [
      "each its own",
      { clocks, policies: [], calendars: [office, office] },
      ["sla.calendarDuplicate at calendars.1.id"],
    ],
    [
      "not the built-in one",
      { clocks, policies: [], calendars: [{ ...office, id: "24x7" }] },
      ["calendar.idReserved at calendars.0.id"],
    ],
    [
      "does not count hours that never come",
      { ...withTarget({ calendar: "empty" }), calendars: [{ id: "empty", timeZone: "UTC", weekly: {} }] },
      [`sla.calendarNeverOpen at ${at}.calendar`],
    ],
    [
      "nor lets a ticket name such hours",
      {
        ...withTarget({ calendar: { field: "calendarId", otherwise: "24x7" } }),
        calendars: [{ id: "empty", timeZone: "UTC", weekly: {} }],
      },
      [`sla.calendarNeverOpen at ${at}.calendar.field`],
    ],
    ["lists priorities", { clocks, policies: [], priorities: "low" }, ["input.type at priorities"]],
    ["each a word", { clocks, policies: [], priorities: ["low", 1] }, ["input.type at priorities.1"]],
    [
      "and once",
      { clocks, policies: [], priorities: ["low", "high", "low"] },
      ["sla.priorityDuplicate at priorities.2"],
    ],
  ])("%s", (_, definition, expected) => {
    expect(faults(definition)).toEqual(expected);
  });

  it("is refused with all its faults at once", () => {
    const definition = {
      priorities: ["low", "low"],
      clocks: [{ id: "reply", start: { event: "created" }, pause: { field: "state", is: "x" } }],
      policies: [{ id: "a", targets: [{ clock: "x", within: 0, calendar: "y", atRisk: { percent: 101 } }] }],
    };
    expect(faults(definition)).toEqual([
      "sla.priorityDuplicate at priorities.1",
      "condition.fieldUnknown at clocks.0.pause.field",
      `sla.clockUnknown at ${at}.clock`,
      `sla.targetNotPositive at ${at}.within`,
      `sla.calendarUnknown at ${at}.calendar`,
      `sla.atRiskInvalid at ${at}.atRisk`,
    ]);
  });
});

describe("a compiled SLA", () => {
  it("keeps its definition, with a fingerprint of its content", () => {
    const definition = definitionWith([{ id: "all", targets: hours(1) }]);
    const sla = compileSla(definition);
    expect(sla.definition).toEqual(definition);
    expect(sla.fingerprint).toBe(compileSla(structuredClone(definition)).fingerprint);
    expect(sla.fingerprint).not.toBe(compileSla(definitionWith([{ id: "all", targets: hours(2) }])).fingerprint);
    expect(Object.isFrozen(sla)).toBe(true);
  });

  it("is the only thing that can be evaluated", () => {
    for (const other of [{}, null, "sla", structuredClone(definitionWith([]))]) {
      expect(() => evaluateSla(mondayTicket().build(), other as never, { asOf: 0 })).toThrow(
        expect.toSatisfy((error) => isSupportOpsError(error) && error.code === "sla.handleExpected"),
      );
    }
  });

  it.each([
    { value: { id: 4711, subject: "Printer", created_at: "2026-03-02T09:00:00Z" }, why: "a vendor's payload" },
    { value: null, why: "nothing" },
    { value: "4711", why: "an id" },
  ])("measures tickets alone: $why", ({ value }) => {
    const sla = compileSla(definitionWith([]));
    const [issue] = issuesOf(() => evaluateSla(value as never, sla, { asOf: 0 }));
    expect([issue?.code, issue?.path]).toEqual(["input.type", ["ticket"]]);
  });
});

describe("the definition's own keys", () => {
  it.each([
    ["another version of the format", { schemaVersion: 2 }, "input.variant", ["schemaVersion"]],
    ["an id that is no text", { id: 7 }, "input.type", ["id"]],
  ])("%s is refused", (_, keys, code, path) => {
    const definition = { ...definitionWith([]), ...keys } as unknown as SlaDefinition;
    expect(issuesOf(() => compileSla(definition))).toMatchObject([{ code, path }]);
  });
});
