import type { Condition } from "supportops/condition";
import { type LintCode, lintSla, type SlaDefinition } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";
import { lintCases } from "./lint-cases.js";

/** What is found, as `code path`. */
function found(definition: SlaDefinition): readonly string[] {
  return lintSla(definition).map(({ code, path }) => `${code} ${path.join(".")}`);
}

describe.each(lintCases)("$code: $why", ({ code, fires, at, silent }) => {
  it("is found at its place, and nothing else is", () => {
    expect(found(fires)).toEqual([`${code} ${at}`]);
  });

  it("is not found in a definition that differs in this alone", () => {
    expect(found(silent)).toEqual([]);
  });
});

/** Every code, so that the compiler asks for a new one here, and the test for its case. */
const codes: Readonly<Record<LintCode, true>> = {
  atRiskAtEdge: true,
  calendarNearlyClosed: true,
  calendarUnused: true,
  clockNeverStarts: true,
  clockNeverStops: true,
  clockPhaseImpossible: true,
  clockStartInsideStop: true,
  clockUntargeted: true,
  fieldMisspelt: true,
  pauseHidesWait: true,
  pauseNeverEnds: true,
  pauseNeverHappens: true,
  policyEmpty: true,
  policyNeverMatches: true,
  policyShadowed: true,
  priorityUndeclared: true,
  recurrenceIdle: true,
  reopenIdle: true,
  statusCategoryUnknown: true,
  suspensionNeverHappens: true,
  targetBeyondYear: true,
  targetNeverApplies: true,
  targetShadowed: true,
};

it("every code has a case", () => {
  expect([...new Set(lintCases.map(({ code }) => code))].sort()).toEqual(Object.keys(codes).sort());
});

it("a finding carries its weight, what it mentions and what to do", () => {
  const [definition] = lintCases.filter(({ code }) => code === "targetShadowed").map(({ fires }) => fires);
  expect(lintSla(definition as SlaDefinition)).toEqual([
    {
      code: "targetShadowed",
      severity: "error",
      path: ["policies", 0, "targets", 1],
      params: { policy: "p0", clock: "work", row: 1 },
      message: "This target of policy p0 never applies: an earlier one for clock work always does.",
      hint: "Put the row with the narrower condition first; the row without when belongs last.",
    },
  ]);
});

it("a definition without policies promises nothing on purpose", () => {
  const clocks = [{ id: "work", start: { event: "created" }, stop: { event: "message" } }] as const;
  expect(found({ clocks, policies: [] })).toEqual([]);
});

describe("a condition with too many alternatives", () => {
  const target = { clock: "work", within: "PT1H", calendar: "24x7" };
  const clocks = [{ id: "work", start: { event: "created" }, stop: { event: "message" } }] as const;
  const contradiction: readonly Condition[] = [{ tag: "vip" }, { not: { tag: "vip" } }];
  const either = (place: number): Condition => ({
    any: [0, 1].map((side) => ({ tag: `${String(place)}.${String(side)}` })),
  });
  it.each<[string, Condition]>([
    ["each of ten has two", { all: Array.from({ length: 10 }, (_, place) => either(place)) }],
    ["there are six hundred", { any: Array.from({ length: 600 }, (_, place) => ({ tag: String(place) })) }],
  ])("is not seen through, so nothing is claimed of it: %s", (_, wide) => {
    const policy = (match: Condition): SlaDefinition => ({
      clocks,
      policies: [{ id: "all", match, targets: [target] }],
    });
    expect(found(policy({ all: [wide, ...contradiction] }))).toEqual([]);
    expect(found(policy({ all: contradiction }))).toEqual(["policyNeverMatches policies.0.match"]);
  });
});

it("a definition that does not compile is refused as compileSla refuses it", () => {
  const definition = {
    clocks: [],
    policies: [{ id: "all", targets: [{ clock: "none", within: 1, calendar: "24x7" }] }],
  };
  const issues = issuesOf(() => lintSla(definition));
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ["sla.clockUnknown", ["policies", 0, "targets", 0, "clock"]],
  ]);
});
