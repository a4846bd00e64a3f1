import type { ClockPhases } from "../condition/predicate.js";
import type { Facets } from "../condition/facets.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";
import { addCycle, looksBack, notePause } from "./anchor-phases.js";
import type { Phase, PhaseReason } from "./clock-cycle-log.js";
import {
  type ClockRun,
  causeOf,
  type CycleDraft,
  endWith,
  hasCeased,
  hasTurned,
  hitOf,
  holdsNow,
  lastPhase,
  phaseAt,
  updateLevels,
} from "./clock-run.js";
import type { Cause, InstantChanges } from "./instant-changes.js";

/** A ticket after all events of an instant, as its clocks see it. */
export interface TicketView {
  readonly createdAt: EpochMs;
  readonly state: TicketState;
  /** The clocks declared earlier as they stand after the instant. */
  readonly phases: ClockPhases;
}

/**
 * Decides what one instant does to a clock: cancel before stop, stop before reset, reset before start, start before
 * pause.
 *
 * @param changed - What may have changed, clocks declared earlier included.
 */
export function advanceClock(run: ClockRun, changes: InstantChanges, changed: Facets, view: TicketView): void {
  updateLevels(run, changed, view.state, view.phases);
  if (looksBack(run.clock)) notePause(run, changes.at, changes.last);
  const isLive = changes.life === "live";
  const { clock } = run;
  const couldStart = isLive && holdsNow(run, clock.start) && !isHindered(run);

  if (run.open !== undefined) endCycle(run, run.open, changes, couldStart, view);
  if (isLive && run.open === undefined) startCycle(run, changes, couldStart, view);
  if (run.open !== undefined) pauseOrResume(run, run.open, changes);
  run.couldStart = couldStart;
}

/** Opens the next cycle of a sequence, if it is time and nothing hinders it. */
export function continueSequence(run: ClockRun, { at, life, last }: InstantChanges, view: TicketView): void {
  const { nextStartAt, clock } = run;
  if (nextStartAt === null || at < nextStartAt || life !== "live" || isHindered(run)) return;
  if (clock.start.becomes !== 0 && !holdsNow(run, clock.start)) return;
  addCycle(run, atWork(run, at, "recurred", last), view.createdAt, view.state);
}

function isHindered(run: ClockRun): boolean {
  return holdsNow(run, run.clock.stop) || holdsNow(run, run.clock.cancel);
}

function endCycle(
  run: ClockRun,
  cycle: CycleDraft,
  changes: InstantChanges,
  couldStart: boolean,
  view: TicketView,
): void {
  const { clock } = run;
  const ending = deathOf(changes) ?? endingOf(run, changes);
  if (ending !== undefined) return endWith(run, cycle, ending);
  const resetBy = causeOf(run, clock.reset, changes);
  if (resetBy === undefined) return;
  endWith(run, cycle, phaseAt(changes.at, "stopped", "reset", resetBy));
  if (!couldStart && clock.start.becomes !== 0) return;
  addCycle(run, atWork(run, changes.at, "startedByReset", resetBy), view.createdAt, view.state);
}

const deathReasons = { merge: "merged", deleted: "deleted", spam: "markedSpam" } as const;

/** How the end of the ticket's life ends a cycle. */
function deathOf({ at, death, life }: InstantChanges): Phase | undefined {
  if (death === undefined || life === "live") return undefined;
  return phaseAt(at, "cancelled", deathReasons[death.kind], death);
}

/** What ends a cycle at an instant, or undefined. */
function endingOf(run: ClockRun, changes: InstantChanges): Phase | undefined {
  const { clock } = run;
  const cancelledBy = causeOf(run, clock.cancel, changes);
  if (cancelledBy !== undefined) return phaseAt(changes.at, "cancelled", "cancelled", cancelledBy);
  const stoppedBy = causeOf(run, clock.stop, changes);
  if (stoppedBy !== undefined) return phaseAt(changes.at, "stopped", "stopped", stoppedBy);
  return solveOf(run, changes);
}

/** What a solve makes of a cycle. */
function solveOf({ clock }: ClockRun, { at, last, solved }: InstantChanges): Phase | undefined {
  if (!solved || clock.onSolve === "ignore") return undefined;
  return phaseAt(at, clock.onSolve === "cancel" ? "cancelled" : "stopped", "solved", last);
}

/** What ends a cycle at the instant it begins: a level that turns, or a solve. */
function endingByLevels(run: ClockRun, changes: InstantChanges): Phase | undefined {
  const { at, last } = changes;
  if (hasTurned(run, run.clock.cancel)) return phaseAt(at, "cancelled", "cancelled", last);
  if (hasTurned(run, run.clock.stop)) return phaseAt(at, "stopped", "stopped", last);
  return solveOf(run, changes);
}

function startCycle(run: ClockRun, changes: InstantChanges, couldStart: boolean, view: TicketView): void {
  if (reopenCycle(run, changes, view)) return;
  const { clock, cycles } = run;
  if (clock.recurrence !== "perEvent" && cycles.length > 0) return continueSequence(run, changes, view);
  const startedBy = causeOfStart(run, changes, couldStart);
  if (startedBy === undefined) return;
  const ending = endingByLevels(run, changes);
  // It would take no time. Only a ticket created that way keeps such a cycle, so that it can be reopened.
  if (ending !== undefined && changes.at > view.createdAt) return;
  const cycle = addCycle(run, atWork(run, changes.at, "started", startedBy), view.createdAt, view.state);
  if (ending !== undefined) endWith(run, cycle, ending);
}

/** What starts a cycle: an event, or a level that turns; a level may turn because what hindered it ceases. */
function causeOfStart(run: ClockRun, changes: InstantChanges, couldStart: boolean): Cause | null | undefined {
  const { start } = run.clock;
  const turned = hasCeased(run, start) || (couldStart && !run.couldStart);
  return hitOf(run, start, changes) ?? (turned ? changes.last : undefined);
}

/** Goes on after a stop by a level that no longer holds, as the clock says; tells whether it did. */
function reopenCycle(run: ClockRun, changes: InstantChanges, view: TicketView): boolean {
  const { reopen } = run.clock;
  const cycle = run.cycles[run.cycles.length - 1];
  if (cycle === undefined || !run.mayReopen || holdsNow(run, run.clock.stop) || reopen === "ignore") return false;
  const reopened = atWork(run, changes.at, "reopened", changes.last);
  run.mayReopen = false;
  run.nextStartAt = null;
  if (reopen === "newCycle") {
    addCycle(run, reopened, view.createdAt, view.state);
    return true;
  }
  if (reopen === "continueWall") {
    cycle.phases[cycle.phases.length - 1] = { ...lastPhase(cycle), state: "continued" };
  }
  cycle.phases.push(reopened);
  run.open = cycle;
  return true;
}

function pauseOrResume(run: ClockRun, cycle: CycleDraft, { at, last }: InstantChanges): void {
  const isPaused = lastPhase(cycle).state === "paused";
  if (run.paused !== isPaused) cycle.phases.push(atWork(run, at, run.paused ? "paused" : "resumed", last));
}

/** A phase of an open cycle. */
function atWork({ paused }: ClockRun, at: EpochMs, reason: PhaseReason, cause: Cause | null): Phase {
  return phaseAt(at, paused ? "paused" : "active", reason, cause);
}
