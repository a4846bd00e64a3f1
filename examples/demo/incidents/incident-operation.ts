import { compileEscalations } from "supportops/escalation";
import { type ReportRow, ticketsCreated } from "supportops/kpi";
import type { Ticket } from "supportops/ticket";
import { durationsOf } from "../figures/durations-of.js";
import { escalationLadder } from "../figures/escalation-ladder.js";
import { rowsOf } from "../figures/fill-report.js";
import { oddityNotes } from "../figures/oddity-notes.js";
import { countText, instantText } from "../figures/words.js";
import type { Charts, Operation, Scorecard, ScorecardFigure } from "../operation.js";
import type { IncidentFigures } from "./incident-figures.js";
import {
  completionTime,
  incidentBacklog,
  madeSla,
  overrun,
  promises,
  reopenRate,
  resolutionTime,
  responseTime,
  transferred,
} from "./incident-kpis.js";
import { censoredDate, type IncidentReports, timeZone } from "./incident-reports.js";

/** The incident log, looked at on a day in its midst, with what came of it in the end beside that. */
export function incidentOperation(
  tickets: readonly Ticket[],
  reports: IncidentReports,
  figures: IncidentFigures,
  notes: readonly string[],
): Operation {
  const { asOf, sla } = reports;
  return {
    title: "ServiceNow incidents, March 2016",
    source:
      "Amaral, Fantinato and Peres (2018), Incident management process enriched event log, UCI Machine Learning " +
      "Repository, doi 10.24432/C57S4H, CC BY 4.0; a part with the incidents opened in March 2016.",
    asOf,
    timeZone,
    tickets,
    sla,
    escalations: compileEscalations(escalationLadder(["response", "resolved"]), sla),
    scorecards: [scorecardThen(reports, figures), scorecardEnd(reports, figures)],
    flow: {
      title: "Flow by week, as of the end of the log",
      rows: figures.weekly.map(({ weekStart, created, resolved, backlogAtEnd }) => ({
        period: weekStart.slice(0, 10),
        created,
        done: resolved,
        openAtEnd: backlogAtEnd,
      })),
    },
    charts: incidentCharts(reports),
    notes: [...notes, ...oddityNotes(tickets, reports.asOfEnd)],
  };
}

function scorecardThen({ censored, asOf }: IncidentReports, { censoringDemo }: IncidentFigures): Scorecard {
  const { naiveMedianResolvedOnly, kaplanMeier, eventualTrueMedian } = censoringDemo;
  return {
    title: `As of ${instantText(asOf, timeZone)}: what could be known then`,
    figures: figuresOf(censored.rows(), [
      { label: "Incidents opened", kpi: ticketsCreated() },
      { label: "Open then", kpi: incidentBacklog, headline: true },
      { label: "Response", kpi: responseTime, headline: true },
      { label: "Time to resolution", kpi: completionTime, headline: true },
      ...promises.map((promise) => ({ ...promise, headline: true })),
      { label: "Broken resolutions, by", kpi: overrun },
      { label: "Source's flag made_sla", kpi: madeSla },
      { label: "Handed to another group", kpi: transferred },
    ]),
    remark:
      `Median time to resolution of the same incidents: ${hoursText(naiveMedianResolvedOnly)} if only the resolved ` +
      `ones are counted, ${hoursText(kaplanMeier.q50)} by Kaplan-Meier, and ${hoursText(eventualTrueMedian)} as it ` +
      "came out in the end.",
  };
}

function scorecardEnd({ end, asOfEnd }: IncidentReports, { resolutionHours, reopen }: IncidentFigures): Scorecard {
  const { n, excludedMissingResolvedAt, mean, median, p75, p90, p95, max } = resolutionHours;
  return {
    title: `As of ${instantText(asOfEnd, timeZone)}: the end of the log`,
    figures: figuresOf(end.rows(), [
      { label: "Incidents opened", kpi: ticketsCreated() },
      { label: "Time to resolution", kpi: completionTime },
      { label: "To resolved_at alone", kpi: resolutionTime },
      { label: "Source's flag made_sla", kpi: madeSla },
      { label: "Reopened", kpi: reopenRate },
    ]),
    remark:
      `From opened_at to resolved_at, without ${countText(excludedMissingResolvedAt)} incidents that have none ` +
      `(n = ${countText(n)}): mean ${hoursText(mean)}, median ${hoursText(median?.type7)}, p75 ${hoursText(p75?.type7)}, ` +
      `p90 ${hoursText(p90?.type7)}, p95 ${hoursText(p95?.type7)}, longest ${hoursText(max)}. ` +
      `${countText(reopen.incidentsReopened ?? 0)} incidents were reopened ${countText(reopen.reopenEvents ?? 0)} times.`,
  };
}

type LabelledKpi = Omit<ScorecardFigure, "row"> & { readonly kpi: { readonly id: string } };

function figuresOf(rows: readonly ReportRow[], kpis: readonly LabelledKpi[]): readonly ScorecardFigure[] {
  return kpis.flatMap(({ kpi, ...figure }) => rowsOf(rows, kpi).map((row) => ({ ...figure, row })));
}

function hoursText(hours: number | null | undefined): string {
  return hours === null || hours === undefined ? "not reached" : `${hours.toFixed(1)} h`;
}

/** Weeks in which incidents were opened; this part of the log has none after March. */
const weeksOfOpening = 5;

function incidentCharts({ censored, eventual, weekly, daily }: IncidentReports): Charts {
  const rows = weekly.rows();
  const openedIn = (kpi: { readonly id: string }): readonly ReportRow[] => rowsOf(rows, kpi).slice(0, weeksOfOpening);
  const known = durationsOf(censored, completionTime);
  return {
    backlog: {
      caption: "Incidents neither resolved nor closed at the end of each day; none is opened after March in this part",
      days: daily.rows().map(({ period, value }) => ({ date: period?.date ?? "", open: value ?? 0 })),
      mark: { date: censoredDate, label: "as of" },
    },
    attainment: {
      caption: "Share of promises kept, by the week of opening, with 95 % intervals, as of the end of the log",
      periods: openedIn(madeSla).map(({ period }) => period?.date.slice(5) ?? ""),
      series: [...promises, { label: "Source's flag made_sla", kpi: madeSla }].map(({ label, kpi }) => ({
        name: label,
        rows: openedIn(kpi),
      })),
    },
    resolution: {
      caption: `Share of the incidents opened before ${censoredDate} still unresolved after some time`,
      horizonMs: 20 * 86_400_000,
      curves: [
        { name: "Open ones counted", role: "honest", curve: known.curve },
        { name: "Resolved ones only", role: "naive", curve: known.naiveCurve },
        { name: "As it came out", role: "eventual", curve: durationsOf(eventual, completionTime).curve },
      ],
    },
    reply: {
      caption: "Time until an incident leaves the state New, by week of opening, as of the end of the log",
      rows: openedIn(responseTime),
    },
  };
}
