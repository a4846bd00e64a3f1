import {
  createReport,
  type Kpi,
  type Report,
  type ReportDefinition,
  type ReportRow,
  type SupportRecord,
} from "supportops/kpi";
import type { Ticket } from "supportops/ticket";

export const minuteMs = 60_000;
export const hourMs = 3_600_000;

export type Setup = Partial<Omit<ReportDefinition, "context">> & { readonly context?: object };

/** A report as of 2026-04-01T00:00Z in UTC unless said otherwise. */
export function reportOf(
  kpis: readonly Kpi[],
  tickets: readonly (Ticket | SupportRecord)[],
  { context, ...rest }: Setup = {},
): Report {
  const report = createReport({
    kpis,
    ...rest,
    context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC", ...context },
  });
  for (const ticket of tickets) report.add(ticket);
  return report;
}

/** The one row of a report of one KPI. */
export function rowOf(kpi: Kpi, tickets: readonly (Ticket | SupportRecord)[], setup: Setup = {}): ReportRow {
  const [row, ...others] = reportOf([kpi], tickets, setup).rows();
  if (row === undefined || others.length > 0) throw new Error(`Expected one row, got ${others.length + 1}.`);
  return row;
}
