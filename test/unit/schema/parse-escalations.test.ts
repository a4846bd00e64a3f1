import {
  parseEscalationDefinition,
  parseOnCallDefinition,
  safeParseEscalationDefinition,
  safeParseOnCallDefinition,
} from "supportops/schema";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const faults = (run: () => unknown): readonly string[] =>
  issuesOf(run).map(({ code, path }) => `${code} ${path.join(".")}`);

const step = { id: "warn", clock: "firstReply", timer: { percent: 75 } };
const layer = { id: "first", people: ["ada"], from: "2026-03-23", handOver: "09:00", every: { weeks: 1 } };

describe("parseEscalationDefinition", () => {
  it.each([
    ["a timer of no kind", { timer: {} }, ["input.variant steps.0.timer"]],
    ["an offset that is none", { timer: { base: "due", after: "P1D" } }, ["time.durationNominal steps.0.timer.after"]],
    [
      "a way for a clock to stand that is none",
      { when: { clock: "a", state: "late" } },
      ["input.variant steps.0.when.state"],
    ],
    ["a payload that is no JSON", { payload: [() => 1] }, ["input.json steps.0.payload.0"]],
    ["an audience that is none", { audience: 7 }, ["input.type steps.0.audience"]],
    [
      "a count that is none",
      { repeat: { every: "PT1H", count: 0 } },
      ["escalation.repeatInvalid steps.0.repeat.count"],
    ],
  ])("refuses %s", (_, parts, expected) => {
    expect(faults(() => parseEscalationDefinition({ steps: [{ ...step, ...parts }] }))).toEqual(expected);
  });

  it("has a form that returns the faults", () => {
    expect(safeParseEscalationDefinition({ steps: [step] })).toEqual({ ok: true, value: { steps: [step] } });
    expect(safeParseEscalationDefinition({}).ok).toBe(false);
  });
});

describe("parseOnCallDefinition", () => {
  it.each([
    ["a date that is none", { from: "2026-02-30" }, ["time.dateInvalid layers.0.from"]],
    ["hours that are none", { hours: { mon: [["9", "17:00"]] } }, ["time.wallTimeInvalid layers.0.hours.mon.0.0"]],
    ["a period of two kinds", { every: { days: 1, weeks: 1 } }, ["input.variant layers.0.every"]],
  ])("refuses %s", (_, parts, expected) => {
    expect(faults(() => parseOnCallDefinition({ timeZone: "UTC", layers: [{ ...layer, ...parts }] }))).toEqual(
      expected,
    );
  });

  it("has a form that returns the faults", () => {
    const definition = { timeZone: "UTC", layers: [layer] };
    expect(safeParseOnCallDefinition(definition)).toEqual({ ok: true, value: definition });
    expect(safeParseOnCallDefinition({}).ok).toBe(false);
  });
});
