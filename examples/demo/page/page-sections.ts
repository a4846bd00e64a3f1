import type { PlannedStep } from "supportops/escalation";
import type { EscalationOutlook } from "../figures/escalation-outlook.js";
import { figureText, intervalText, valueText } from "../figures/figure-text.js";
import type { BoardRow, BoardSection } from "../figures/sla-board.js";
import { countText, instantText, lengthText, wordsOf } from "../figures/words.js";
import type { Flow, FlowRow, Operation, Scorecard, ScorecardFigure } from "../operation.js";
import { escapeHtml } from "./escape-html.js";
import { type HtmlColumn, htmlTable } from "./html-table.js";

/** The few figures that are shown large, each with its n and its limits. */
export function headlineTiles(scorecards: readonly Scorecard[]): string {
  const tiles = scorecards
    .flatMap(({ figures }) => figures)
    .filter(({ headline }) => headline === true)
    .map(({ label, row }) => {
      const interval = intervalText(row);
      const evidence = row.unit === "count" ? "tickets" : `n = ${countText(row.n)}`;
      return `<li class="card tile"><span class="label">${escapeHtml(label)}</span>
<strong>${escapeHtml(valueText(row))}</strong>
<span class="evidence">${escapeHtml(evidence)}${interval === "" ? "" : `<br>95 %: ${unbrokenLimits(interval)}`}</span></li>`;
    });
  return `<ul class="tiles">${tiles.join("\n")}</ul>`;
}

/** The SLA board with a count for each urgency. */
export function boardSection(sections: readonly BoardSection[]): string {
  const counts = { overdue: "overdue", atRisk: "at risk", onTrack: "on track", paused: "paused" };
  const chips = sections.map(
    ({ urgency, total }) => `<span class="chip ${urgency}"><b>${countText(total)}</b> ${counts[urgency]}</span>`,
  );
  const groups = sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ urgency, title, rows, total }) => {
      const more = total > rows.length ? ` <small>+ ${countText(total - rows.length)} more</small>` : "";
      return { heading: `<span class="${urgency}">${escapeHtml(title)}</span>${more}`, rows };
    });
  return `<section class="card"><h2>SLA board</h2><p>Open promises by the time left, in the hours of each promise.</p>
<p class="chips">${chips.join(" ")}</p>${htmlTable(boardColumns, groups)}</section>`;
}

const boardColumns: readonly HtmlColumn<BoardRow>[] = [
  { head: "Ticket", html: ({ ticket }) => `<b>${escapeHtml(ticket)}</b>` },
  { head: "Clock", html: ({ clock }) => escapeHtml(clock) },
  { head: "Priority", html: ({ priority }) => escapeHtml(priority), minor: true },
  { head: "State", html: ({ state }) => escapeHtml(state), minor: true },
  { head: "Due", html: ({ due }) => escapeHtml(due), whole: true },
  {
    head: "Left",
    html: ({ left, urgency }) => `<span class="${urgency}">${escapeHtml(left)}</span>`,
    align: "right",
  },
  { head: "Policy", html: ({ policy }) => escapeHtml(policy), minor: true },
  { head: "Why paused", html: ({ why }) => escapeHtml(why), minor: true },
];

/** How many of the steps to come are shown. */
const mostSteps = 8;

/** Whom to tell now, what comes next, and the next wake-up. */
export function escalationSection(outlook: EscalationOutlook, { timeZone, asOf }: Operation): string {
  const { due, planned, nextWakeAt, waiting } = outlook;
  const columns = (distance: string): HtmlColumn<PlannedStep & { readonly at: number }>[] => [
    { head: "At", html: ({ at }) => escapeHtml(instantText(at, timeZone)), whole: true },
    { head: distance, html: ({ at }) => escapeHtml(lengthText(Math.abs(at - asOf))), align: "right", minor: true },
    { head: "Ticket", html: ({ ticketId }) => `<b>${escapeHtml(ticketId)}</b>` },
    { head: "Step", html: ({ step }) => escapeHtml(wordsOf(step)) },
    { head: "Tell", html: ({ audience }) => escapeHtml(audience ?? ""), whole: true },
  ];
  const part = (title: string, distance: string, steps: readonly (PlannedStep & { readonly at: number })[]): string => {
    if (steps.length === 0) return "";
    const more = steps.length > mostSteps ? ` <small>+ ${countText(steps.length - mostSteps)} more</small>` : "";
    return `<div><h4>${title}${more}</h4>${htmlTable(columns(distance), [{ rows: steps.slice(0, mostSteps) }])}</div>`;
  };
  const wake = nextWakeAt === null ? "none: nothing is planned" : instantText(nextWakeAt, timeZone);
  return `<section class="card"><h2>Escalations</h2>
<p>Next wake-up: <b>${escapeHtml(wake)}</b>. ${countText(waiting)} steps wait for paused clocks.</p>
<div class="pair">${part("To tell now", "Late", due)}${part("Next", "In", planned)}</div></section>`;
}

/** A table of figures with the evidence for them. */
export function scorecardSection({ title, figures, remark }: Scorecard): string {
  const columns: HtmlColumn<ScorecardFigure>[] = [
    { head: "Figure", html: ({ label }) => escapeHtml(label) },
    { head: "n", html: (figure) => escapeHtml(figureText(figure).n), align: "right" },
    { head: "p50 or share", html: ({ row }) => `<b>${escapeHtml(valueText(row))}</b>`, align: "right" },
    { head: "", html: ({ row }) => shareBar(row), minor: true },
    { head: "95 % interval", html: ({ row }) => unbrokenLimits(intervalText(row)) },
    { head: "p90", html: (figure) => escapeHtml(figureText(figure).p90), align: "right", minor: true },
    { head: "Naive p50", html: (figure) => escapeHtml(figureText(figure).naiveP50), align: "right", minor: true },
    { head: "Naive p90", html: (figure) => escapeHtml(figureText(figure).naiveP90), align: "right", minor: true },
    { head: "Left out", html: (figure) => escapeHtml(figureText(figure).leftOut), minor: true },
  ];
  const note = remark === null ? "" : `<p class="remark">${escapeHtml(remark)}</p>`;
  return `<section class="card"><h2>Figures</h2><p>${escapeHtml(title)}</p>${note}${htmlTable(columns, [{ rows: figures }])}</section>`;
}

/** Limits as HTML that breaks between them and not within one. */
function unbrokenLimits(interval: string): string {
  return escapeHtml(interval).replaceAll(" ", "&nbsp;").replace("&nbsp;to&nbsp;", " to ");
}

/** A share and its limits on a line from 0 to 100 %. */
function shareBar({ unit, value, interval }: ScorecardFigure["row"]): string {
  if (unit !== "ratio" || value === null) return "";
  const { low, high } = { low: interval?.low ?? 0, high: interval?.high ?? 1 };
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  return `<span class="bar"><i style="left:${percent(low)};width:${percent(high - low)}"></i><u style="left:${percent(value)}"></u></span>`;
}

/** What came in, what was done and what was left. */
export function flowSection({ title, rows }: Flow): string {
  const columns: HtmlColumn<FlowRow>[] = [
    { head: "From", html: ({ period }) => escapeHtml(period) },
    { head: "Created", html: ({ created }) => countText(created ?? 0), align: "right" },
    { head: "Done", html: ({ done }) => countText(done ?? 0), align: "right" },
    { head: "Open at end", html: ({ openAtEnd }) => countText(openAtEnd ?? 0), align: "right" },
  ];
  return `<section class="card"><h2>${escapeHtml(title)}</h2>${htmlTable(columns, [{ rows }])}</section>`;
}
