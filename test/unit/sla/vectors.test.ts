import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resultOfRun } from "../../vectors/case-result.js";
import { checkSlaCase } from "../../vectors/sla.js";
import type { SlaCase } from "../../vectors/sla-case.js";

const { cases } = JSON.parse(readFileSync("test/vectors/sla/cases.json", "utf8")) as { cases: readonly SlaCase[] };
const results = cases.map((vector) => resultOfRun(vector.id, vector.expected, () => checkSlaCase(vector)));
const notYet = results.filter(({ actual }) => String(actual).startsWith("Error: not yet: "));

describe("the SLA vectors", () => {
  it("agree in every case that needs nothing the library lacks", () => {
    expect(results.filter((result) => !result.ok && !notYet.includes(result))).toEqual([]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(72);
  });

  it("name what is missing otherwise", () => {
    const features = notYet.flatMap(({ actual }) => String(actual).replace("Error: not yet: ", "").split(", "));
    expect([...new Set(features)].sort()).toEqual([
      "dueOverridden",
      "escalations",
      "policy edits",
      "roundDueTo",
      "sequential recurrence",
      "targetBusinessDays",
    ]);
  });
});

describe("an SLA case", () => {
  const opened = { type: "created", actor: "endUser" } as const;
  const vector: SlaCase = {
    id: "a",
    calendar: "24x7",
    policy: { targets: [{ metric: "firstReply", targetMs: 3_600_000, hours: "business" }] },
    events: [{ ...opened, at: "2025-03-04T09:00:00Z" }],
    asOf: "2025-03-04T09:30:00Z",
    expected: [{ metric: "firstReply", cycle: 1, status: "running", dueAt: "2025-03-04T10:00:00Z" }],
  };

  it.each([
    ["every asserted value is met", vector.expected, true],
    ["a value differs", [{ metric: "firstReply", cycle: 1, status: "paused" }], false],
    ["a row is not expected", [], false],
    ["an expected row is missing", [...vector.expected, { metric: "firstReply", cycle: 2 }], false],
    ["a key has no counterpart", [{ metric: "firstReply", cycle: 1, novel: 0 }], false],
  ])("when %s passes or fails accordingly", (_, expected, ok) => {
    expect(checkSlaCase({ ...vector, expected }).ok).toBe(ok);
  });
});
