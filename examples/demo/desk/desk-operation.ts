import { compileEscalations } from "supportops/escalation";
import {
  backlog,
  backlogAge,
  csat,
  firstContactResolution,
  firstReplyTime,
  firstResolutionTime,
  netFlow,
  nextReplyTime,
  oneTouchRate,
  reopenRate,
  requesterWaitTime,
  slaAttainment,
  slaOverrun,
  ticketsCreated,
  ticketsReopened,
  ticketsSolved,
  transferRate,
} from "supportops/kpi";
import { civilDateOf, epochDayOf } from "supportops/time";
import { durationsOf } from "../figures/durations-of.js";
import { escalationLadder } from "../figures/escalation-ladder.js";
import { fillReport, rowsOf } from "../figures/fill-report.js";
import { oddityNotes } from "../figures/oddity-notes.js";
import { instantText } from "../figures/words.js";
import type { Charts, Flow, Operation, Scorecard } from "../operation.js";
import { deskAsOf, generateDesk } from "./generate-desk.js";
import { type ImportedDesk, importDesk } from "./import-desk.js";

/** Periods are dates of the larger team's zone. */
const timeZone = "Europe/Berlin";
const from = "2026-01-01";
const to = "2026-04-01";

const attainments = [
  { label: "First reply in time", kpi: slaAttainment({ clock: "firstReply" }) },
  { label: "Next reply in time", kpi: slaAttainment({ clock: "nextReply" }) },
  { label: "Solved in time", kpi: slaAttainment({ clock: "requesterWait" }) },
] as const;

/** The help desk of our own making, imported from Zendesk's export shape. */
export function deskOperation(): Operation {
  const desk = importDesk(generateDesk(18));
  return {
    title: "A small help desk",
    source:
      "Made up by a seeded generator in the shape of Zendesk's export: two teams, Berlin and New York, with their own " +
      "hours and holidays, and two SLA policies.",
    asOf: deskAsOf,
    timeZone,
    tickets: desk.tickets,
    sla: desk.sla,
    escalations: compileEscalations(escalationLadder(["firstReply", "nextReply", "requesterWait"]), desk.sla),
    scorecards: [deskScorecard(desk)],
    flow: deskFlow(desk),
    charts: deskCharts(desk),
    notes: [...desk.notes, ...oddityNotes(desk.tickets, deskAsOf)],
  };
}

function deskScorecard({ tickets, sla }: ImportedDesk): Scorecard {
  const figures = [
    { label: "Tickets created", kpi: ticketsCreated() },
    { label: "Times solved", kpi: ticketsSolved() },
    { label: "Times reopened", kpi: ticketsReopened() },
    { label: "Net flow", kpi: netFlow() },
    { label: "Open now", kpi: backlog(), headline: true },
    { label: "Age of open tickets", kpi: backlogAge() },
    { label: "First reply", kpi: firstReplyTime(), headline: true },
    { label: "First reply as Zendesk has it", kpi: firstReplyTime({ definition: "zendesk" }) },
    { label: "Next reply", kpi: nextReplyTime() },
    { label: "First resolution", kpi: firstResolutionTime(), headline: true },
    { label: "Requester wait", kpi: requesterWaitTime() },
    ...attainments.map((figure, place) => ({ ...figure, headline: place !== 1 })),
    { label: "Broken first replies, by", kpi: slaOverrun({ clock: "firstReply" }) },
    { label: "Reopened within 7 days", kpi: reopenRate() },
    { label: "Resolved on first contact", kpi: firstContactResolution() },
    { label: "One-touch", kpi: oneTouchRate() },
    { label: "Transferred", kpi: transferRate() },
    { label: "Satisfied (CSAT)", kpi: csat({ scale: [0, 1], satisfiedFrom: 1 }), headline: true },
  ];
  const kpis = figures.map(({ kpi }) => kpi);
  const rows = fillReport(tickets, { kpis, context: { asOf: deskAsOf, timeZone, sla } }).rows();
  return {
    title: `Since ${from}, as of ${instantText(deskAsOf, timeZone)}`,
    figures: figures.flatMap(({ kpi, ...figure }) => rowsOf(rows, kpi).map((row) => ({ ...figure, row }))),
    remark: null,
  };
}

function deskFlow({ tickets }: ImportedDesk): Flow {
  const kpis = [ticketsCreated(), ticketsSolved(), backlog()] as const;
  const rows = fillReport(tickets, {
    kpis,
    period: { every: "month", from, to },
    context: { asOf: deskAsOf, timeZone },
  }).rows();
  const [created, done, open] = kpis.map((kpi) => rowsOf(rows, kpi).map(({ value }) => value));
  return {
    title: "Flow by month",
    rows: rowsOf(rows, kpis[0]).map(({ period }, place) => ({
      period: period?.date ?? from,
      created: created?.[place] ?? null,
      done: done?.[place] ?? null,
      openAtEnd: open?.[place] ?? null,
    })),
  };
}

function deskCharts({ tickets, sla }: ImportedDesk): Charts {
  const context = { asOf: deskAsOf, timeZone, sla };
  const open = backlog();
  const daily = fillReport(tickets, { kpis: [open], period: { every: "day", from, to }, context }).rows();
  const kpis = attainments.map(({ kpi }) => kpi);
  const monthly = fillReport(tickets, { kpis, period: { every: "month", from, to }, context }).rows();
  const reply = firstReplyTime();
  // The weeks begin on Mondays, so the first is the one that holds the first ticket.
  const firstMonday = civilDateOf(epochDayOf(from) - 3);
  const weekly = fillReport(tickets, { kpis: [reply], period: { every: "week", from: firstMonday, to }, context });
  const resolution = firstResolutionTime();
  const { curve, naiveCurve } = durationsOf(fillReport(tickets, { kpis: [resolution], context }), resolution);
  return {
    backlog: {
      caption: "Tickets neither solved nor closed at the end of each day",
      days: daily.map(({ period, value }) => ({ date: period?.date ?? from, open: value ?? 0 })),
      mark: { date: "2026-02-17", label: "release" },
    },
    attainment: {
      caption: "Share of promises kept, by the month they were made in, with 95 % intervals",
      periods: ["January", "February", "March"],
      series: attainments.map(({ label, kpi }) => ({ name: label, rows: rowsOf(monthly, kpi) })),
    },
    resolution: {
      caption: "Share of tickets still unsolved after some time",
      horizonMs: 10 * 86_400_000,
      curves: [
        { name: "Open tickets counted", role: "honest", curve },
        { name: "Solved tickets only", role: "naive", curve: naiveCurve },
      ],
    },
    reply: { caption: "Time to the first public reply by a human, by week of creation", rows: weekly.rows() },
  };
}
