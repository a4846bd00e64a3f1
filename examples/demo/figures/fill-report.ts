import { createReport, type Report, type ReportDefinition, type ReportRow } from "supportops/kpi";
import type { Ticket } from "supportops/ticket";

/** Starts a report and adds every ticket to it. */
export function fillReport(tickets: readonly Ticket[], definition: ReportDefinition): Report {
  const report = createReport(definition);
  for (const ticket of tickets) report.add(ticket);
  return report;
}

/** The rows of one KPI, in the order of the report. */
export function rowsOf(rows: readonly ReportRow[], kpi: { readonly id: string }): readonly ReportRow[] {
  return rows.filter((row) => row.kpi === kpi.id);
}
