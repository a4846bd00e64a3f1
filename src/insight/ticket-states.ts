import { canonicalJson } from "../json/canonical-json.js";
import type { Kpi } from "../kpi/kpi.js";
import { createReport } from "../kpi/report.js";
import type { ReportDefinition } from "../kpi/report-definition.js";
import type { Ticket } from "../ticket/ticket.js";

/** What one ticket contributes to a KPI in a report of its own, as canonical text: where, and what. */
export function contributionOf(ticket: Ticket, kpi: Kpi, definition: Omit<ReportDefinition, "kpis">): string {
  const report = createReport({ ...definition, kpis: [kpi] });
  report.add(ticket);
  const { cells } = report.toJSON();
  return canonicalJson(cells.map(({ group, period, states }) => [group, period, states[kpi.id]]));
}
