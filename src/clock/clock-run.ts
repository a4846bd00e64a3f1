import type { ClockPhase } from "../condition/condition.js";
import type { Ticket } from "../ticket/ticket.js";
import type { EpochMs } from "../time/instant-input.js";
import type { ClockCycleLog, Phase, PhaseReason, PhaseState } from "./clock-cycle-log.js";
import type { CompiledClock } from "./compile-clocks.js";
import { type EventWatch, holdsNow, watchEvents } from "./event-watch.js";
import { type Cause, eventOf } from "./instant-changes.js";

/** A cycle still being written. */
export interface CycleDraft extends ClockCycleLog {
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

/** The cycle that is neither stopped nor cancelled. */
export function openCycle({ cycles }: ClockRun): CycleDraft | undefined {
  const cycle = cycles.at(-1);
  const state = cycle?.phases.at(-1)?.state;
  return state === "active" || state === "paused" ? cycle : undefined;
}

/** What begins at an instant. */
export function phaseAt(at: EpochMs, state: PhaseState, reason: PhaseReason, cause: Cause): Phase {
  return { at, state, reason, event: eventOf(cause) };
}

/** Opens a cycle with its first phase, after the time since the ticket's creation where the clock counts from there. */
export function addCycle({ clock, cycles, pauses }: ClockRun, first: Phase): CycleDraft {
  const [sinceCreation, ...later] = pauses.filter(({ at }) => at < first.at);
  const phases: CycleDraft["phases"] = sinceCreation === undefined ? [first] : [sinceCreation, ...later, first];
  const cycle = { clock: clock.id, cycle: cycles.length + 1, startedAt: phases[0].at, phases };
  cycles.push(cycle);
  return cycle;
}

/** Closes a cycle with its last phase. */
export function endWith(run: ClockRun, cycle: CycleDraft, ending: Phase): void {
  cycle.phases.push(ending);
  run.mayReopen = ending.reason === "stopped" && holdsNow(run.stop);
}
