import type { Facets } from "../condition/facets.js";
import type { TicketLife } from "../ticket/life-at.js";
import type { Actor, TicketEvent } from "../ticket/ticket-event.js";
import { isDone, type TicketStatus } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";

/** A ticket's creation, which stands in no log but can be waited for like an event. */
export interface Creation {
  readonly kind: "created";
  readonly actor: Actor;
}

/** What ends a ticket's clocks for good, or until it is restored. */
export type DeathEvent = Extract<TicketEvent, { kind: "merge" | "deleted" | "spam" }>;

/** What a change of a clock is put down to. */
export type Cause = TicketEvent | Creation;

/** The event of a cause; `null` for the creation, and for what no event caused. */
export function eventOf(cause: Cause | null): TicketEvent | null {
  return cause === null || cause.kind === "created" ? null : cause;
}

/** What happened at one instant so far; made once for each ticket and used again for each of its instants. */
export interface InstantChanges {
  at: EpochMs;
  /** The waited-for events that happened, by their number. */
  readonly hits: (Cause | undefined)[];
  /** How many of them. */
  hitCount: number;
  /** The last event of the instant, to which changes of level conditions are put down. */
  last: Cause | null;
  /** What its events may have changed. */
  changed: Facets;
  /** Whether the ticket is live. */
  life: TicketLife;
  /** Whether the ticket was brought back, or its life ended, at this instant. */
  lifeChanged: boolean;
  /** The first merge, deletion or spam mark of the instant. */
  death: DeathEvent | undefined;
  /** Whether the ticket was solved or closed before the instant. */
  wasDone: boolean;
  /** Whether the ticket turned solved or closed, or was created so. */
  solved: boolean;
}

/**
 * Nothing has happened yet.
 *
 * @param triggers - How many events are waited for.
 */
export function noChanges(at: EpochMs, triggers: number): InstantChanges {
  return {
    at,
    hits: new Array<Cause | undefined>(triggers).fill(undefined),
    hitCount: 0,
    last: null,
    changed: 0,
    life: "live",
    lifeChanged: false,
    death: undefined,
    wasDone: false,
    solved: false,
  };
}

/**
 * Goes on to a later instant.
 *
 * @param status - The one the ticket has until then.
 */
export function moveTo(changes: InstantChanges, at: EpochMs, status: TicketStatus): void {
  changes.at = at;
  if (changes.hitCount > 0) changes.hits.fill(undefined);
  changes.hitCount = 0;
  changes.last = null;
  changes.changed = 0;
  changes.lifeChanged = false;
  changes.death = undefined;
  changes.wasDone = isDone(status);
  changes.solved = false;
}
