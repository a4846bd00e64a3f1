import { throwIssue } from "../errors/issues.js";
import type { ReportRow } from "../kpi/report-definition.js";
import type { SegmentedProportion } from "../stats/mix-rate-decomposition.js";

/**
 * The shares of a report's rows by the value of one field, as {@link explainChange} takes them; rows of several periods
 * or further fields are added up, never averaged.
 *
 * @param rows - Rows of one share KPI.
 * @param field - A field the report is grouped by; a value that is not set has the segment `(none)`.
 * @throws A {@link SupportOpsError} with code `insight.shareExpected` for a row without numerator and denominator.
 * @example
 * ```ts
 * import { createReport, measuredShare } from "supportops/kpi";
 *
 * const kept = measuredShare({ id: "kept" });
 * const report = createReport({ kpis: [kept], by: ["channel"], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const group = { codes: new Uint8Array([0, 0, 1]), values: [["chat"], [null]] };
 * report.addColumns({ kpis: { kept: { counts: new Uint8Array([1, 0, 1]) } }, group });
 * proportionsBy(report.rows(), "channel");
 * // => { "(none)": { successes: 1, n: 1 }, chat: { successes: 1, n: 2 } }
 * ```
 */
export function proportionsBy(rows: readonly ReportRow[], field: string): SegmentedProportion {
  const segments = new Map<string, { successes: number; n: number }>();
  rows.forEach(({ by, numerator, denominator }, index) => {
    if (numerator === null || denominator === null) {
      throwIssue("insight.shareExpected", ["rows", index], { message: "Expected the row of a share." });
    }
    const value = by[field] ?? null;
    const segment = value === null ? "(none)" : String(value);
    const sum = segments.get(segment) ?? { successes: 0, n: 0 };
    segments.set(segment, { successes: sum.successes + numerator, n: sum.n + denominator });
  });
  return Object.fromEntries(segments);
}
