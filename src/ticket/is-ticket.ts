import type { IssuePath } from "../errors/issue.js";
import { throwIssue } from "../errors/issues.js";
import type { Ticket } from "./ticket.js";

/** Tells a ticket from anything else, such as a vendor's payload, at a glance; its parts are for `parseTicket` to check. */
export function isTicket(value: unknown): value is Ticket {
  const { createdAt, initial, events } = (value ?? {}) as Partial<Ticket>;
  return typeof createdAt === "number" && typeof initial === "object" && Array.isArray(events);
}

/**
 * Refuses what is no ticket at all.
 *
 * @throws A {@link SupportOpsError} with code `input.type`.
 */
export function expectTicket(value: unknown, path: IssuePath): asserts value is Ticket {
  if (isTicket(value)) return;
  const message = "Expected a ticket, as parseTicket or an adapter gives it.";
  throwIssue("input.type", path, { message, expected: "ticket", received: value });
}
