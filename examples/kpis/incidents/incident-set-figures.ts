import { type Kpi, type Report, type ReportRow, ticketsCreated } from "supportops/kpi";
import {
  giniCoefficient,
  mixRateDecomposition,
  momentsOf,
  quantiles,
  type SegmentedProportion,
} from "supportops/stats";
import { type Ticket, ticketStateAt } from "supportops/ticket";
import type { EpochMs } from "supportops/time";
import { durationsOf } from "../../demo/figures/durations-of.js";
import { rowsOf } from "../../demo/figures/fill-report.js";
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
import { hoursOf, quantileFigure, shareFigure, survivalFigure } from "../figures.js";
import { wallClockText } from "../wall-clock.js";
import { closureTime, firstNonNewTime, knowledgeFlag, oneTouch, reassigned } from "./incident-counts.js";
import type { IncidentSetReports } from "./incident-set-reports.js";

/** The figures of a log of incidents: shares, durations and counts out of reports, the rest out of the tickets. */
export function incidentSetFigures(
  tickets: readonly Ticket[],
  reports: IncidentSetReports,
  { rows, asOf, split }: { readonly rows: number; readonly asOf: EpochMs; readonly split: EpochMs },
) {
  const { end, byPriority } = reports;
  const openings = tickets.map(({ createdAt }) => createdAt).sort((a, b) => a - b);
  return {
    events: rows,
    incidents: end.summary().tickets,
    openedMin: wallClockText(openings[0] ?? 0),
    openedMax: wallClockText(openings.at(-1) ?? 0),
    closedMax: wallClockText(tickets.reduce((latest, ticket) => Math.max(latest, closedAt(ticket)), 0)),
    resolutionHours: resolutionHours(end),
    closureHours: closureHours(end),
    firstNonNewEventHours: firstNonNewEventHours(end),
    reopen: {
      incidentsReopened: rowOf(end, reopenRate)?.numerator ?? null,
      reopenEvents: rowOf(end, reopenings)?.value ?? null,
      rateOfAll: shareOf(end, reopenRate),
      rateOfEverResolved: shareOf(end, reopenRateOfResolved),
    },
    reassign: reassignFigures(tickets, end),
    oneTouchProxy_zeroReassignZeroReopen: shareOf(end, oneTouch),
    madeSlaFinal: shareOf(end, madeSla),
    madeSlaFirstEventTrue: shareFigure({
      successes: tickets.filter(madeSlaAtFirst).length,
      n: tickets.length,
    }),
    madeSlaFinalByPriority: byName(byPriority, madeSla, "priority", shareOfRow),
    resolutionMedianHoursByPriority: byName(byPriority, resolutionTime, "priority", ({ figures }) => ({
      n: figures["completed"] ?? null,
      median: hoursOrNull(figures["completedP50"]),
    })),
    channelMix: byName(reports.byChannel, ticketsCreated(), "fields.contactType", ({ value }) => value),
    knowledgeFlagFinal: shareOf(end, knowledgeFlag),
    hoursInStateTotal: Object.fromEntries(
      [...reports.stateTimes].map(([state, kpi]) => [
        state,
        hoursOf(durationsOf(reports.inStates, kpi).ended.reduce((sum, durationMs) => sum + durationMs, 0)),
      ]),
    ),
    groupsPerIncident: groupFigures(tickets),
    resolverWorkload: workloadFigures(reports.byResolver),
    weekly: weeklyFigures(reports.weekly),
    censoringDemo: censoringFigures(reports, asOf),
    slaChangeDecomposition: decompositionFigures(reports, split),
  };
}

function rowOf(report: Report, kpi: Kpi): ReportRow | undefined {
  return rowsOf(report.rows(), kpi)[0];
}

/** A share as its counts, with the interval of the report's row. */
function shareOfRow({ numerator, denominator }: ReportRow) {
  return shareFigure({ successes: numerator ?? 0, n: denominator ?? 0 });
}

function shareOf(report: Report, kpi: Kpi) {
  const row = rowOf(report, kpi);
  return row === undefined ? null : shareOfRow(row);
}

/** What a report says of a KPI for each value of the one field it is grouped by; without a value it says nothing. */
function byName<Figure>(report: Report, kpi: Kpi, field: string, figureOf: (row: ReportRow) => Figure) {
  return Object.fromEntries(
    rowsOf(report.rows(), kpi).flatMap((row): [string, Figure][] => {
      const name = row.by[field];
      return typeof name === "string" ? [[name, figureOf(row)]] : [];
    }),
  );
}

function hoursOrNull(durationMs: number | null | undefined): number | null {
  return typeof durationMs === "number" ? hoursOf(durationMs) : null;
}

function closedAt({ events }: Ticket): EpochMs {
  return events.filter((event) => event.kind === "field" && event.field === "closed").at(-1)?.at ?? 0;
}

function resolutionHours(end: Report) {
  const { ended, curve } = durationsOf(end, resolutionTime);
  const hours = Array.from(ended, hoursOf);
  const { mean, max } = momentsOf(hours);
  return {
    n: hours.length,
    excludedMissingResolvedAt: curve.n - hours.length,
    mean,
    median: quantileFigure(hours, 0.5),
    p75: quantileFigure(hours, 0.75),
    p90: quantileFigure(hours, 0.9),
    p95: quantileFigure(hours, 0.95),
    max,
  };
}

function closureHours(end: Report) {
  const hours = Array.from(durationsOf(end, closureTime).ended, hoursOf);
  return { n: hours.length, median: quantileFigure(hours, 0.5), p90: quantileFigure(hours, 0.9) };
}

function firstNonNewEventHours(end: Report) {
  const { ended, curve } = durationsOf(end, firstNonNewTime);
  const hours = Array.from(ended, hoursOf);
  return {
    n: hours.length,
    incidentsWithout: curve.n - hours.length,
    median: quantileFigure(hours, 0.5),
    p90: quantileFigure(hours, 0.9),
  };
}

/** How often incidents changed hands: the share from the report, the mean from the state of each ticket at its end. */
function reassignFigures(tickets: readonly Ticket[], end: Report) {
  const counts = tickets.map((ticket) => {
    const state = ticketStateAt(ticket, ticket.events.at(-1)?.at ?? ticket.createdAt);
    return Number(state?.fields["reassignmentCount"] ?? 0);
  });
  const { mean, max } = momentsOf(counts);
  return {
    incidentsReassigned: rowOf(end, reassigned)?.numerator ?? null,
    mean,
    rate: shareOf(end, reassigned),
    max,
  };
}

/** What the flag said in the first row of an incident: it starts as true and turns false with a breach. */
function madeSlaAtFirst({ events }: Ticket): boolean {
  const first = events.find((event) => event.kind === "field" && event.field === "madeSla");
  return first?.kind === "field" && first.to === true;
}

/** In how many groups an incident was. */
function groupFigures(tickets: readonly Ticket[]) {
  const groups = tickets.map(
    ({ events }) =>
      new Set(events.flatMap((event) => (event.kind === "group" && event.to !== null ? [event.to] : []))).size,
  );
  return {
    meanDistinctNonEmpty: momentsOf(groups).mean,
    incidentsTouchingMoreThanOneGroup: groups.filter((count) => count > 1).length,
  };
}

/** How evenly the work lies on those who resolved something: `giniCoefficient`. */
function workloadFigures(byResolver: Report) {
  const work = Object.values(byName(byResolver, ticketsCreated(), "fields.resolvedBy", ({ value }) => value ?? 0));
  return {
    resolvers: work.length,
    top: momentsOf(work).max,
    gini: giniCoefficient(work),
    median: quantiles(work, [0.5])[0] ?? null,
  };
}

function weeklyFigures(weekly: Report) {
  const rows = weekly.rows();
  const completed = rowsOf(rows, completedInPeriod);
  const backlog = rowsOf(rows, incidentBacklog);
  return rowsOf(rows, ticketsCreated()).map(({ period, value }, week) => ({
    weekStart: `${period?.date ?? ""}T00:00:00`,
    created: value,
    resolved: completed[week]?.n ?? null,
    backlogAtEnd: backlog[week]?.value ?? null,
  }));
}

/** What could be known on the censoring date, beside what came of the same incidents in the end. */
function censoringFigures({ censored, eventual }: IncidentSetReports, asOf: EpochMs) {
  const known = durationsOf(censored, completionTime);
  const [naiveMedian, naiveP90] = quantiles(known.ended, [0.5, 0.9]);
  const [trueMedian, trueP90] = quantiles(durationsOf(eventual, completionTime).ended, [0.5, 0.9]);
  return {
    asOf: wallClockText(asOf),
    opened: known.curve.n,
    resolvedByAsOf: known.ended.length,
    openAtAsOf: known.curve.n - known.ended.length,
    naiveMedianResolvedOnly: hoursOrNull(naiveMedian),
    naiveP90ResolvedOnly: hoursOrNull(naiveP90),
    kaplanMeier: survivalFigure(known.curve),
    eventualTrueMedian: hoursOrNull(trueMedian),
    eventualTrueP90: hoursOrNull(trueP90),
  };
}

/** How much of the change of kept promises is another mix of priorities: `mixRateDecomposition`. */
function decompositionFigures({ beforeSplit, fromSplit }: IncidentSetReports, split: EpochMs) {
  const sideOf = (report: Report): SegmentedProportion =>
    byName(report, madeSla, "priority", ({ numerator, denominator }) => ({
      successes: numerator ?? 0,
      n: denominator ?? 0,
    }));
  const { rateBefore, rateAfter, mixEffect, rateEffect } = mixRateDecomposition(sideOf(beforeSplit), sideOf(fromSplit));
  return { split: wallClockText(split), rateA: rateBefore, rateB: rateAfter, mixEffect, rateEffect };
}
