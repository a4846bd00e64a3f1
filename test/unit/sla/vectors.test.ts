import { readFileSync } from "node:fs";
import { compileCalendar } from "supportops/calendar";
import { compileSla, evaluateSla, explainSla } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { resultOfRun } from "../../vectors/case-result.js";
import { checkSlaCase } from "../../vectors/sla.js";
import type { SlaCase } from "../../vectors/sla-case.js";
import { calendarOfCase, definitionOfCase } from "../../vectors/sla-definition.js";
import { ticketOfCase } from "../../vectors/sla-ticket.js";

function casesOf(file: string): readonly SlaCase[] {
  return (JSON.parse(readFileSync(`test/vectors/sla/${file}`, "utf8")) as { cases: readonly SlaCase[] }).cases;
}

const [published, own] = [casesOf("cases.json"), casesOf("own-cases.json")];
const cases = [...published, ...own];
const evaluated = cases.filter(({ expectedError }) => expectedError === undefined);

describe("the SLA vectors", () => {
  it.each([
    ["published", published, 87],
    ["own", own, 82],
  ])("that are %s agree, all of them", (_, vectors, count) => {
    const results = vectors.map((vector) => resultOfRun(vector.id, vector.expected, () => checkSlaCase(vector)));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(results).toHaveLength(count);
  });

  it("are explained by intervals that add up to the rows and name the event behind every pause", () => {
    let pauses = 0;
    for (const vector of evaluated) {
      const [ticket, sla] = [ticketOfCase(vector), compileSla(definitionOfCase(vector))];
      const { cycles } = explainSla(ticket, sla, { asOf: vector.asOf });
      expect(cycles.map(({ cycle }) => cycle)).toEqual(evaluateSla(ticket, sla, { asOf: vector.asOf }).cycles);
      for (const { cycle, intervals } of cycles) {
        const counted = intervals.filter(({ state }) => state !== "paused");
        const sum = (key: "businessMs" | "wallMs") => counted.reduce((total, interval) => total + interval[key], 0);
        expect([vector.id, sum("businessMs"), sum("wallMs")]).toEqual([
          vector.id,
          cycle.elapsedMs,
          cycle.elapsedWallMs,
        ]);
        for (const { cause, state, code, from } of intervals) {
          if (state !== "paused") continue;
          pauses += 1;
          // A ticket may be created into a pause, which no event began.
          if (code !== "started" && code !== "anchored") expect([vector.id, cause?.at]).toEqual([vector.id, from]);
        }
      }
    }
    expect(pauses).toBeGreaterThan(20);
  });

  it("have calendars that compile, also those that never open", () => {
    expect(() => cases.map((vector) => compileCalendar(calendarOfCase(vector)))).not.toThrow();
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

  it.each([
    ["the share of the target used, up to rounding", { firstReply: 50.000000000000007 }, true],
    ["another share", { firstReply: 50.1 }, false],
    ["a share of a clock it has not", { nextReply: 50 }, false],
  ])("names %s beside its rows", (_, percentElapsed, ok) => {
    expect(checkSlaCase({ ...vector, percentElapsed }).ok).toBe(ok);
  });
});
