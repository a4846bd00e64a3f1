import type { TicketStatus } from "../../ticket/ticket-state.js";
import type { EpochMs } from "../../time/instant-input.js";
import { logStatus } from "../payload/log-state-events.js";
import { instantOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { unknownActor } from "../payload/unnamed-actors.js";
import { findStatus, type FreshdeskStatuses } from "./freshdesk-statuses.js";

/** The keys of `stats` that say when a status was last set, with its id, in the order a ticket goes through them. */
const lastSet: readonly (readonly [key: string, statusId: string])[] = [
  ["reopened_at", "2"],
  ["pending_since", "3"],
  ["resolved_at", "4"],
  ["closed_at", "5"],
];

/**
 * Adds the changes of status that a ticket's `stats` still tell, for tickets without activities: the last time of each
 * alone, so that earlier rounds are missing.
 *
 * @returns How much of the history they tell.
 */
export function mapStats(log: TicketLog, ticket: PayloadRow, statuses: FreshdeskStatuses): "partial" | "snapshot" {
  log.notes.add("incomplete", "activities", "There are no activities: of each status, the last time alone is known.");
  const stats = rowOf(ticket["stats"]);
  const open = findStatus("2", statuses, "ticket.status", log.notes);
  const today = findStatus(ticket["status"], statuses, "ticket.status", log.notes);
  const told = lastSet.flatMap(([key, statusId]): { at: EpochMs; to: TicketStatus }[] => {
    const at = instantOf(stats[key]);
    const to = findStatus(statusId, statuses, "ticket.status", log.notes);
    return at === null || to === null ? [] : [{ at, to }];
  });
  told.sort((a, b) => a.at - b.at);
  const updatedAt = instantOf(stats["status_updated_at"]);
  const isCurrent = today === null || (told.at(-1)?.to ?? open)?.raw === today.raw;
  if (!isCurrent && updatedAt !== null) told.push({ at: Math.max(updatedAt, told.at(-1)?.at ?? updatedAt), to: today });
  let before = told.length === 0 || instantOf(stats["reopened_at"]) !== null ? null : open;
  for (const { at, to } of told) {
    logStatus(log, { at, actor: unknownActor, path: "ticket.stats" }, before, to);
    before = to;
  }
  return told.length > 0 ? "partial" : "snapshot";
}
