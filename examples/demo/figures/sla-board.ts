import { evaluateSlaMany, type QueueRow, rankQueue } from "supportops/sla";
import { formatDuration } from "supportops/format";
import { type Ticket, ticketStateAt } from "supportops/ticket";
import type { Operation } from "../operation.js";
import { openTickets } from "./open-tickets.js";
import { instantText, wordsOf } from "./words.js";

/** How urgent a promise is. */
export type Urgency = "overdue" | "atRisk" | "onTrack" | "paused";

/** One open promise on the board, as text. */
export interface BoardRow {
  readonly ticket: string;
  readonly clock: string;
  readonly urgency: Urgency;
  readonly state: string;
  readonly due: string;
  readonly left: string;
  readonly policy: string;
  readonly priority: string;
  /** Why the clock stands still, or an empty text. */
  readonly why: string;
}

/** Open promises of one urgency. */
export interface BoardSection {
  readonly urgency: Urgency;
  readonly title: string;
  readonly rows: readonly BoardRow[];
  /** How many there are in all. */
  readonly total: number;
}

/** What of an operation the board is about. */
export type BoardSubject = Pick<Operation, "tickets" | "sla" | "asOf" | "timeZone">;

const sections = [
  { urgency: "overdue", title: "Overdue, longest first", most: 5 },
  { urgency: "atRisk", title: "At risk", most: 4 },
  { urgency: "onTrack", title: "Due next", most: 4 },
  { urgency: "paused", title: "Paused; due if resumed now", most: 3 },
] as const;

/** The board: the open promises of all tickets by time left, the first few of each urgency. */
export function slaBoard(operation: BoardSubject): readonly BoardSection[] {
  const { sla, asOf } = operation;
  const queue = rankQueue(evaluateSlaMany(openTickets(operation.tickets, asOf), sla, { asOf }));
  return sections.map(({ urgency, title, most }) => {
    const rows = queue.filter((row) => urgencyOf(row) === urgency);
    const shown = rows.slice(0, most).map((row) => boardRow(row, urgency, operation));
    return { urgency, title, rows: shown, total: rows.length };
  });
}

function urgencyOf({ state, outcome, atRisk }: QueueRow): Urgency {
  if (outcome === "breached") return "overdue";
  if (state === "paused") return "paused";
  return atRisk ? "atRisk" : "onTrack";
}

function boardRow(row: QueueRow, urgency: Urgency, operation: BoardSubject): BoardRow {
  const dueAt = row.dueAt ?? row.dueIfResumedNow;
  const ticket = operation.tickets.find(({ id }) => id === row.ticketId);
  const state = ticket === undefined ? null : ticketStateAt(ticket, operation.asOf);
  return {
    ticket: row.ticketId,
    clock: wordsOf(row.clock),
    urgency,
    state: stateText(row),
    due: dueAt === null ? "never" : instantText(dueAt, zoneOf(row.calendarId, operation)),
    left: row.remainingMs === null ? "" : formatDuration(row.remainingMs),
    policy: row.policyId ?? "",
    priority: state?.priority ?? "",
    why: row.state === "paused" && ticket !== undefined ? whyPaused(ticket, operation) : "",
  };
}

function stateText({ state, insideHours }: QueueRow): string {
  if (state === "running" && insideHours === false) return "outside hours";
  return state;
}

/** The zone of a calendar; round the clock belongs to no zone and is told in the operation's own. */
function zoneOf(calendarId: string | null, { sla, timeZone }: BoardSubject): string {
  const calendar = sla.definition.calendars?.find(({ id }) => id === calendarId);
  return calendar !== undefined && "timeZone" in calendar ? calendar.timeZone : timeZone;
}

/** The status that the clock waits in, and since when. */
function whyPaused({ events }: Ticket, { asOf, timeZone }: BoardSubject): string {
  const latest = events.filter((event) => event.kind === "status" && event.at <= asOf).at(-1);
  return latest?.kind === "status" ? `${latest.to.raw} since ${instantText(latest.at, timeZone)}` : "";
}
