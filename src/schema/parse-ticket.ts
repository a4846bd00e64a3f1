import { type Issues, throwIssues } from "../errors/issues.js";
import { type Result, resultOf } from "../errors/result.js";
import { checkTicketLog } from "../ticket/check-ticket-log.js";
import type { Ticket } from "../ticket/ticket.js";
import { parseWith } from "./parse-with.js";
import { ticketSchema } from "./ticket.schema.js";

/**
 * Reads a ticket from outside: JSON of a database or a queue. Instants may come in any form that names one, and become
 * epoch milliseconds; nothing else is changed.
 *
 * @param input - Anything.
 * @returns A new ticket, as plain data.
 * @throws A {@link SupportOpsError} with every fault of shape and value (`input.*`, `time.*`), or else with every fault
 * of the log's order: `ticket.beforeCreation`, `ticket.unordered`, `ticket.eventDuplicate`.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const printer = ticket("4711", "2026-03-27T08:00:00Z").status("2026-03-27T08:20:00Z", "pending").build();
 * parseTicket(JSON.parse(JSON.stringify(printer))); // => printer
 * parseTicket({ ...printer, createdAt: "2026-03-27T08:00:00Z" }); // => printer
 * parseTicket({ ...printer, createdAt: "2026-03-27T08:00:00" }); // throws time.offsetMissing
 * parseTicket({ ...printer, events: [...printer.events].reverse() }); // throws ticket.unordered
 * ```
 */
export function parseTicket(input: unknown): Ticket {
  const ticket = parseWith(ticketSchema, input);
  const issues: Issues = [];
  checkTicketLog(ticket, [], issues);
  throwIssues(issues);
  return ticket;
}

/**
 * Reads a ticket as {@link parseTicket} does and returns its faults instead of throwing them.
 *
 * @returns `{ ok: true, value }`, or `{ ok: false, error }` with the {@link SupportOpsError}.
 * @example
 * ```ts
 * const result = safeParseTicket({ id: 4711 });
 * result.ok ? [] : result.error.issues.map(({ code, path }) => [code, path.join(".")]).slice(0, 2); // => [["input.type", "id"], ["time.instantInvalid", "createdAt"]]
 * ```
 */
export function safeParseTicket(input: unknown): Result<Ticket> {
  return resultOf(() => parseTicket(input));
}
