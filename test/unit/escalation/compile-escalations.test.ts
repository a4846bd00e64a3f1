import { compileEscalations, type EscalationDefinition, planEscalations } from "supportops/escalation";
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
      definition: withStep({ when: { clock: "work", state: "active" } }),
      faults: [["condition.clockUnknown", "steps.0.when.clock"]],
      why: "how clocks stood then is not kept",
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
        ["input.unknownKey", "steps.0.steps"],
        ["input.required", "steps.0.id"],
        ["sla.clockUnknown", "steps.0.clock"],
        ["input.required", "steps.0.timer"],
        ["input.required", "steps.1.timer.base"],
        ["escalation.stepDuplicate", "steps.2.id"],
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
      timer: { base: "due", after: "P1D", before: Number.NaN },
      faults: [
        ["time.durationNominal", "steps.0.timer.after"],
        ["time.durationInvalid", "steps.0.timer.before"],
      ],
      why: "offsets are durations",
    },
    {
      timer: { base: "due", after: 1, before: 1 },
      faults: [["escalation.timerInvalid", "steps.0.timer"]],
      why: "one way only",
    },
    { timer: { base: "due", after: -1 }, faults: [["escalation.timerInvalid", "steps.0.timer"]], why: "say before" },
    { timer: { base: "due", before: -1 }, faults: [["escalation.timerInvalid", "steps.0.timer"]], why: "say after" },
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

  it("an instant without an offset", () => {
    const [issue] = issuesOf(() =>
      planEscalations(monday, escalations, { asOf: "2026-03-27T08:00:00", handled: new Set() }),
    );
    expect([issue?.code, issue?.path]).toEqual(["time.offsetMissing", ["asOf"]]);
  });
});
