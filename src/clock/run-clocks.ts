import { throwIssue } from "../errors/issues.js";
import type { Ticket } from "../ticket/ticket.js";
import type { TicketEvent } from "../ticket/ticket-event.js";
import type { EpochMs } from "../time/instant-input.js";
import type { ClockCycleLog } from "./clock-cycle-log.js";
import type { CompiledClocks } from "./compiled-clock.js";
import {
  applyToRun,
  closeInstant,
  openInstant,
  openTicketRun,
  planSequences,
  type TicketRun,
  wake,
} from "./ticket-run.js";

/** Someone who follows a run. */
export interface RunObserver {
  /** An instant is over; the run shows the ticket and its clocks as they stand after it. */
  instantOver(run: TicketRun): void;
  /** An event was applied. */
  eventApplied?(event: TicketEvent): void;
  /** Time goes on to an instant; the run shows what stands until then. */
  timePasses?(run: TicketRun, until: EpochMs): void;
  /** When the latest cycle of a clock was due, for sequences; `null` for never. */
  dueOf(run: TicketRun, clock: number): EpochMs | null;
}

const nobody: RunObserver = { instantOver: () => undefined, dueOf: () => null };

/**
 * Runs clocks over a ticket's log up to an instant; what comes later is invisible. Without anyone who knows due
 * instants, a sequence goes on as soon as a cycle is stopped.
 *
 * @returns The cycles of each clock, in declared order of the clocks.
 * @throws A {@link SupportOpsError} with code `ticket.unordered` or `ticket.beforeCreation` for a log out of order.
 */
export function runClocks(
  ticket: Ticket,
  compiled: CompiledClocks,
  asOf: EpochMs,
  observer: RunObserver = nobody,
): readonly (readonly ClockCycleLog[])[] {
  if (ticket.createdAt > asOf) return compiled.clocks.map(() => []);
  const run = openTicketRun(compiled, ticket);
  followLog(run, ticket.events, asOf, observer);
  finishInstant(run, observer);
  passTime(run, asOf + 1, observer);
  return run.runs.map(({ cycles }) => cycles);
}

/** Takes in events up to an instant; the last instant that has any is left undecided, as more may happen at it. */
export function followLog(run: TicketRun, events: readonly TicketEvent[], asOf: EpochMs, observer: RunObserver): void {
  for (const event of events) {
    if (event.at > asOf) return;
    if (event.at !== run.changes.at || run.isDecided) {
      if (event.at < run.changes.at) refuseOrder(run, events, event);
      finishInstant(run, observer);
      passTime(run, event.at, observer);
      openInstant(run, event.at);
    }
    applyToRun(run, event);
    observer.eventApplied?.(event);
  }
}

function refuseOrder({ createdAt }: TicketRun, events: readonly TicketEvent[], event: TicketEvent): never {
  const path = ["ticket", "events", events.indexOf(event), "at"];
  if (event.at < createdAt) {
    const message = "The event lies before the ticket's creation.";
    return throwIssue("ticket.beforeCreation", path, { message, received: event.at });
  }
  const message = "The event lies before the one that precedes it in the log.";
  return throwIssue("ticket.unordered", path, { message, received: event.at });
}

/** Decides the instant that is looked at, if it is not decided yet. */
export function finishInstant(run: TicketRun, observer: RunObserver): void {
  if (run.isDecided) return;
  closeInstant(run);
  settle(run, observer);
}

/** Lets the clocks go on by themselves up to an instant, itself outside. */
export function passTime(run: TicketRun, until: EpochMs, observer: RunObserver): void {
  while (run.nextWakeAt !== null && run.nextWakeAt < until) {
    const at = run.nextWakeAt;
    observer.timePasses?.(run, at);
    wake(run, at);
    settle(run, observer);
  }
  observer.timePasses?.(run, until);
}

function settle(run: TicketRun, observer: RunObserver): void {
  observer.instantOver(run);
  if (run.compiled.hasSequences) planSequences(run, (clock) => observer.dueOf(run, clock));
}
