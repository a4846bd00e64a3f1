import type { ClockPhases } from "../condition/predicate.js";
import type { EventTrigger } from "../condition/compile-event-condition.js";
import { applyTicketEvent, type TicketStateDraft } from "../ticket/apply-ticket-event.js";
import { lifeAfter, type TicketLife } from "../ticket/life-at.js";
import type { Actor, TicketEvent } from "../ticket/ticket-event.js";
import { isDone } from "../ticket/ticket-state.js";
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

/** The event of a cause, or `null` for the creation. */
export function eventOf(cause: Cause): TicketEvent | null {
  return cause.kind === "created" ? null : cause;
}

/** What happened at one instant, once all its events are applied. */
export interface InstantChanges {
  readonly at: EpochMs;
  /** The waited-for events that happened. */
  readonly hits: ReadonlyMap<EventTrigger, Cause>;
  /** The last event of the instant, to which changes of level conditions are put down. */
  readonly last: Cause;
  /** Whether the ticket is live after the instant. */
  readonly life: TicketLife;
  /** The merge, deletion or spam mark of the instant, unless a later event of it took that back. */
  readonly death: DeathEvent | undefined;
  /** Whether the ticket turned solved or closed, or was created so. */
  readonly solved: boolean;
}

/** What is waited for at an instant, and how the clocks and the ticket stood before it. */
export interface Waiting {
  readonly triggersByKind: ReadonlyMap<string, readonly EventTrigger[]>;
  readonly phasesBefore: ClockPhases;
  readonly lifeBefore: TicketLife;
}

/**
 * Applies the events of one instant to the state, in order, and notes which of them were waited for.
 *
 * @param draft - The state before the instant; after the call the state after it.
 */
export function applyInstant(
  draft: TicketStateDraft,
  events: readonly [Cause, ...Cause[]],
  at: EpochMs,
  { triggersByKind, phasesBefore, lifeBefore }: Waiting,
): InstantChanges {
  const hits = new Map<EventTrigger, Cause>();
  const doneBefore = events[0].kind !== "created" && isDone(draft.status);
  let last = events[0];
  let death: DeathEvent | undefined;
  let life = lifeBefore;
  for (const event of events) {
    const candidates = triggersByKind
      .get(event.kind)
      ?.filter((trigger) => !hits.has(trigger) && isCandidate(trigger, event, draft, phasesBefore));
    if (event.kind !== "created") {
      applyTicketEvent(draft, event);
      life = lifeAfter(life, event);
    }
    for (const trigger of candidates ?? []) {
      if (trigger.after === undefined || trigger.after(draft, phasesBefore)) hits.set(trigger, event);
    }
    if (event.kind === "merge" || event.kind === "deleted" || event.kind === "spam") death ??= event;
    last = event;
  }
  return {
    at,
    hits,
    last,
    life,
    death: life === "live" ? undefined : death,
    solved: !doneBefore && isDone(draft.status),
  };
}

function isCandidate(trigger: EventTrigger, event: Cause, draft: TicketStateDraft, phasesBefore: ClockPhases): boolean {
  if (trigger.by !== undefined && !trigger.by.includes(event.actor.role)) return false;
  if (trigger.matches !== undefined && (event.kind === "created" || !trigger.matches(event))) return false;
  return trigger.before === undefined || trigger.before(draft, phasesBefore);
}
