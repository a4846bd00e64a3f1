import fc from "fast-check";
import { canonicalJson } from "supportops/json";
import { createReport, type Kpi, measuredDurations, measuredShare, type Report, sketched } from "supportops/kpi";
import { kaplanMeier, quantile, survivalQuantile } from "supportops/stats";
import { describe, expect, it } from "vitest";

const seeded = { seed: 20260402, numRuns: 200 };

interface Row {
  readonly durationMs: number;
  readonly ended: boolean;
  readonly group: number;
  readonly at: number;
}

const from = Date.UTC(2026, 2, 1);
const row: fc.Arbitrary<Row> = fc.record({
  // Few distinct ones, so that ties are common, and long ones, which are kept apart.
  durationMs: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 1e9 }), fc.integer({ min: 2 ** 32 - 2, max: 2 ** 42 })),
  ended: fc.boolean(),
  group: fc.nat({ max: 2 }),
  at: fc.nat({ max: 20 * 86_400_000 }).map((offset) => from + offset),
});
const rows = fc.array(row, { maxLength: 400 });

const durations = measuredDurations({ id: "d" });
const share = measuredShare({ id: "s" });
const values = [["billing"], [null], ["sales"]];

function reportOf(kpi: Kpi, added: readonly Row[] = []): Report {
  const report = createReport({
    kpis: [kpi, share],
    by: ["groupId"],
    period: { every: "week", from: "2026-03-04", to: "2026-03-18" },
    context: { asOf: "2026-04-01T00:00:00Z", timeZone: "Europe/Berlin" },
  });
  const ended = Uint8Array.from(added, (one) => (one.ended ? 1 : 0));
  report.addColumns({
    kpis: { [kpi.id]: { durationMs: Float64Array.from(added, (one) => one.durationMs), ended }, s: { counts: ended } },
    group: { codes: Uint8Array.from(added, ({ group }) => group), values },
    at: Float64Array.from(added, ({ at }) => at),
  });
  return report;
}

const textOf = (report: Report): string => canonicalJson(report.toJSON());

function merged(kpi: Kpi, ...parts: readonly Report[]): Report {
  const whole = reportOf(kpi);
  for (const part of parts) whole.merge(JSON.parse(JSON.stringify(part)));
  return whole;
}

describe.each([durations, sketched(durations)])("columns of $id", (kpi) => {
  it("obey the laws of merging: any split, order and tree gives the same state as the whole", () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        const [partA, partB, partC] = [a, b, c].map((part) => reportOf(kpi, part)) as [Report, Report, Report];
        const whole = reportOf(kpi, [...a, ...b, ...c]);
        expect(textOf(merged(kpi, partA))).toBe(textOf(partA));
        expect(textOf(merged(kpi, partB, partA))).toBe(textOf(merged(kpi, partA, partB)));
        expect(textOf(merged(kpi, merged(kpi, partA, partB), partC))).toBe(
          textOf(merged(kpi, partA, merged(kpi, partB, partC))),
        );
        expect(textOf(merged(kpi, partC, partA, partB))).toBe(textOf(whole));
        expect(merged(kpi, partC, partA, partB).rows()).toEqual(whole.rows());
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  it("give the state that one row after the other gives", () => {
    fc.assert(
      fc.property(rows, (added) => {
        const context = { asOf: 0, period: null };
        const accumulator = kpi.start(context);
        for (const { durationMs, ended } of added) accumulator.add({ at: 0, durationMs, ended });
        const report = createReport({ kpis: [kpi], context: { asOf: 0, timeZone: "UTC" } });
        const ended = Uint8Array.from(added, (one) => (one.ended ? 1 : 0));
        report.addColumns({
          kpis: { [kpi.id]: { durationMs: Float64Array.from(added, (one) => one.durationMs), ended } },
        });
        const state = report.toJSON().cells[0]?.states[kpi.id] ?? kpi.start(context).toState();
        expect(canonicalJson(state)).toBe(canonicalJson(accumulator.toState()));
      }),
      seeded,
    );
  });
});

describe("the figures of durations", () => {
  const resultOf = (kpi: Kpi<{ at: number; durationMs: number; ended: boolean }>, added: readonly Row[]) => {
    const accumulator = kpi.start({ asOf: 0, period: null });
    for (const { durationMs, ended } of added) accumulator.add({ at: 0, durationMs, ended });
    return accumulator.result();
  };

  it("are those of kaplanMeier and quantile", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (some, areAllEnded) => {
        const added = some.map((one) => ({ ...one, ended: areAllEnded || one.ended }));
        const curve = kaplanMeier({
          times: added.map(({ durationMs }) => durationMs),
          events: added.map(({ ended }) => ended),
        });
        const median = survivalQuantile(curve, 0.5);
        const completed = added.filter(({ ended }) => ended).map(({ durationMs }) => durationMs);
        const result = resultOf(durations, added);
        expect(result.value).toBe(median.value);
        if (added.length > 0) {
          expect([result.interval?.low, result.interval?.high]).toEqual([median.low, median.high]);
        }
        expect(result.figures["p90"]).toBe(survivalQuantile(curve, 0.9).value);
        expect(result.figures["completedP90"]).toBe(quantile(completed, 0.9));
        expect(result.figures["completedP99"]).toBe(quantile(completed, 0.99));
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  it("are within 1 % of these when they are sketched, counts and mean exactly", () => {
    fc.assert(
      fc.property(rows, (added) => {
        const exact = resultOf(durations, added);
        const sketch = resultOf(sketched(durations), added);
        expect(sketch.n).toBe(exact.n);
        expect(sketch.figures["completedMean"]).toBe(exact.figures["completedMean"]);
        for (const name of ["completedP50", "completedP90", "completedP99"]) {
          const right = exact.figures[name] ?? 0;
          expect(Math.abs((sketch.figures[name] ?? 0) - right)).toBeLessThanOrEqual(0.01 * right);
        }
      }),
      seeded,
    );
  });
});
