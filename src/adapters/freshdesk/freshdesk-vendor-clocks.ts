import type { VendorClock } from "../../sla/vendor-clock.js";
import type { EpochMs } from "../../time/instant-input.js";
import { logSla } from "../payload/log-other-events.js";
import { instantOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { systemActor } from "../payload/unnamed-actors.js";

/** Freshdesk's clocks: when each is due, whether it is overdue, and when it ended. */
const clocks: readonly (readonly [metric: string, due: string, overdue: string, end: string | null])[] = [
  ["first_response", "fr_due_by", "fr_escalated", "first_responded_at"],
  ["next_response", "nr_due_by", "nr_escalated", null],
  ["resolution", "due_by", "is_escalated", "resolved_at"],
];

/**
 * A ticket's due dates as the clocks that `reconcileSla` compares with ours. Freshdesk keeps the last cycle of each, and
 * counts some automatic replies as a first response.
 *
 * @param ticket - An object of `GET /api/v2/tickets`, asked with `include=stats`.
 * @returns A clock for each due date; empty for a ticket without.
 * @example
 * ```ts
 * const ticket = { created_at: "2025-03-07T21:40:00Z", fr_due_by: "2025-03-08T01:40:00Z", fr_escalated: true, stats: { first_responded_at: "2025-03-10T15:00:00Z" } };
 * freshdeskVendorClocks(ticket).map(({ metric, outcome }) => [metric, outcome]); // => [["first_response", "breached"]]
 * ```
 */
export function freshdeskVendorClocks(ticket: unknown): readonly VendorClock[] {
  const row = rowOf(ticket);
  const stats = rowOf(row["stats"]);
  const createdAt = instantOf(row["created_at"]);
  return clocks.flatMap(([metric, due, overdue, end]): VendorClock[] => {
    const dueAt = instantOf(row[due]);
    if (dueAt === null) return [];
    const stoppedAt = end === null ? null : instantOf(stats[end]);
    const isOverdue = row[overdue] === true;
    return [
      {
        metric,
        instance: null,
        outcome: isOverdue ? "breached" : stoppedAt === null ? "undecided" : "met",
        startedAt: end === null ? null : createdAt,
        stoppedAt,
        dueAt,
        breachedAt: isOverdue ? dueAt : null,
        elapsedMs: null,
        targetMs: null,
      },
    ];
  });
}

/** Adds what Freshdesk's own clocks did. */
export function mapClocks(log: TicketLog, ticket: PayloadRow): void {
  for (const { metric, startedAt, stoppedAt, breachedAt } of freshdeskVendorClocks(ticket)) {
    const add = (at: EpochMs | null, action: "activate" | "breach" | "fulfil"): void => {
      const moment = { actor: systemActor, path: "ticket.due_by" };
      if (at !== null) logSla(log, { ...moment, at }, { metric, instance: null, action });
    };
    add(startedAt === null ? null : log.createdAt, "activate");
    add(breachedAt, "breach");
    add(stoppedAt, "fulfil");
  }
}
