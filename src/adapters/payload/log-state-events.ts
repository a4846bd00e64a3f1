import type { FieldValue, TicketStatus } from "../../ticket/ticket-state.js";
import { instantInLog, type Moment, type TicketLog } from "./ticket-log.js";

/** Event kinds that change one attribute of a ticket. */
export type AttributeKind = "priority" | "assignee" | "group" | "type" | "requester" | "organization" | "brand";

/** What something was before, and what it is from now on. */
export interface FromTo<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** Adds a change of status; one that changes nothing is passed over. */
export function logStatus(log: TicketLog, moment: Moment, from: TicketStatus | null, to: TicketStatus): void {
  if (from?.raw === to.raw) return;
  log.events.push({
    kind: "status",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    from,
    to,
  });
}

/** Adds a change of an attribute; one that changes nothing is passed over. */
export function logAttribute(
  log: TicketLog,
  moment: Moment,
  kind: AttributeKind,
  { from, to }: FromTo<string | null>,
): void {
  if (from === to) return;
  log.events.push({
    kind,
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    from,
    to,
  });
}

/** Adds a change of a field that the host asked to keep. */
export function logField(log: TicketLog, moment: Moment, field: string, { from, to }: FromTo<FieldValue>): void {
  log.events.push({
    kind: "field",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    field,
    from,
    to,
  });
}

/** Adds a change of tags, from all tags before to all tags after; one that changes nothing is passed over. */
export function logTags(log: TicketLog, moment: Moment, { from, to }: FromTo<readonly string[]>): void {
  const added = to.filter((tag) => !from.includes(tag));
  const removed = from.filter((tag) => !to.includes(tag));
  if (added.length + removed.length === 0) return;
  log.events.push({
    kind: "tag",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    added,
    removed,
  });
}
