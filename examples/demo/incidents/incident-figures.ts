import { type ReportRow, ticketsCreated } from "supportops/kpi";
import { momentsOf, quantiles, survivalAt, survivalQuantile } from "supportops/stats";
import { toIso } from "supportops/time";
import { type Durations, durationsOf } from "../figures/durations-of.js";
import { rowsOf } from "../figures/fill-report.js";
import {
  completedInPeriod,
  completionTime,
  incidentBacklog,
  madeSla,
  reopenings,
  reopenRate,
  reopenRateOfResolved,
  resolutionTime,
} from "./incident-kpis.js";
import type { IncidentReports } from "./incident-reports.js";

const hourMs = 3_600_000;

/** The figures that are compared with `expected-kpis.json`, in its shape and in hours. */
export function incidentFigures(reports: IncidentReports) {
  const { end } = reports;
  const rows = end.rows();
  const [reopened] = rowsOf(rows, reopenRate);
  return {
    incidents: end.summary().tickets,
    resolutionHours: resolutionHours(durationsOf(end, resolutionTime)),
    reopen: {
      incidentsReopened: reopened?.numerator ?? null,
      reopenEvents: rowsOf(rows, reopenings)[0]?.value ?? null,
      rateOfAll: shareOf(reopened),
      rateOfEverResolved: shareOf(rowsOf(rows, reopenRateOfResolved)[0]),
    },
    madeSlaFinal: shareOf(rowsOf(rows, madeSla)[0]),
    weekly: weeklyFigures(reports),
    censoringDemo: censoringDemo(reports),
  };
}

/** The figures of a log. */
export type IncidentFigures = ReturnType<typeof incidentFigures>;

function resolutionHours({ ended, curve }: Durations) {
  const hours = ended.map((durationMs) => durationMs / hourMs);
  const { n, mean, max } = momentsOf(hours);
  const probabilities = [0.5, 0.75, 0.9, 0.95];
  const type7 = quantiles(hours, probabilities);
  const nearestRank = quantiles(hours, probabilities, { type: 1 });
  const [median, p75, p90, p95] = probabilities.map((_, place) => ({
    type7: type7[place] ?? null,
    nearestRank: nearestRank[place] ?? null,
  }));
  return { n, excludedMissingResolvedAt: curve.n - n, mean, median, p75, p90, p95, max };
}

function shareOf(row: ReportRow | undefined) {
  return {
    k: row?.numerator ?? null,
    n: row?.denominator ?? null,
    rate: row?.value ?? null,
    wilson95: [row?.interval?.low ?? null, row?.interval?.high ?? null],
  };
}

function weeklyFigures({ weekly }: IncidentReports) {
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

/** What was known on the day of the pretended extract, and what came of the same incidents in the end. */
function censoringDemo(reports: IncidentReports) {
  const known = durationsOf(reports.censored, completionTime);
  const eventual = durationsOf(reports.eventual, completionTime);
  const [naiveMedian, naiveP90] = quantiles(known.ended, [0.5, 0.9]);
  const [trueMedian, trueP90] = quantiles(eventual.ended, [0.5, 0.9]);
  const kaplanMeierHours = (p: number): number | null =>
    hoursOf(survivalQuantile(known.curve, p, { rule: "firstTime" }).value);
  const shareOpenAfter = (hours: number): number | null => survivalAt(known.curve, hours * hourMs);
  return {
    asOf: toIso(reports.asOf).slice(0, 19),
    opened: known.curve.n,
    resolvedByAsOf: known.ended.length,
    openAtAsOf: known.curve.n - known.ended.length,
    naiveMedianResolvedOnly: hoursOf(naiveMedian),
    naiveP90ResolvedOnly: hoursOf(naiveP90),
    kaplanMeier: {
      n: known.curve.n,
      events: known.ended.length,
      q50: kaplanMeierHours(0.5),
      q90: kaplanMeierHours(0.9),
      "S(24)": shareOpenAfter(24),
      "S(72)": shareOpenAfter(72),
      "S(168)": shareOpenAfter(168),
      "S(336)": shareOpenAfter(336),
    },
    eventualTrueMedian: hoursOf(trueMedian),
    eventualTrueP90: hoursOf(trueP90),
  };
}

function hoursOf(durationMs: number | null | undefined): number | null {
  return durationMs === null || durationMs === undefined ? null : durationMs / hourMs;
}
