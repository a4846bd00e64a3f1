import { checkArray, checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues, throwIssue } from "../errors/issues.js";
import { resultOf } from "../errors/result.js";
import { checkCount } from "../stats/check-numbers.js";
import { checkCounts, readState } from "./accumulators/check-state.js";
import type { Kpi } from "./kpi.js";
import type { ReportPlan } from "./plan-report.js";
import type { ReportState } from "./report-definition.js";

/**
 * Reads the whole state of another report before any of it is merged.
 *
 * @throws A {@link SupportOpsError} with code `kpi.contextMismatch`, or `kpi.stateInvalid` for every part that is not
 * as a report writes it.
 */
export function readReportState(state: unknown, kpis: readonly Kpi[], plan: ReportPlan): ReportState {
  const { format, context } = (state ?? {}) as Partial<ReportState>;
  if (format === 1 && typeof context === "string" && context !== plan.fingerprint) {
    const message = "The state comes from a report with other KPIs, periods, groups or another context.";
    throwIssue("kpi.contextMismatch", ["context"], { message, expected: plan.fingerprint, received: context });
  }
  return readState((value, path, issues) => checkReportState(value, path, issues, kpis, plan), state);
}

const keys = ["format", "context", "tickets", "records", "excluded", "outsidePeriods", "cells"];

function checkReportState(
  value: unknown,
  path: IssuePath,
  issues: Issues,
  kpis: readonly Kpi[],
  plan: ReportPlan,
): ReportState | undefined {
  const record = checkRecord(value, path, issues, keys);
  if (record === undefined) return undefined;
  if (record["format"] !== 1) refuse(issues, ["format"], "1", record["format"]);
  if (record["context"] !== plan.fingerprint) refuse(issues, ["context"], plan.fingerprint, record["context"]);
  checkCount(record["tickets"] as number, ["tickets"], issues);
  checkCount(record["records"] as number, ["records"], issues);
  checkCounts(record["excluded"], ["excluded"], issues);
  checkCounts(record["outsidePeriods"], ["outsidePeriods"], issues);
  checkArray(record["cells"], ["cells"], issues)?.forEach((cell, index) => {
    checkCell(cell, ["cells", index], issues, kpis, plan);
  });
  return record as unknown as ReportState;
}

function checkCell(
  value: unknown,
  path: IssuePath,
  issues: Issues,
  kpis: readonly Kpi[],
  { asOf, periods, readers }: ReportPlan,
): void {
  const cell = checkRecord(value, path, issues, ["group", "period", "states"]);
  if (cell === undefined) return;
  const group = checkArray(cell["group"], [...path, "group"], issues);
  if (group !== undefined && (group.length !== readers.length || !group.every(isFieldValue)))
    refuse(issues, [...path, "group"], `${String(readers.length)} field values`, group);
  const places: readonly unknown[] = periods === null ? [null] : [...periods.keys()];
  if (!places.includes(cell["period"])) refuse(issues, [...path, "period"], "the place of a period", cell["period"]);
  const ids = kpis.map(({ id }) => id);
  const states = checkRecord(cell["states"], [...path, "states"], issues, ids);
  for (const kpi of states === undefined ? [] : kpis) {
    const read = resultOf(() => kpi.start({ asOf, period: null }, states?.[kpi.id] ?? null));
    if (read.ok) continue;
    for (const issue of read.error.issues) issues.push({ ...issue, path: [...path, "states", kpi.id, ...issue.path] });
  }
}

function isFieldValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === "string");
  return value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
}

function refuse(issues: Issues, path: IssuePath, expected: string, received: unknown): void {
  addIssue(issues, "kpi.stateInvalid", path, { message: `Expected ${expected}.`, expected, received });
}
