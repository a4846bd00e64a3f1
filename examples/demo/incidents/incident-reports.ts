import { type Report, ticketsCreated } from "supportops/kpi";
import { compileSla, type Sla } from "supportops/sla";
import type { Ticket } from "supportops/ticket";
import { type EpochMs, toEpochMs } from "supportops/time";
import { fillReport } from "../figures/fill-report.js";
import {
  completedInPeriod,
  completionTime,
  incidentBacklog,
  madeSla,
  overrun,
  promises,
  reopenings,
  reopenRate,
  reopenRateOfResolved,
  resolutionTime,
  responseTime,
  transferred,
} from "./incident-kpis.js";
import { incidentSla } from "./incident-sla.js";

/** Rows of the log are read as UTC, so its days and weeks are those of UTC. */
export const timeZone = "UTC";

/** The date at whose start the log is pretended to have been taken: what came later is not known yet. */
export const censoredDate = "2016-03-22";

/** The first Monday of the log, and the Monday after the last week that is looked at. */
const weeks = { from: "2016-02-29", to: "2016-04-25" } as const;

/** Everything that is counted on the log; each report reads all tickets once. */
export interface IncidentReports {
  readonly sla: Sla;
  /** The start of the censored date. */
  readonly asOf: EpochMs;
  /** The instant after the last event of all, as of which everything in the log has happened. */
  readonly asOfEnd: EpochMs;
  /** As of the censored date, all time up to it. */
  readonly censored: Report;
  /** The end of those incidents that had been opened by the censored date. */
  readonly eventual: Report;
  /** As of the end, all time. */
  readonly end: Report;
  /** As of the end, week by week. */
  readonly weekly: Report;
  /** As of the end, the backlog day by day. */
  readonly daily: Report;
}

/** Counts the log. */
export function fillIncidentReports(tickets: readonly Ticket[]): IncidentReports {
  const sla = compileSla(incidentSla);
  const asOf = toEpochMs(`${censoredDate}T00:00:00Z`);
  const asOfEnd =
    1 + tickets.reduce((latest, { createdAt, events }) => Math.max(latest, events.at(-1)?.at ?? createdAt), 0);
  const context = { asOf: asOfEnd, timeZone, sla };
  const promised = promises.map(({ kpi }) => kpi);
  return {
    sla,
    asOf,
    asOfEnd,
    censored: fillReport(tickets, {
      kpis: [
        ticketsCreated(),
        incidentBacklog,
        responseTime,
        completionTime,
        ...promised,
        overrun,
        madeSla,
        transferred,
      ],
      context: { ...context, asOf },
    }),
    // One period that ends with the extract holds the incidents that were opened before it.
    eventual: fillReport(tickets, {
      kpis: [completionTime],
      period: { every: "year", from: "2016-01-01", to: censoredDate },
      context,
    }),
    end: fillReport(tickets, {
      kpis: [ticketsCreated(), completionTime, resolutionTime, madeSla, reopenRate, reopenRateOfResolved, reopenings],
      context,
    }),
    weekly: fillReport(tickets, {
      kpis: [ticketsCreated(), completedInPeriod, incidentBacklog, responseTime, madeSla, ...promised],
      period: { every: "week", ...weeks },
      context,
    }),
    daily: fillReport(tickets, { kpis: [incidentBacklog], period: { every: "day", ...weeks }, context }),
  };
}
