import { type Report, ticketsCreated } from "supportops/kpi";
import type { Ticket } from "supportops/ticket";
import { civilDateOf, type EpochMs, isoWeekdayOf } from "supportops/time";
import { fillReport } from "../../demo/figures/fill-report.js";
import {
  completedInPeriod,
  completionTime,
  incidentBacklog,
  madeSla,
  reopenings,
  reopenRate,
  reopenRateOfResolved,
  resolutionTime,
} from "../../demo/incidents/incident-kpis.js";
import type { IncidentLog } from "./incident-log.js";
import { closureTime, firstNonNewTime, knowledgeFlag, oneTouch, reassigned, timeInState } from "./incident-counts.js";

const dayMs = 86_400_000;

/** Whole weeks that are looked at after the week of the last opening, while the backlog is worked off. */
const weeksAfterLastOpening = 3;

/** What is counted on an incident log; each report reads all tickets once. */
export interface IncidentSetReports {
  /** As of the end of the log, all time. */
  readonly end: Report;
  /** The same by priority. */
  readonly byPriority: Report;
  /** How many incidents have each contact type in the end. */
  readonly byChannel: Report;
  /** How many incidents each person resolved. */
  readonly byResolver: Report;
  /** By week, from the Monday before the first opening. */
  readonly weekly: Report;
  /** Time in each state, of the incidents from their first row on. */
  readonly inStates: Report;
  /** The KPIs of `inStates`, by the state. */
  readonly stateTimes: ReadonlyMap<string, ReturnType<typeof timeInState>>;
  /** Promises kept by priority, of the incidents opened before the split, and of those from then on. */
  readonly beforeSplit: Report;
  readonly fromSplit: Report;
  /** The incidents opened by the censoring date, as of that date, and as of the end. */
  readonly censored: Report;
  readonly eventual: Report;
}

/** Counts a log, as if its extract had been taken at `asOf`, and as of its end. */
export function fillIncidentSetReports(
  { tickets, tracked }: IncidentLog,
  { asOf, split }: { readonly asOf: EpochMs; readonly split: EpochMs },
): IncidentSetReports {
  const last = tickets.reduce((latest, { createdAt, events }) => Math.max(latest, events.at(-1)?.at ?? createdAt), 0);
  // The instant after the last event of all: everything in the log has happened.
  const atEnd = { asOf: last + 1, timeZone: "UTC" };
  const stateTimes = new Map(statesOf(tickets).map((state) => [state, timeInState(state)]));
  const weeks = weeksOf(tickets);
  const priority = { by: ["priority"], context: atEnd } as const;
  return {
    stateTimes,
    end: fillReport(tickets, {
      kpis: [
        ticketsCreated(),
        resolutionTime,
        closureTime,
        firstNonNewTime,
        reopenRate,
        reopenRateOfResolved,
        reopenings,
        reassigned,
        oneTouch,
        madeSla,
        knowledgeFlag,
      ],
      context: atEnd,
    }),
    inStates: fillReport(tracked, { kpis: [...stateTimes.values()], context: atEnd }),
    byPriority: fillReport(tickets, { kpis: [madeSla, resolutionTime], ...priority }),
    byChannel: fillReport(tickets, { kpis: [ticketsCreated()], by: ["fields.contactType"], context: atEnd }),
    byResolver: fillReport(tickets, {
      kpis: [ticketsCreated()],
      by: ["fields.resolvedBy"],
      population: { field: "fields.resolved", is: true },
      context: atEnd,
    }),
    weekly: fillReport(tickets, {
      kpis: [ticketsCreated(), completedInPeriod, incidentBacklog],
      period: { every: "week", from: weeks.from, to: weeks.to },
      // The log is complete: what is open at its end stays open in the weeks after it.
      context: { ...atEnd, asOf: Math.max(atEnd.asOf, weeks.endsAt) },
    }),
    beforeSplit: fillReport(
      tickets.filter(({ createdAt }) => createdAt < split),
      { kpis: [madeSla], ...priority },
    ),
    fromSplit: fillReport(
      tickets.filter(({ createdAt }) => createdAt >= split),
      { kpis: [madeSla], ...priority },
    ),
    censored: fillReport(tickets, { kpis: [completionTime], context: { ...atEnd, asOf } }),
    eventual: fillReport(
      tickets.filter(({ createdAt }) => createdAt <= asOf),
      { kpis: [completionTime], context: atEnd },
    ),
  };
}

/** Every state that a row leaves an incident in. */
function statesOf(tickets: readonly Ticket[]): readonly string[] {
  const states = tickets.flatMap(({ initial, events }) => [
    initial.status.raw,
    ...events.flatMap((event) => (event.kind === "status" ? [event.to.raw] : [])),
  ]);
  return [...new Set(states)].sort();
}

function weeksOf(tickets: readonly Ticket[]) {
  const days = tickets.map(({ createdAt }) => Math.floor(createdAt / dayMs));
  const mondayOf = (day: number): number => day + 1 - isoWeekdayOf(day);
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const end = mondayOf(last) + 7 * (1 + weeksAfterLastOpening);
  return {
    from: civilDateOf(mondayOf(first)),
    to: civilDateOf(end),
    endsAt: end * dayMs,
  };
}
