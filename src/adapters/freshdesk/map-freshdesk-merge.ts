import { logLink, logMerge } from "../payload/log-other-events.js";
import { idOf, listOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import type { Moment, TicketLog } from "../payload/ticket-log.js";

/** Adds what an activity says of a merge: into which ticket this one went, or which ones it took in. */
export function mapMerge(log: TicketLog, moment: Moment, set: PayloadRow): void {
  if ("ticket_merge_source" in set) {
    const path = "activities[].activity.ticket_merge_source";
    const into = idOf(rowOf(set["ticket_merge_source"])["target_ticket_id"]);
    if (into === null) log.notes.add("incomplete", path, "A merge does not say into which ticket.");
    logMerge(log, moment, into);
  }
  const { source_ticket_id: one, source_ticket_ids: several } = rowOf(set["ticket_merge_target"]);
  for (const id of [one, ...listOf(several)].flatMap((value) => idOf(value) ?? [])) {
    logLink(log, moment, "mergedFrom", id);
  }
}
