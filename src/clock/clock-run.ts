import type { ClockPhases } from "../condition/compile-condition.js";
import type { ClockPhase } from "../condition/condition.js";
import type { Ticket } from "../ticket/ticket.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";
import type { ClockCycleLog, Phase, PhaseReason, PhaseState } from "./clock-cycle-log.js";
import type { CompiledClock } from "./compile-clocks.js";
import { causeOf, type EventWatch, holdsNow, levelsOf, updateWatch, watchEvents } from "./event-watch.js";
import { type Cause, eventOf, type InstantChanges } from "./instant-changes.js";

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
  /** Whether a level start held, unhindered by a level stop or cancel, after the previous instant. */
  couldStart: boolean;
  /** Whether the latest cycle ended as a level of `stop` held, so that it may go on when none does any more. */
  mayReopen: boolean;
  /** What the time since creation counts as; kept where cycles count from there. */
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
    mayReopen: false,
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
  const couldStart = !dead && holdsNow(run.start) && !holdsNow(run.stop) && !holdsNow(run.cancel);

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
  endWith(run, cycle, phase(changes.at, "stopped", "reset", resetBy));
  if (couldStart || run.clock.start.becomes.length === 0) addCycle(run, changes.at, "startedByReset", resetBy, paused);
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
  if (death !== undefined) return phase(at, "cancelled", deathReasons[death.kind], death);
  const cancelledBy = causeOf(cancel, changes);
  if (cancelledBy !== undefined) return phase(at, "cancelled", "cancelled", cancelledBy);
  const stoppedBy = causeOf(stop, changes);
  if (stoppedBy !== undefined) return phase(at, "stopped", "stopped", stoppedBy);
  if (!solved || onSolve === "ignore") return undefined;
  return phase(at, onSolve === "cancel" ? "cancelled" : "stopped", "solved", last);
}

function endWith(run: ClockRun, cycle: CycleDraft, ending: Phase): void {
  cycle.phases.push(ending);
  run.mayReopen = ending.reason === "stopped" && holdsNow(run.stop);
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
  const ending = endingOf(clock, levelsOf(run.cancel), levelsOf(run.stop), changes);
  // It would take no time. Only a ticket created that way keeps such a cycle, so that it can be reopened.
  if (ending !== undefined && changes.at > run.createdAt) return;
  const cycle = addCycle(run, changes.at, "started", startedBy, paused);
  if (ending !== undefined) endWith(run, cycle, ending);
}

/** Goes on after a stop by a level that no longer holds, as the clock says; tells whether it did. */
function reopenCycle(run: ClockRun, { at, last }: InstantChanges, paused: boolean): boolean {
  const cycle = run.cycles.at(-1);
  const { reopen } = run.clock;
  if (cycle === undefined || !run.mayReopen || holdsNow(run.stop) || reopen === "ignore") return false;
  if (reopen === "newCycle") {
    addCycle(run, at, "reopened", last, paused);
    return true;
  }
  const stopped = cycle.phases.at(-1);
  if (reopen === "continueWall" && stopped !== undefined) {
    cycle.phases[cycle.phases.length - 1] = { ...stopped, state: "continued" };
  }
  addPhase(cycle, at, paused ? "paused" : "active", "reopened", last);
  return true;
}

function pauseOrResume(cycle: CycleDraft, changes: InstantChanges, paused: boolean): void {
  const isPaused = cycle.phases.at(-1)?.state === "paused";
  if (paused && !isPaused) addPhase(cycle, changes.at, "paused", "paused", changes.last);
  if (!paused && isPaused) addPhase(cycle, changes.at, "active", "resumed", changes.last);
}

function notePause(run: ClockRun, { at, last }: InstantChanges, paused: boolean): void {
  const latest = run.pauses.at(-1);
  const state = paused ? "paused" : "continued";
  if (latest?.state === state) return;
  const reason = latest === undefined ? "anchored" : paused ? "paused" : "resumed";
  run.pauses.push(phase(at, state, reason, last));
}

function addCycle(run: ClockRun, at: EpochMs, reason: PhaseReason, cause: Cause, paused: boolean): CycleDraft {
  const { clock, cycles, pauses } = run;
  const started = phase(at, paused ? "paused" : "active", reason, cause);
  const [sinceCreation, ...later] = pauses.filter((earlier) => earlier.at < at);
  const phases: CycleDraft["phases"] = sinceCreation === undefined ? [started] : [sinceCreation, ...later, started];
  const cycle = { clock: clock.id, cycle: cycles.length + 1, startedAt: phases[0].at, phases };
  cycles.push(cycle);
  return cycle;
}

function addPhase(cycle: CycleDraft, at: EpochMs, state: PhaseState, reason: PhaseReason, cause: Cause): void {
  cycle.phases.push(phase(at, state, reason, cause));
}

function phase(at: EpochMs, state: PhaseState, reason: PhaseReason, cause: Cause): Phase {
  return { at, state, reason, event: eventOf(cause) };
}
