import { checkRecord, checkWord } from "../errors/check-shape.js";
import { type Issues, throwIssues } from "../errors/issues.js";
import type { Ticket } from "./ticket.js";
import type { TicketEvent } from "./ticket-event.js";
import { type StatusCategory, statusCategories, type TicketStatus } from "./ticket-state.js";

/** The category that each of a team's own statuses counts as, by the status's name. */
export type StatusCategories = Readonly<Record<string, StatusCategory>>;

/**
 * Gives a ticket's statuses the categories that a table of the team says, by their raw names: custom statuses are data,
 * not code. A status that the table does not name keeps its category; {@link describeTickets} counts these.
 *
 * @param ticket - Any ticket; it stays as it is.
 * @param statuses - Categories by the status's name, letter case included.
 * @returns A new ticket.
 * @throws A {@link SupportOpsError} with code `input.type` or `input.variant` for a table with another word in it.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const printer = ticket("4711", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", { raw: "With supplier", category: "open" })
 *   .build();
 * const known = categorizeStatuses(printer, { "With supplier": "hold" });
 * ticketStateAt(known, "2026-03-27T10:00:00Z")?.status; // => { raw: "With supplier", category: "hold" }
 * categorizeStatuses(printer, { "With supplier": "waiting" } as never); // throws input.variant
 * ```
 */
export function categorizeStatuses(ticket: Ticket, statuses: StatusCategories): Ticket {
  checkStatusCategories(statuses);
  const categorize = (status: TicketStatus): TicketStatus => ({
    raw: status.raw,
    category: categoryOf(status.raw, statuses) ?? status.category,
  });
  const events = ticket.events.map((event): TicketEvent => {
    if (event.kind !== "status") return event;
    const { kind, at, seq, actor, from, to } = event;
    return { kind, at, seq, actor, from: from && categorize(from), to: categorize(to) };
  });
  return { ...ticket, initial: { ...ticket.initial, status: categorize(ticket.initial.status) }, events };
}

/** The category a table names for a status, or undefined where it names none. */
export function categoryOf(raw: string, statuses: StatusCategories): StatusCategory | undefined {
  return Object.hasOwn(statuses, raw) ? statuses[raw] : undefined;
}

function checkStatusCategories(statuses: unknown): void {
  const issues: Issues = [];
  const record = checkRecord(statuses, ["statuses"], issues);
  for (const [raw, category] of Object.entries(record ?? {}))
    checkWord(category, ["statuses", raw], issues, statusCategories);
  throwIssues(issues);
}
