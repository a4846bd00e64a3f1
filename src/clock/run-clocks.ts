import type { ClockPhase } from "../condition/condition.js";
import type { ClockPhases } from "../condition/predicate.js";
import type { TicketStateDraft } from "../ticket/apply-ticket-event.js";
import type { TicketLife } from "../ticket/life-at.js";
import type { Ticket } from "../ticket/ticket.js";
import type { TicketEvent } from "../ticket/ticket-event.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";
import type { ClockCycleLog } from "./clock-cycle-log.js";
import { advanceClock } from "./advance-clock.js";
import { openClockRun, phaseOf } from "./clock-run.js";
import type { CompiledClocks } from "./compile-clocks.js";
import { applyInstant, type Cause, eventOf } from "./instant-changes.js";

/** A ticket as it stands after an instant of its log; `state` and `phases` change with the next one. */
export interface InstantView {
  readonly at: EpochMs;
  readonly state: TicketState;
  readonly phases: ClockPhases;
  /** The last event of the instant, or `null` for the creation. */
  readonly event: TicketEvent | null;
}

/**
 * Runs clocks over a ticket's log up to an instant; what comes later is invisible.
 *
 * @param observe - Called after creation and after each instant at which something happened.
 * @returns The cycles of each clock, in declared order of the clocks.
 */
export function runClocks(
  ticket: Ticket,
  compiled: CompiledClocks,
  asOf: EpochMs,
  observe?: (view: InstantView) => void,
): readonly (readonly ClockCycleLog[])[] {
  const runs = compiled.clocks.map((clock) => openClockRun(clock, ticket));
  const draft: TicketStateDraft = { ...ticket.initial };
  const phases: (ClockPhase | null)[] = runs.map(() => null);
  let life: TicketLife = "live";
  for (const { at, events } of instantsOf(ticket, asOf)) {
    const waiting = { triggersByKind: compiled.triggersByKind, phasesBefore: phases, lifeBefore: life };
    const changes = applyInstant(draft, events, at, waiting);
    life = changes.life;
    runs.forEach((run, place) => {
      advanceClock(run, changes, draft, phases);
      phases[place] = phaseOf(run);
    });
    observe?.({ at, state: draft, phases, event: eventOf(changes.last) });
  }
  return runs.map(({ cycles }) => cycles);
}

/** The creation and the events up to an instant, gathered by instant. */
function* instantsOf(ticket: Ticket, asOf: EpochMs): Generator<{ at: EpochMs; events: [Cause, ...Cause[]] }> {
  if (ticket.createdAt > asOf) return;
  let at = ticket.createdAt;
  let events: [Cause, ...Cause[]] = [{ kind: "created", actor: ticket.createdBy }];
  for (const event of ticket.events) {
    if (event.at > asOf) break;
    if (event.at === at) {
      events.push(event);
    } else {
      yield { at, events };
      at = event.at;
      events = [event];
    }
  }
  yield { at, events };
}
