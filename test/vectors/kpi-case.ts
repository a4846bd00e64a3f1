import type { CaseResult } from "./case-result.js";
import { agrees, runKpiCase } from "./kpi.js";

/** A case of test/vectors/kpi: a method, its named arguments, and the figures to be met. */
export interface KpiCase {
  readonly id: string;
  readonly fn: string;
  readonly args: unknown;
  readonly expected: unknown;
  readonly tolerance: number;
}

/** Runs a KPI case and compares the result within the tolerance the case states. */
export function runKpiCaseChecked({ id, fn, args, expected, tolerance }: KpiCase): CaseResult {
  const actual = runKpiCase(fn, args);
  return { id, ok: agrees(expected, actual, tolerance), expected, actual };
}
