import { checkInstant } from "../time/instant.js";
import { validOrThrow } from "../errors/issues.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import { lifeAt } from "./life-at.js";
import type { Ticket } from "./ticket.js";
import type { LinkEvent, MergeEvent } from "./ticket-event.js";

/** A ticket that was merged away. */
export interface MergedTicket {
  /** Its id. */
  readonly ticketId: string;
  /** When. */
  readonly at: EpochMs;
  /** The ticket it was merged into, or `null` where the source does not say. */
  readonly into: string | null;
  /**
   * The ticket that goes on in the end, after merges of that one too; `null` where the chain leads to a ticket that is
   * not there, or in a circle.
   */
  readonly survivor: string | null;
}

/** A ticket that was opened because an earlier one was closed. */
export interface FollowUpTicket {
  /** Its id. */
  readonly ticketId: string;
  /** When it was tied to the earlier one. */
  readonly at: EpochMs;
  /** The earlier ticket. */
  readonly of: string;
}

/** How tickets hang together. */
export interface TicketRelations {
  /** Tickets that were merged away, in the order of the input. */
  readonly merged: readonly MergedTicket[];
  /** Follow-ups, in the order of the input. */
  readonly followUps: readonly FollowUpTicket[];
}

/**
 * Finds which tickets were merged into which, down to the one that goes on, and which follow up on which.
 *
 * @param tickets - All tickets that may belong together.
 * @param options - As of when; later merges and links are invisible.
 * @returns Both lists; empty ones for tickets that stand alone.
 * @throws A {@link SupportOpsError} with the codes of {@link toEpochMs} for `asOf`.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const opened = (id: string) => ticket(id, "2026-03-27T08:00:00Z");
 * const tickets = [
 *   opened("1").event("2026-03-27T09:00:00Z", { kind: "merge", into: "2" }).build(),
 *   opened("2").event("2026-03-27T10:00:00Z", { kind: "merge", into: "3" }).build(),
 *   opened("3").build(),
 *   opened("4").event("2026-03-27T08:00:00Z", { kind: "link", relation: "followUpOf", ticketId: "3" }).build(),
 * ];
 * const { merged, followUps } = relateTickets(tickets, { asOf: "2026-03-28T00:00:00Z" });
 * merged.map(({ ticketId, survivor }) => [ticketId, survivor]); // => [["1", "3"], ["2", "3"]]
 * followUps.map(({ ticketId, of }) => [ticketId, of]); // => [["4", "3"]]
 * ```
 */
export function relateTickets(tickets: readonly Ticket[], options: { readonly asOf: InstantInput }): TicketRelations {
  const asOf = validOrThrow(checkInstant, options.asOf, ["asOf"]);
  const merges = new Map<string, MergeEvent>();
  for (const ticket of tickets) {
    const merge = ticket.events.find((event): event is MergeEvent => event.kind === "merge" && event.at <= asOf);
    if (merge !== undefined) merges.set(ticket.id, merge);
  }
  const ids = new Set(tickets.filter((ticket) => lifeAt(ticket, asOf) !== "merged").map(({ id }) => id));
  return {
    merged: [...merges].map(([ticketId, { at, into }]) => ({
      ticketId,
      at,
      into,
      survivor: survivorOf(into, merges, ids),
    })),
    followUps: tickets.flatMap(({ id, events }) =>
      events.filter(isFollowUp).flatMap(({ at, ticketId }) => (at <= asOf ? [{ ticketId: id, at, of: ticketId }] : [])),
    ),
  };
}

function isFollowUp(event: Ticket["events"][number]): event is LinkEvent {
  return event.kind === "link" && event.relation === "followUpOf";
}

function survivorOf(
  into: string | null,
  merges: ReadonlyMap<string, MergeEvent>,
  alive: ReadonlySet<string>,
): string | null {
  const seen = new Set<string>();
  let next = into;
  while (next !== null && !alive.has(next)) {
    if (seen.has(next)) return null;
    seen.add(next);
    next = merges.get(next)?.into ?? null;
  }
  return next;
}
