import { checkRecord, checkWord } from "../errors/check-shape.js";
import { type Issues, throwIssues } from "../errors/issues.js";
import type { EpochMs } from "../time/instant-input.js";
import { sortTicketEvents } from "./sort-ticket-events.js";
import type { Ticket } from "./ticket.js";
import type { FieldEvent } from "./ticket-event.js";

/** The field in which {@link markRepeatContacts} notes the ticket that came back to the matter. */
export const repeatContactField = "repeatContact";

/** What makes a later ticket a repeat of an earlier one. */
export interface RepeatContactOptions {
  /**
   * `followUp` (the default): it says so by a link `followUpOf`. `requester`: it comes from the same requester, whatever
   * it is about; tickets without a requester repeat nothing.
   */
  readonly by?: "followUp" | "requester";
}

/**
 * Writes into each ticket when the next one came back to its matter, as a `field` event `repeatContact` at that later
 * ticket's creation, with its id as the value. What one ticket has to know of others thus stands in its own log with
 * its date, so that figures such as {@link firstContactResolution} need no other ticket, merge over any split and never
 * look ahead. Whether a repeat came soon enough to count is for the figure to say.
 *
 * @param tickets - All tickets of the requesters concerned; with `requester`, part tickets by requester if at all.
 * @param options - What makes a repeat.
 * @returns New tickets in the order of the input; those without a repeat are the same objects.
 * @throws A {@link SupportOpsError} with `input.*` for an option that is no such word.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const from = { initial: { requesterId: "ann" } };
 * const tickets = [ticket("1", "2026-03-27T08:00:00Z", from).build(), ticket("2", "2026-03-28T08:00:00Z", from).build()];
 * const [first] = markRepeatContacts(tickets, { by: "requester" });
 * first === undefined ? null : ticketStateAt(first, "2026-03-29T00:00:00Z")?.fields; // => { repeatContact: "2" }
 * ```
 */
export function markRepeatContacts(tickets: readonly Ticket[], options: RepeatContactOptions = {}): readonly Ticket[] {
  const issues: Issues = [];
  const { by = "followUp" } = checkRecord(options, [], issues, ["by"]) ?? {};
  checkWord(by, ["by"], issues, ["followUp", "requester"]);
  throwIssues(issues);
  const repeats = by === "requester" ? repeatsByRequester(tickets) : followUpsOf(tickets);
  return tickets.map((ticket) => {
    const repeat = repeats.get(ticket.id);
    return repeat === undefined ? ticket : withRepeat(ticket, repeat);
  });
}

/** The first later ticket that came back to a ticket's matter. */
interface Repeat {
  readonly ticketId: string;
  readonly at: EpochMs;
}

function followUpsOf(tickets: readonly Ticket[]): ReadonlyMap<string, Repeat> {
  const repeats = new Map<string, Repeat>();
  for (const { id, createdAt, events } of inOrder(tickets)) {
    for (const event of events) {
      if (event.kind !== "link" || event.relation !== "followUpOf" || repeats.has(event.ticketId)) continue;
      repeats.set(event.ticketId, { ticketId: id, at: createdAt });
    }
  }
  return repeats;
}

function repeatsByRequester(tickets: readonly Ticket[]): ReadonlyMap<string, Repeat> {
  const repeats = new Map<string, Repeat>();
  const latest = new Map<string, string>();
  for (const { id, createdAt, initial } of inOrder(tickets)) {
    const { requesterId } = initial;
    if (requesterId === null) continue;
    const before = latest.get(requesterId);
    if (before !== undefined) repeats.set(before, { ticketId: id, at: createdAt });
    latest.set(requesterId, id);
  }
  return repeats;
}

function inOrder(tickets: readonly Ticket[]): readonly Ticket[] {
  return [...tickets].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

function withRepeat(ticket: Ticket, { ticketId, at }: Repeat): Ticket {
  const repeatAt = Math.max(at, ticket.createdAt);
  const lastSeq = ticket.events.reduce((seq, event) => (event.at === repeatAt ? Math.max(seq, event.seq) : seq), -1);
  const mark: FieldEvent = {
    kind: "field",
    at: repeatAt,
    seq: lastSeq + 1,
    actor: { id: null, role: "system" },
    field: repeatContactField,
    from: null,
    to: ticketId,
  };
  return { ...ticket, events: sortTicketEvents([...ticket.events, mark]) };
}
