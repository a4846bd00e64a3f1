import { logAttribute } from "../payload/log-state-events.js";
import type { PayloadRow } from "../payload/payload-values.js";
import type { Moment, TicketLog } from "../payload/ticket-log.js";
import type { TimedRow } from "../payload/timed-rows.js";
import { isQueueId, isUserId, longId } from "./salesforce-ids.js";
import { lookupOf } from "./salesforce-lookups.js";

/** Reading of a case's owners: it belongs to a queue, which is a group, or to a user, who is an assignee. */
export interface OwnerReading {
  /** The queue the case was in last: a user who takes it does not take it out of there. */
  queueId: string | null;
  /** Rows of a save that only pass the case through a queue to its next owner. */
  readonly passing: ReadonlySet<PayloadRow>;
  /** The user from whom such a save takes the case. */
  passedFrom: string | null;
}

/** Begins to read owners from the rows of a history, in order of time. */
export function beginOwners(rows: readonly TimedRow[]): OwnerReading {
  return { queueId: null, passing: passingRows(rows), passedFrom: null };
}

/** Rows that give a case to a queue which a later row of the same save takes it out of. */
function passingRows(rows: readonly TimedRow[]): ReadonlySet<PayloadRow> {
  const owners = rows.filter(({ row }) => lookupOf(row) === "owner");
  const passing = owners.filter(({ row, at }, index) => {
    const queue = longId(row["NewValue"]);
    const isTakenOn = (next: TimedRow): boolean =>
      next.at === at && next.row["CreatedById"] === row["CreatedById"] && longId(next.row["OldValue"]) === queue;
    return isQueueId(queue) && owners.slice(index + 1).some(isTakenOn);
  });
  return new Set(passing.map(({ row }) => row));
}

/** Adds a change of owner: of the assignee, of the group, or of both. */
export function mapOwner(log: TicketLog, moment: Moment, row: PayloadRow, reading: OwnerReading): void {
  const from = longId(row["OldValue"]);
  const to = longId(row["NewValue"]);
  if (isQueueId(from)) reading.queueId = from;
  const assignee = isUserId(from) ? from : reading.passedFrom;
  const isPassing = reading.passing.has(row);
  reading.passedFrom = isPassing ? assignee : null;
  if (!isPassing) logAttribute(log, moment, "assignee", { from: assignee, to: isUserId(to) ? to : null });
  if (!isQueueId(to)) return;
  logAttribute(log, moment, "group", { from: reading.queueId, to });
  reading.queueId = to;
}
