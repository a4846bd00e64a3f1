import { type CalendarCase, runCalendarCase } from "./calendar.js";
import { type CaseResult, resultOfRun } from "./case-result.js";
import { type KpiCase, runKpiCaseChecked } from "./kpi-case.js";
import { checkSlaCase } from "./sla.js";
import type { SlaCase } from "./sla-case.js";

type VectorCase = CalendarCase | KpiCase | SlaCase;

function runCase(vector: VectorCase): CaseResult {
  if ("op" in vector) return runCalendarCase(vector);
  if ("fn" in vector) return runKpiCaseChecked(vector);
  if ("policy" in vector) return checkSlaCase(vector);
  throw new Error("unknown kind of case: it has neither op, fn nor policy");
}

/** Runs every case of a vector file, given its text; the content of a case tells its kind. */
export function runVectors(text: string): readonly CaseResult[] {
  const { cases } = JSON.parse(text) as { cases: readonly (VectorCase & { readonly expected?: unknown })[] };
  return cases.map((vector) => resultOfRun(vector.id, vector.expected, () => runCase(vector)));
}
