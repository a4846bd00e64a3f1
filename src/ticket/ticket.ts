import type { EpochMs } from "../time/instant-input.js";
import type { Actor, TicketEvent } from "./ticket-event.js";
import type { TicketState } from "./ticket-state.js";

/**
 * How much of a ticket's past its log holds: everything, a part (archived or untracked changes are missing), or
 * nothing but the state it was found in.
 */
export type TicketHistory = "full" | "partial" | "snapshot";

/** A ticket: the state it was created in, and what happened to it since, in order. */
export interface Ticket {
  /** The host's or vendor's id. */
  readonly id: string;
  /** When it was created. Creation is no event: it is said here, once. */
  readonly createdAt: EpochMs;
  /** Who created it, which need not be the requester. */
  readonly createdBy: Actor;
  /** The state it was created in; later values never appear here. */
  readonly initial: TicketState;
  /** The log, ordered by `at`, then `seq`; nothing in it lies before `createdAt`. */
  readonly events: readonly TicketEvent[];
  /** How complete the log is. */
  readonly history: TicketHistory;
}
