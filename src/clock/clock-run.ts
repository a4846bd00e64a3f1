import type { ClockPhase } from "../condition/condition.js";
import type { ClockPhases } from "../condition/predicate.js";
import type { Facets } from "../condition/facets.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";
import { type ClockCycleLog, lastPhase, type Phase, type PhaseReason, type PhaseState } from "./clock-cycle-log.js";
import type { CompiledClock, Happening } from "./compiled-clock.js";
import { type Cause, eventOf, type InstantChanges } from "./instant-changes.js";

/** A cycle still being written. */
export interface CycleDraft extends ClockCycleLog {
  readonly phases: [Phase, ...Phase[]];
}

/** A ticket after all events of an instant, as its clocks see it. */
export interface TicketView {
  readonly createdAt: EpochMs;
  readonly state: TicketState;
  /** The clocks declared earlier as they stand after the instant. */
  readonly phases: ClockPhases;
}

/** One clock at work on one ticket. */
export interface ClockRun {
  readonly clock: CompiledClock;
  readonly cycles: CycleDraft[];
  /** The cycle that is neither stopped nor cancelled. */
  open: CycleDraft | undefined;
  /** Which of the clock's levels held after the previous instant that concerned it, by their bits. */
  was: number;
  /** Which of them hold after this one. */
  is: number;
  /** Whether its condition to pause holds. */
  paused: boolean;
  /** Whether an event it waits for happened at this instant. */
  touched: boolean;
  /** Whether a level start holds, unhindered by a level stop or cancel, after this instant. */
  canStart: boolean;
  /** Whether one did after the previous instant. */
  couldStart: boolean;
  /**
   * Whether the latest cycle may go on: it ended as a level of `stop` held, until none does any more; or with the ticket's
   * life, until that is restored.
   */
  mayReopen: boolean;
  /** From when on the next cycle of a sequence opens by itself, or `null`. */
  nextStartAt: EpochMs | null;
  /** Whether the latest cycle was stopped at this instant, so that its sequence goes on. */
  endsSequenceStep: boolean;
  /** Up to when time lies in cycles that were handed out and dropped, or `null`. */
  droppedUntil: EpochMs | null;
  /** What the time since creation counts as; kept where cycles may count from before their start. */
  readonly pauses: Phase[];
}

/** Puts a clock to work on a ticket, before anything has happened: no level holds yet. */
export function openClockRun(clock: CompiledClock): ClockRun {
  return {
    clock,
    cycles: [],
    open: undefined,
    was: 0,
    is: 0,
    paused: false,
    touched: false,
    canStart: false,
    couldStart: false,
    mayReopen: false,
    nextStartAt: null,
    endsSequenceStep: false,
    droppedUntil: null,
    pauses: [],
  };
}

/** Takes in the state after an instant, as far as it changed. */
export function updateLevels(run: ClockRun, changed: Facets, state: TicketState, phases: ClockPhases): void {
  run.was = run.is;
  const { levels, pause } = run.clock;
  for (let place = 0; place < levels.length; place += 1) {
    const level = levels[place];
    if (level === undefined || (level.reads & changed) === 0) continue;
    const bit = 1 << place;
    run.is = level.holds(state, phases) ? run.is | bit : run.is & ~bit;
  }
  if (pause !== undefined && (pause.reads & changed) !== 0) run.paused = pause.holds(state, phases);
}

/**
 * What made something happen at an instant, or undefined if it did not; `null` where no event did, as when a clock that
 * is asked goes on by itself.
 */
export function causeOf(run: ClockRun, happening: Happening, changes: InstantChanges): Cause | null | undefined {
  return hitOf(run, happening, changes) ?? (hasTurned(run, happening) ? changes.last : undefined);
}

/** The event something waits for, if one happened at this instant. */
export function hitOf(run: ClockRun, { triggers }: Happening, { hits }: InstantChanges): Cause | undefined {
  if (!run.touched) return undefined;
  for (const { index } of triggers) {
    const hit = hits[index];
    if (hit !== undefined) return hit;
  }
  return undefined;
}

/** Tells whether a level of something turned at this instant, as it waits for. */
export function hasTurned(run: ClockRun, happening: Happening): boolean {
  return (run.is & ~run.was & happening.becomes) !== 0 || hasCeased(run, happening);
}

/** Tells whether a level of something turned false at this instant, as it waits for. */
export function hasCeased({ is, was }: ClockRun, { ceases }: Happening): boolean {
  return (was & ~is & ceases) !== 0;
}

/** Tells whether a condition whose turning true is waited for holds after this instant. */
export function holdsNow({ is }: ClockRun, { becomes }: Happening): boolean {
  return (is & becomes) !== 0;
}

/** What the clock's latest cycle is doing, as conditions of later clocks see it. */
export function phaseOf({ cycles }: ClockRun): ClockPhase | null {
  const cycle = cycles[cycles.length - 1];
  if (cycle === undefined) return null;
  const state = lastPhase(cycle).state;
  return state === "continued" ? null : state;
}

/** How many cycles the clock had; those that are over may have been handed out and dropped. */
export function cycleCount({ cycles }: ClockRun): number {
  return cycles[cycles.length - 1]?.cycle ?? 0;
}

/** What begins at an instant. */
export function phaseAt(at: EpochMs, state: PhaseState, reason: PhaseReason, cause: Cause | null): Phase {
  return { at, state, reason, event: eventOf(cause), suspension: null };
}

/** A phase of an open cycle. */
export function atWork({ paused }: ClockRun, at: EpochMs, reason: PhaseReason, cause: Cause | null): Phase {
  return phaseAt(at, paused ? "paused" : "active", reason, cause);
}

/** Closes a cycle with its last phase. */
export function endWith(run: ClockRun, cycle: CycleDraft, ending: Phase): void {
  cycle.phases.push(ending);
  run.open = undefined;
  const isStopped = ending.reason === "stopped" && holdsNow(run, run.clock.stop);
  run.mayReopen = isStopped || ending.reason === "deleted" || ending.reason === "markedSpam";
  run.endsSequenceStep = ending.state === "stopped" && run.clock.recurrence === "sequential";
}
