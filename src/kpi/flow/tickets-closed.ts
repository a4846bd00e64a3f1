import { ticketTimeline } from "../../ticket/ticket-timeline.js";
import type { CountState } from "../accumulators/count-accumulator.js";
import { countKpi } from "../count-kpi.js";
import type { Kpi, KpiInput } from "../kpi.js";

/**
 * How many times a ticket was closed for good, in the period of the close. Many systems close solved tickets by
 * themselves after some days, so that this says little about work; {@link ticketsSolved} does.
 *
 * - Population: changes to the category `closed`, and tickets created in it.
 * - Formula: how often the status turned closed.
 * - Elsewhere: Zendesk "Closed tickets", closed by an automation 4 days after the solve unless set otherwise.
 *
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [ticketsClosed()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const solved = ticket("1", "2026-03-20T08:00:00Z").status("2026-03-20T09:00:00Z", "solved");
 * report.add(solved.status("2026-03-24T09:00:00Z", "closed", "system").build());
 * report.rows()[0]?.value; // => 1
 * ```
 */
export function ticketsClosed(): Kpi<KpiInput, CountState> {
  return countKpi("ticketsClosed", ({ ticket, asOf }) =>
    ticketTimeline(ticket, { field: "status.category", asOf })
      .filter(({ value, from, to, running }) => value === "closed" && (running || from < to))
      .map(({ from }) => ({ at: from })),
  );
}
