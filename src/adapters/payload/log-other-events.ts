import type { LinkEvent, SlaEvent, SurveyEvent, Visibility } from "../../ticket/ticket-event.js";
import { instantInLog, type Moment, type TicketLog } from "./ticket-log.js";

/** What a message is, beside who wrote it and when. */
export interface LoggedMessage {
  readonly messageId: string | null;
  readonly visibility: Visibility;
  readonly opening: boolean;
  readonly automated: boolean;
}

/** Adds a message or note. */
export function logMessage(
  log: TicketLog,
  moment: Moment,
  { messageId, visibility, opening, automated }: LoggedMessage,
): void {
  log.events.push({
    kind: "message",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    messageId,
    visibility,
    opening,
    automated,
  });
}

/** Adds what a vendor's own SLA clock did. */
export function logSla(
  log: TicketLog,
  moment: Moment,
  { metric, instance, action }: Pick<SlaEvent, "metric" | "instance" | "action">,
): void {
  log.events.push({
    kind: "sla",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    metric,
    instance,
    action,
  });
}

/** Adds an answer to a satisfaction survey. */
export function logAnswer(log: TicketLog, moment: Moment, score: number, scale: readonly [number, number]): void {
  log.events.push({
    kind: "survey",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    type: "csat",
    state: "received",
    score,
    scale,
  });
}

/** Adds a tie to another ticket. */
export function logLink(log: TicketLog, moment: Moment, relation: LinkEvent["relation"], ticketId: string): void {
  log.events.push({
    kind: "link",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    relation,
    ticketId,
  });
}

/** Adds that the ticket was merged into another one; `null` where the payload does not say which. */
export function logMerge(log: TicketLog, moment: Moment, into: string | null): void {
  log.events.push({
    kind: "merge",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    into,
  });
}

/** Adds that the ticket was deleted, brought back, or marked as spam. */
export function logLife(log: TicketLog, moment: Moment, kind: "deleted" | "restored" | "spam"): void {
  log.events.push({ kind, at: instantInLog(log, moment), seq: log.events.length, actor: moment.actor });
}

/** Adds a survey that was sent or answered. */
export function logSurvey(
  log: TicketLog,
  moment: Moment,
  { type, state, score, scale }: Pick<SurveyEvent, "type" | "state" | "score" | "scale">,
): void {
  log.events.push({
    kind: "survey",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    type,
    state,
    score,
    scale,
  });
}

/** Adds that the ticket is measured with another calendar from now on; `null` for the default one. */
export function logSchedule(log: TicketLog, moment: Moment, calendarId: string | null): void {
  log.events.push({
    kind: "schedule",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    calendarId,
  });
}

/** Adds an escalation that the payload tells without a level. */
export function logEscalation(log: TicketLog, moment: Moment): void {
  log.events.push({
    kind: "escalation",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    level: null,
    reason: null,
  });
}
