import type { ClockPhases } from "../condition/compile-condition.js";
import type { ClockPhase } from "../condition/condition.js";
import type { Ticket } from "../ticket/ticket.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";
import type { ClockCycleLog, Phase, PhaseReason, PhaseState } from "./clock-cycle-log.js";
import type { CompiledClock } from "./compile-clocks.js";
import { causeOf, type EventWatch, heldBefore, holdsNow, updateWatch, watchEvents } from "./event-watch.js";
import type { Cause, InstantChanges } from "./instant-changes.js";

/** A cycle still being written. */
interface CycleDraft extends ClockCycleLog {
  readonly phases: [Phase, ...Phase[]];
}

/** One clock at work on one ticket. */
export interface ClockRun {
  readonly clock: CompiledClock;
  readonly createdAt: EpochMs;
  readonly cycles: CycleDraft[];
  readonly start: EventWatch;
  readonly stop: EventWatch;
  readonly reset: EventWatch;
  readonly cancel: EventWatch;
  /** Whether a level start held, unhindered by a level stop, after the previous instant. */
  couldStart: boolean;
  /** When the clock would have paused and resumed since creation; kept where cycles count from there. */
  readonly pauses: Phase[];
}

/** Puts a clock to work on a ticket, before anything has happened. */
export function openClockRun(clock: CompiledClock, { createdAt }: Ticket): ClockRun {
  return {
    clock,
    createdAt,
    cycles: [],
    start: watchEvents(clock.start),
    stop: watchEvents(clock.stop),
    reset: watchEvents(clock.reset),
    cancel: watchEvents(clock.cancel),
    couldStart: false,
    pauses: [],
  };
}

/** What the clock's latest cycle is doing, as conditions of later clocks see it. */
export function phaseOf({ cycles }: ClockRun): ClockPhase | null {
  const state = cycles.at(-1)?.phases.at(-1)?.state;
  return state === undefined || state === "continued" ? null : state;
}

/**
 * Decides what one instant does to a clock: cancel before stop, stop before reset, reset before start, start before
 * pause.
 *
 * @param state - The ticket after all events of the instant.
 * @param phases - The clocks declared earlier as they stand after the instant.
 * @param dead - Whether the ticket is merged away, deleted or spam, so that nothing starts.
 */
export function advanceClock(
  run: ClockRun,
  changes: InstantChanges,
  state: TicketState,
  phases: ClockPhases,
  dead: boolean,
): void {
  for (const watch of [run.start, run.stop, run.reset, run.cancel]) updateWatch(watch, state, phases);
  const paused = run.clock.pause?.(state, phases) === true;
  if (run.clock.anchor === "ticketCreated") notePause(run, changes, paused);
  const couldStart = holdsNow(run.start) && !holdsNow(run.stop);

  const cycle = openCycle(run);
  if (cycle !== undefined) endCycle(run, cycle, changes, couldStart, paused);
  if (openCycle(run) === undefined && !dead) startCycle(run, changes, couldStart, paused);
  const open = openCycle(run);
  if (open !== undefined) pauseOrResume(open, changes, paused);
  run.couldStart = couldStart;
}

function openCycle({ cycles }: ClockRun): CycleDraft | undefined {
  const cycle = cycles.at(-1);
  const state = cycle?.phases.at(-1)?.state;
  return state === "active" || state === "paused" ? cycle : undefined;
}

const deathReasons = { merge: "merged", deleted: "deleted", spam: "markedSpam" } as const;

function endCycle(
  run: ClockRun,
  cycle: CycleDraft,
  changes: InstantChanges,
  couldStart: boolean,
  paused: boolean,
): void {
  const { clock } = run;
  const { at, last, death, solved } = changes;
  if (death !== undefined) return addPhase(cycle, at, "cancelled", deathReasons[death.kind], death);
  const cancelledBy = causeOf(run.cancel, changes);
  if (cancelledBy !== undefined) return addPhase(cycle, at, "cancelled", "cancelled", cancelledBy);
  const stoppedBy = causeOf(run.stop, changes);
  if (stoppedBy !== undefined) return addPhase(cycle, at, "stopped", "stopped", stoppedBy);
  if (solved && clock.onSolve !== "ignore") {
    return addPhase(cycle, at, clock.onSolve === "cancel" ? "cancelled" : "stopped", "solved", last);
  }
  const resetBy = causeOf(run.reset, changes);
  if (resetBy === undefined) return;
  addPhase(cycle, at, "stopped", "reset", resetBy);
  if (couldStart || clock.start.becomes.length === 0) addCycle(run, at, "startedByReset", resetBy, paused);
}

function startCycle(run: ClockRun, changes: InstantChanges, couldStart: boolean, paused: boolean): void {
  if (reopenCycle(run, changes, paused)) return;
  const { clock, cycles } = run;
  if (clock.recurrence === "none" && cycles.length > 0) return;
  const event = clock.start.triggers.map((trigger) => changes.hits.get(trigger)).find((hit) => hit !== undefined);
  const ceased = causeOf({ ...run.start, triggers: [], becomes: [] }, changes);
  const turned = couldStart && !run.couldStart ? changes.last : undefined;
  const startedBy = event ?? turned ?? ceased;
  if (startedBy === undefined) return;
  addCycle(run, changes.at, "started", startedBy, paused);
  // What starts in the instant in which its stop begins to hold, such as a ticket created solved, took no time.
  const cycle = openCycle(run);
  if (cycle !== undefined && holdsNow(run.stop) && !heldBefore(run.stop))
    addPhase(cycle, changes.at, "stopped", "stopped", changes.last);
}

/** Goes on after a stop that no longer holds, as the clock says; tells whether it did. */
function reopenCycle(run: ClockRun, { at, last }: InstantChanges, paused: boolean): boolean {
  const cycle = run.cycles.at(-1);
  const stopped = cycle?.phases.at(-1);
  if (cycle === undefined || stopped?.state !== "stopped" || !heldBefore(run.stop) || holdsNow(run.stop)) return false;
  const { reopen } = run.clock;
  if (reopen === "ignore") return false;
  if (reopen === "newCycle") {
    addCycle(run, at, "reopened", last, paused);
    return true;
  }
  if (reopen === "continueWall") cycle.phases[cycle.phases.length - 1] = { ...stopped, state: "continued" };
  addPhase(cycle, at, paused ? "paused" : "active", "reopened", last);
  return true;
}

function pauseOrResume(cycle: CycleDraft, changes: InstantChanges, paused: boolean): void {
  const isPaused = cycle.phases.at(-1)?.state === "paused";
  if (paused && !isPaused) addPhase(cycle, changes.at, "paused", "paused", changes.last);
  if (!paused && isPaused) addPhase(cycle, changes.at, "active", "resumed", changes.last);
}

function notePause(run: ClockRun, { at, last }: InstantChanges, paused: boolean): void {
  const isPaused = run.pauses.at(-1)?.state === "paused";
  if (run.pauses.length > 0 && paused === isPaused) return;
  run.pauses.push(phase(at, paused ? "paused" : "active", paused ? "paused" : "resumed", last));
}

function addCycle(run: ClockRun, at: EpochMs, reason: PhaseReason, cause: Cause, paused: boolean): void {
  const { clock, cycles, pauses } = run;
  const first = phase(at, paused ? "paused" : "active", reason, cause);
  const [sinceCreation, ...later] = pauses;
  const anchored: [Phase, ...Phase[]] =
    sinceCreation === undefined ? [first] : [{ ...sinceCreation, reason, event: first.event }, ...later];
  cycles.push({ clock: clock.id, cycle: cycles.length + 1, startedAt: anchored[0].at, phases: anchored });
}

function addPhase(cycle: CycleDraft, at: EpochMs, state: PhaseState, reason: PhaseReason, cause: Cause): void {
  cycle.phases.push(phase(at, state, reason, cause));
}

function phase(at: EpochMs, state: PhaseState, reason: PhaseReason, cause: Cause): Phase {
  return { at, state, reason, event: cause.kind === "created" ? null : cause };
}
