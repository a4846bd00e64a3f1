import { canonicalJson } from "../json/canonical-json.js";
import type { Kpi } from "../kpi/kpi.js";
import { createReport } from "../kpi/report.js";
import type { ReportDefinition } from "../kpi/report-definition.js";
import type { SupportRecord } from "../kpi/support-record.js";
import type { Ticket } from "../ticket/ticket.js";

/**
 * What one ticket or record contributes to a KPI in a report of its own, as canonical text: where, what, and whether the figure
 * counts it or leaves it out. `[]` if it contributes nothing.
 */
export function contributionOf(
  input: Ticket | SupportRecord,
  kpi: Kpi,
  definition: Omit<ReportDefinition, "kpis">,
): string {
  const report = createReport({ ...definition, kpis: [kpi] });
  report.add(input);
  const { cells } = report.toJSON();
  if (cells.length === 0) return "[]";
  const gathered = cells.map(({ group, period, states }) => [group, period, states[kpi.id]]);
  // Definitions that gather the same may read it differently, as those do that leave out what still runs.
  const counted = report.rows().map(({ n, excluded }) => [n, excluded]);
  return canonicalJson([gathered, counted]);
}
