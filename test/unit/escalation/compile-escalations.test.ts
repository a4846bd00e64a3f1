import { compileEscalations, type EscalationDefinition, planEscalations } from "supportops/escalation";
import { compileOnCall, type OnCall } from "supportops/on-call";
import { compileSla } from "supportops/sla";
import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { at, desk } from "./desk.js";

const sla = compileSla(desk);
const faultsOf = (definition: unknown): unknown =>
  issuesOf(() => compileEscalations(definition as EscalationDefinition<"work">, sla)).map(({ code, path }) => [
    code,
    path.join("."),
  ]);
const withStep = (parts: object): { readonly steps: readonly object[] } => ({
  steps: [{ id: "s", clock: "work", timer: { percent: 50 }, ...parts }],
});

describe("compileEscalations refuses", () => {
  it.each([
    { definition: null, faults: [["input.type", ""]], why: "null is no definition" },
    { definition: {}, faults: [["input.required", "steps"]], why: "steps are needed" },
    { definition: { steps: {} }, faults: [["input.type", "steps"]], why: "steps are a list" },
    { definition: { steps: [null] }, faults: [["input.type", "steps.0"]], why: "a step is an object" },
    { definition: { id: "", steps: [] }, faults: [["input.type", "id"]], why: "a name is not empty" },
    { definition: { steps: [], rules: [] }, faults: [["input.unknownKey", "rules"]], why: "often a misspelling" },
    {
      definition: { steps: [{}] },
      faults: [
        ["input.required", "steps.0.id"],
        ["sla.clockUnknown", "steps.0.clock"],
        ["input.required", "steps.0.timer"],
      ],
      why: "three keys are needed, and all faults are reported at once",
    },
    { definition: withStep({ id: 7 }), faults: [["input.type", "steps.0.id"]], why: "ids are texts" },
    { definition: withStep({ clock: "play" }), faults: [["sla.clockUnknown", "steps.0.clock"]], why: "no such clock" },
    { definition: withStep({ slot: "" }), faults: [["input.type", "steps.0.slot"]], why: "a slot has a name" },
    {
      definition: withStep({ slot: "group" }),
      faults: [["escalation.slotUnknown", "steps.0.slot"]],
      why: "a step in a slot that promises nothing would never be due",
    },
    { definition: withStep({ audience: null }), faults: [["input.type", "steps.0.audience"]], why: "null is refused" },
    {
      definition: withStep({ outsideHours: null }),
      faults: [["input.variant", "steps.0.outsideHours"]],
      why: "null is refused",
    },
    {
      definition: withStep({ outsideHours: "never" }),
      faults: [["input.variant", "steps.0.outsideHours"]],
      why: "no such rule",
    },
    {
      definition: withStep({ whenMissed: "tell" }),
      faults: [["input.variant", "steps.0.whenMissed"]],
      why: "no such rule",
    },
    {
      definition: withStep({ payload: { send: [() => 1] } }),
      faults: [["input.json", "steps.0.payload.send.0"]],
      why: "a payload is JSON, and the path leads into it",
    },
    {
      definition: withStep({ when: { clock: "play", state: "active" } }),
      faults: [["condition.clockUnknown", "steps.0.when.clock"]],
      why: "no such clock",
    },
    {
      definition: withStep({ when: { any: [{ not: { clock: "work", state: "late" } }, { all: 7 }] } }),
      faults: [
        ["input.variant", "steps.0.when.any.0.not.state"],
        ["input.type", "steps.0.when.any.1.all"],
      ],
      why: "a clock stands in one of a few ways, and parts are a list",
    },
    {
      definition: withStep({ when: { clock: "work", state: "active", tag: "vip" } }),
      faults: [["input.variant", "steps.0.when"]],
      why: "one variant at a time",
    },
    { definition: withStep({ when: { not: 7 } }), faults: [["input.type", "steps.0.when.not"]], why: "a condition" },
    { definition: { steps: [], edition: "" }, faults: [["input.type", "edition"]], why: "an edition has a name" },
    { definition: { steps: [], ladders: {} }, faults: [["input.type", "ladders"]], why: "ladders are a list" },
    { definition: { steps: [], ladders: [7] }, faults: [["input.type", "ladders.0"]], why: "a ladder is an object" },
    {
      definition: { steps: [], ladders: [{}] },
      faults: [
        ["input.required", "ladders.0.id"],
        ["sla.clockUnknown", "ladders.0.clock"],
        ["input.required", "ladders.0.timer"],
        ["input.required", "ladders.0.levels"],
      ],
      why: "four keys are needed",
    },
    {
      definition: withStep({ audience: { onCall: "desk", layer: "", otherwise: 7, who: "x" } }),
      faults: [
        ["input.unknownKey", "steps.0.audience.who"],
        ["input.type", "steps.0.audience.otherwise"],
        ["input.type", "steps.0.audience.layer"],
        ["escalation.onCallUnknown", "steps.0.audience.onCall"],
      ],
      why: "a schedule that was not handed in",
    },
    {
      definition: withStep({ when: { field: "priority", atLeast: "P1" } }),
      faults: [["condition.priorityUnknown", "steps.0.when.atLeast"]],
      why: "the SLA declares no such priority",
    },
    {
      definition: {
        steps: [withStep({ clock: "play" }), ...withStep({ timer: {} }).steps, ...withStep({ timer: {} }).steps],
      },
      faults: [
        ["escalation.stepDuplicate", "steps.2.id"],
        ["input.unknownKey", "steps.0.steps"],
        ["input.required", "steps.0.id"],
        ["sla.clockUnknown", "steps.0.clock"],
        ["input.required", "steps.0.timer"],
        ["input.required", "steps.1.timer.base"],
        ["input.required", "steps.2.timer.base"],
      ],
      why: "an id is taken also by a step with other faults, and places count all steps",
    },
  ])("$why: $faults", ({ definition, faults }) => {
    expect(faultsOf(definition)).toEqual(faults);
  });

  it.each([
    { timer: 50, faults: [["input.type", "steps.0.timer"]], why: "a timer is an object" },
    { timer: {}, faults: [["input.required", "steps.0.timer.base"]], why: "it says from where" },
    { timer: { percent: 0 }, faults: [["escalation.timerInvalid", "steps.0.timer"]], why: "0 percent is the start" },
    { timer: { percent: "75" }, faults: [["escalation.timerInvalid", "steps.0.timer"]], why: "a number" },
    { timer: { percent: Number.NaN }, faults: [["escalation.timerInvalid", "steps.0.timer"]], why: "a real number" },
    { timer: { percent: Infinity }, faults: [["escalation.timerInvalid", "steps.0.timer"]], why: "a finite number" },
    {
      timer: { percent: 50, base: "due" },
      faults: [["escalation.timerInvalid", "steps.0.timer"]],
      why: "a percentage stands alone",
    },
    { timer: { base: "end" }, faults: [["input.variant", "steps.0.timer.base"]], why: "no such instant" },
    { timer: { base: "due", hours: "open" }, faults: [["input.variant", "steps.0.timer.hours"]], why: "no such hours" },
    {
      timer: { base: "end", after: "P1D", hours: "open" },
      faults: [
        ["input.variant", "steps.0.timer.base"],
        ["time.durationNominal", "steps.0.timer.after"],
        ["input.variant", "steps.0.timer.hours"],
      ],
      why: "all faults at once",
    },
    {
      timer: { base: "due", before: Number.NaN },
      faults: [["time.durationInvalid", "steps.0.timer.before"]],
      why: "offsets are durations",
    },
    ...[{ businessDays: 0 }, { businessDays: 1.5 }, { percent: 0 }, { percent: Infinity }, { percent: "1" }].map(
      (after) => ({
        timer: { base: "due", after },
        faults: [["escalation.timerInvalid", "steps.0.timer.after"]],
        why: "a whole number of days, or more than nothing of the target",
      }),
    ),
    {
      timer: { base: "due", after: { businessDays: 1, hours: 1 } },
      faults: [["input.unknownKey", "steps.0.timer.after.hours"]],
      why: "one unit at a time",
    },
    {
      timer: { base: "due", after: { businessDays: 1 }, hours: "business" },
      faults: [["escalation.timerInvalid", "steps.0.timer.hours"]],
      why: "business days are what they are",
    },
    {
      timer: { base: "due", after: "PT1H", calendar: "office" },
      faults: [["escalation.timerInvalid", "steps.0.timer.calendar"]],
      why: "wall time needs no calendar",
    },
    {
      timer: { base: "due", after: "PT1H", hours: "business", calendar: "nine" },
      faults: [["sla.calendarUnknown", "steps.0.timer.calendar"]],
      why: "no such calendar",
    },
    {
      timer: { base: "previous" },
      faults: [["escalation.previousMissing", "steps.0.timer.base"]],
      why: "there is no step before the first",
    },
    {
      timer: { base: "due", after: 1, before: 1 },
      faults: [["escalation.timerInvalid", "steps.0.timer"]],
      why: "one way only",
    },
    {
      timer: { base: "due", after: -1 },
      faults: [["escalation.timerInvalid", "steps.0.timer.after"]],
      why: "say before",
    },
    {
      timer: { base: "due", before: -1 },
      faults: [["escalation.timerInvalid", "steps.0.timer.before"]],
      why: "say after",
    },
    {
      timer: { base: "start", before: 1 },
      faults: [["escalation.timerInvalid", "steps.0.timer"]],
      why: "a start is not known ahead",
    },
    {
      timer: { base: "breach", before: 1 },
      faults: [["escalation.timerInvalid", "steps.0.timer"]],
      why: "what lies ahead of a breach is the due instant",
    },
  ])("the timer $timer: $why", ({ timer, faults }) => {
    expect(faultsOf(withStep({ timer }))).toEqual(faults);
  });

  const repeated = (repeat: unknown): unknown => faultsOf(withStep({ repeat }));
  it.each([
    { repeat: 7, faults: [["input.type", "steps.0.repeat"]], why: "a repetition is an object" },
    {
      repeat: {},
      faults: [
        ["input.required", "steps.0.repeat.every"],
        ["escalation.repeatInvalid", "steps.0.repeat.count"],
      ],
      why: "how often, and how long between",
    },
    { repeat: { every: 0, count: 1 }, faults: [["escalation.repeatInvalid", "steps.0.repeat.every"]], why: "no time" },
    {
      repeat: { every: "P1D", count: 1000 },
      faults: [
        ["time.durationNominal", "steps.0.repeat.every"],
        ["escalation.repeatInvalid", "steps.0.repeat.count"],
      ],
      why: "a duration, and not for ever",
    },
    {
      repeat: { every: "PT1H", count: 1.5, until: { tag: 7 } },
      faults: [
        ["escalation.repeatInvalid", "steps.0.repeat.count"],
        ["input.type", "steps.0.repeat.until.tag"],
      ],
      why: "a whole number, and a condition",
    },
  ])("the repetition $repeat: $why", ({ repeat, faults }) => {
    expect(repeated(repeat)).toEqual(faults);
  });

  const level = { id: "a", kind: "functional" };
  const laddered = (parts: object): unknown =>
    faultsOf({
      steps: [],
      ladders: [{ id: "l", clock: "work", timer: { base: "breach" }, levels: [level], ...parts }],
    });
  it.each([
    { parts: { levels: [] }, faults: [["escalation.levelsInvalid", "levels"]], why: "a ladder has levels" },
    { parts: { levels: [7] }, faults: [["input.type", "levels.0"]], why: "a level is an object" },
    {
      parts: { levels: [{ kind: "upward" }] },
      faults: [
        ["input.required", "levels.0.id"],
        ["input.variant", "levels.0.kind"],
      ],
      why: "functional or hierarchical",
    },
    {
      parts: { levels: [{ ...level, after: "PT1H" }] },
      faults: [["escalation.levelsInvalid", "levels.0.after"]],
      why: "the first level is told at the timer's instant",
    },
    {
      parts: { levels: [level, { ...level, id: "b" }] },
      faults: [["escalation.levelsInvalid", "levels.1.after"]],
      why: "the others some time after the one before",
    },
    {
      parts: { levels: [level, { ...level, after: "PT1H" }] },
      faults: [["escalation.levelsInvalid", "levels.1.id"]],
      why: "levels are told apart",
    },
    {
      parts: { levels: [level, { ...level, id: "b", after: -1, audience: "", payload: Number.NaN }] },
      faults: [
        ["escalation.timerInvalid", "levels.1.after"],
        ["input.type", "levels.1.audience"],
        ["input.json", "levels.1.payload"],
      ],
      why: "all faults of a level",
    },
    {
      parts: { levels: [{ ...level, payload: Number.NaN }] },
      faults: [["input.json", "levels.0.payload"]],
      why: "a payload is JSON",
    },
    { parts: { acknowledgement: 7 }, faults: [["input.type", "acknowledgement"]], why: "an object" },
    { parts: { acknowledgement: {} }, faults: [["input.required", "acknowledgement.timeout"]], why: "a time-out" },
    { parts: { repeat: 7 }, faults: [["input.type", "repeat"]], why: "an object" },
    { parts: { repeat: { count: 1 } }, faults: [["input.required", "repeat.after"]], why: "some time after" },
    {
      parts: { repeat: { after: 1, count: 10 } },
      faults: [["escalation.repeatInvalid", "repeat.count"]],
      why: "up to 9",
    },
    { parts: { repeat: { after: -1, count: 1 } }, faults: [["escalation.timerInvalid", "repeat.after"]], why: "later" },
    {
      parts: { timer: { base: "previous" } },
      faults: [["escalation.timerInvalid", "timer.base"]],
      why: "a ladder follows no step",
    },
  ])("a ladder with $parts: $why", ({ parts, faults }) => {
    expect(laddered(parts)).toEqual(faults.map(([code, place]) => [code, `ladders.0.${String(place)}`]));
  });

  it("a ladder with the id of a step", () => {
    const ladder = { id: "s", clock: "work", timer: { base: "breach" }, levels: [level] };
    expect(faultsOf({ ...withStep({}), ladders: [ladder] })).toEqual([["escalation.stepDuplicate", "ladders.0.id"]]);
  });

  it("a step that counts from one of another clock", () => {
    const other = { ...desk, clocks: [...desk.clocks, { id: "more", start: { event: "created" } }] } as const;
    const before = { id: "a", clock: "work", timer: { percent: 1 } } as const;
    const after = { id: "b", clock: "more", timer: { base: "previous" } } as const;
    const [issue] = issuesOf(() => compileEscalations({ steps: [before, after] }, compileSla(other)));
    expect([issue?.code, issue?.path]).toEqual(["escalation.previousMissing", ["steps", 1, "timer", "base"]]);
  });

  it("says of a step that counts from a faulty one nothing more", () => {
    expect(faultsOf({ steps: [{}, { id: "b", clock: "work", timer: { base: "previous" } }] })).toHaveLength(3);
  });

  describe("an audience", () => {
    const onCall = compileOnCall({
      id: "desk",
      timeZone: "UTC",
      layers: [{ id: "day", people: ["ada"], from: "2026-03-23", handOver: "00:00", every: { days: 1 } }],
    });
    const ask = (audience: object, schedules: readonly OnCall[]): unknown => {
      const definition = withStep({ audience }) as EscalationDefinition<"work">;
      return issuesOf(() => compileEscalations(definition, sla, { onCall: schedules })).map(({ code }) => code);
    };

    it("in a layer that the schedule does not have", () => {
      expect(ask({ onCall: "desk", layer: "night" }, [onCall])).toEqual(["onCall.layerUnknown"]);
    });

    it("with a substitute that is none, or in a list", () => {
      expect(ask({ onCall: "desk", otherwise: 7 }, [onCall])).toEqual(["input.type"]);
      expect(ask([], [onCall])).toEqual(["input.type"]);
    });

    it("of a schedule without a name", () => {
      const nameless = compileOnCall({ timeZone: "UTC", layers: onCall.definition.layers });
      expect(ask({ onCall: "desk" }, [nameless])).toEqual(["escalation.onCallUnknown"]);
    });

    it("with what is no schedule", () => {
      expect(ask({ onCall: "desk" }, [{} as never])).toEqual(["onCall.handleExpected"]);
    });
  });

  it.each([null, 7, {}])("what is no SLA: %o", (value) => {
    const [issue] = issuesOf(() => compileEscalations({ steps: [] }, value as never));
    expect(issue?.code).toBe("sla.handleExpected");
  });
});

describe("compileEscalations", () => {
  it("takes priorities from the SLA", () => {
    const severities = compileSla({ ...desk, priorities: ["P2", "P1"] });
    const step = { id: "s", clock: "work", timer: { percent: 1 }, when: { field: "priority", atLeast: "P1" } } as const;
    expect(() => compileEscalations({ steps: [step] }, severities)).not.toThrow();
  });

  it("keeps the definition and its hash: equal definitions have equal ones", () => {
    const definition = withStep({}) as EscalationDefinition<"work">;
    const escalations = compileEscalations(definition, sla);
    expect(escalations.definition).toBe(definition);
    expect(escalations.fingerprint).toBe(compileEscalations(structuredClone(definition), sla).fingerprint);
    expect(escalations.fingerprint).not.toBe(
      compileEscalations(withStep({ id: "t" }) as EscalationDefinition<"work">, sla).fingerprint,
    );
  });

  it("does not follow later changes of a payload", () => {
    const payload = { level: 1 };
    const escalations = compileEscalations(withStep({ payload }) as EscalationDefinition<"work">, sla);
    payload.level = 2;
    const plan = planEscalations(ticket("1", at("mon 9:00")).build(), escalations, {
      asOf: at("mon 9:00"),
      handled: new Set(),
    });
    expect(plan.planned[0]?.payload).toEqual({ level: 1 });
  });
});

describe("planEscalations refuses", () => {
  const monday = ticket("1", at("mon 9:00")).build();
  const escalations = compileEscalations({ steps: [] }, sla);

  it.each([null, undefined, "x", {}])("what is no set of escalations: %o", (value) => {
    const [issue] = issuesOf(() => planEscalations(monday, value as never, { asOf: 0, handled: new Set() }));
    expect([issue?.code, issue?.path]).toEqual(["escalation.handleExpected", ["escalations"]]);
  });

  it.each([
    { options: {}, path: "handled", why: "none, which may be meant for an empty one" },
    { options: { handled: ["1/work/1/s"] }, path: "handled", why: "the array it was stored as" },
    { options: { handled: new Set(), told: {} }, path: "told", why: "an object" },
  ])("what is no set of ids: $why", ({ options, path }) => {
    const [issue] = issuesOf(() => planEscalations(monday, escalations, { asOf: 0, ...options } as never));
    expect([issue?.code, issue?.path]).toEqual(["input.type", [path]]);
  });

  it("an instant without an offset", () => {
    const [issue] = issuesOf(() =>
      planEscalations(monday, escalations, { asOf: "2026-03-27T08:00:00", handled: new Set() }),
    );
    expect([issue?.code, issue?.path]).toEqual(["time.offsetMissing", ["asOf"]]);
  });
});
