import type { ClockPhases } from "../condition/predicate.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { Phase, PhaseReason } from "./clock-cycle-log.js";
import { addCycle, type ClockRun, type CycleDraft, endWith, openCycle, phaseAt } from "./clock-run.js";
import type { CompiledClock } from "./compile-clocks.js";
import { causeOf, type EventWatch, holdsNow, levelsOf, updateWatch } from "./event-watch.js";
import type { Cause, InstantChanges } from "./instant-changes.js";

/**
 * Decides what one instant does to a clock: cancel before stop, stop before reset, reset before start, start before
 * pause.
 *
 * @param state - The ticket after all events of the instant.
 * @param phases - The clocks declared earlier as they stand after the instant.
 */
export function advanceClock(run: ClockRun, changes: InstantChanges, state: TicketState, phases: ClockPhases): void {
  for (const watch of [run.start, run.stop, run.reset, run.cancel]) updateWatch(watch, state, phases);
  const paused = run.clock.pause?.(state, phases) === true;
  if (run.clock.anchor === "ticketCreated") notePause(run, changes, paused);
  const isLive = changes.life === "live";
  const couldStart = isLive && holdsNow(run.start) && !holdsNow(run.stop) && !holdsNow(run.cancel);

  const cycle = openCycle(run);
  if (cycle !== undefined) endCycle(run, cycle, changes, couldStart, paused);
  if (openCycle(run) === undefined && isLive) startCycle(run, changes, couldStart, paused);
  const open = openCycle(run);
  if (open !== undefined) pauseOrResume(open, changes, paused);
  run.couldStart = couldStart;
}

function endCycle(
  run: ClockRun,
  cycle: CycleDraft,
  changes: InstantChanges,
  couldStart: boolean,
  paused: boolean,
): void {
  const ending = endingOf(run.clock, run.cancel, run.stop, changes);
  if (ending !== undefined) return endWith(run, cycle, ending);
  const resetBy = causeOf(run.reset, changes);
  if (resetBy === undefined) return;
  endWith(run, cycle, phaseAt(changes.at, "stopped", "reset", resetBy));
  const startsAgain = couldStart || run.clock.start.becomes.length === 0;
  if (startsAgain) addCycle(run, atWork(changes, paused, "startedByReset", resetBy));
}

const deathReasons = { merge: "merged", deleted: "deleted", spam: "markedSpam" } as const;

/** What ends a cycle at an instant, or undefined. */
function endingOf(
  { onSolve }: CompiledClock,
  cancel: EventWatch,
  stop: EventWatch,
  changes: InstantChanges,
): Phase | undefined {
  const { at, last, death, solved } = changes;
  if (death !== undefined) return phaseAt(at, "cancelled", deathReasons[death.kind], death);
  const cancelledBy = causeOf(cancel, changes);
  if (cancelledBy !== undefined) return phaseAt(at, "cancelled", "cancelled", cancelledBy);
  const stoppedBy = causeOf(stop, changes);
  if (stoppedBy !== undefined) return phaseAt(at, "stopped", "stopped", stoppedBy);
  if (!solved || onSolve === "ignore") return undefined;
  return phaseAt(at, onSolve === "cancel" ? "cancelled" : "stopped", "solved", last);
}

function startCycle(run: ClockRun, changes: InstantChanges, couldStart: boolean, paused: boolean): void {
  if (reopenCycle(run, changes, paused)) return;
  const { clock, cycles } = run;
  if (clock.recurrence === "none" && cycles.length > 0) return;
  const startedBy = causeOfStart(run, changes, couldStart);
  if (startedBy === undefined) return;
  const ending = endingOf(clock, levelsOf(run.cancel), levelsOf(run.stop), changes);
  // It would take no time. Only a ticket created that way keeps such a cycle, so that it can be reopened.
  if (ending !== undefined && changes.at > run.createdAt) return;
  const cycle = addCycle(run, atWork(changes, paused, "started", startedBy));
  if (ending !== undefined) endWith(run, cycle, ending);
}

/** What starts a cycle: an event, or a level that turns; a level may turn because what hindered it ceases. */
function causeOfStart(
  { start, couldStart: couldBefore }: ClockRun,
  changes: InstantChanges,
  couldStart: boolean,
): Cause | undefined {
  const withoutBecomes = causeOf({ ...start, becomes: [] }, changes);
  return withoutBecomes ?? (couldStart && !couldBefore ? changes.last : undefined);
}

/** Goes on after a stop by a level that no longer holds, as the clock says; tells whether it did. */
function reopenCycle(run: ClockRun, changes: InstantChanges, paused: boolean): boolean {
  const cycle = run.cycles.at(-1);
  const { reopen } = run.clock;
  if (cycle === undefined || !run.mayReopen || holdsNow(run.stop) || reopen === "ignore") return false;
  const reopened = atWork(changes, paused, "reopened", changes.last);
  if (reopen === "newCycle") {
    addCycle(run, reopened);
    return true;
  }
  const stopped = cycle.phases.at(-1);
  if (reopen === "continueWall" && stopped !== undefined) {
    cycle.phases[cycle.phases.length - 1] = { ...stopped, state: "continued" };
  }
  cycle.phases.push(reopened);
  return true;
}

function pauseOrResume({ phases }: CycleDraft, changes: InstantChanges, paused: boolean): void {
  const isPaused = phases.at(-1)?.state === "paused";
  if (paused !== isPaused) phases.push(atWork(changes, paused, paused ? "paused" : "resumed", changes.last));
}

function notePause({ pauses }: ClockRun, { at, last }: InstantChanges, paused: boolean): void {
  const latest = pauses.at(-1);
  const state = paused ? "paused" : "continued";
  if (latest?.state === state) return;
  const reason = latest === undefined ? "anchored" : paused ? "paused" : "resumed";
  pauses.push(phaseAt(at, state, reason, last));
}

/** A phase of an open cycle. */
function atWork({ at }: InstantChanges, paused: boolean, reason: PhaseReason, cause: Cause): Phase {
  return phaseAt(at, paused ? "paused" : "active", reason, cause);
}
