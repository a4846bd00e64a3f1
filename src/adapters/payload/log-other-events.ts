import type { LinkEvent, SlaEvent } from "../../ticket/ticket-event.js";
import type { FromTo } from "./log-state-events.js";
import { instantInLog, type Moment, type TicketLog } from "./ticket-log.js";

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

/**
 * Adds that the ticket is measured with another calendar from now on, `null` for the default one; what changes nothing
 * is passed over. An event does not say which was before, so the log keeps it: changes are added in the order of time.
 */
export function logSchedule(log: TicketLog, moment: Moment, { from, to }: FromTo<string | null>): void {
  log.calendarIds ??= [from];
  if (log.calendarIds.at(-1) === to) return;
  log.calendarIds.push(to);
  log.events.push({
    kind: "schedule",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    calendarId: to,
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
