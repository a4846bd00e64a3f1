import { type ClockCycleLog, isOpenPhase, lastPhase, type Phase } from "../clock/clock-cycle-log.js";
import type { OverrideEvent } from "../ticket/ticket-event.js";
import type { EpochMs } from "../time/instant-input.js";

/** Time in which a clock stands still, whatever its own condition to pause says. */
export interface TimeOff {
  readonly from: EpochMs;
  /** End, itself outside. */
  readonly to: EpochMs;
  readonly reason: "excluded" | "suspended";
  /** The override that took the time out, or `null`. */
  readonly event: OverrideEvent | null;
  /** The id of the suspension, or `null`. */
  readonly suspension: string | null;
}

/**
 * A cycle in which time off is paused. Where several lie over each other, the earliest is named; a pause of the clock's
 * own stays what it is.
 *
 * @param until - Where an open cycle is looked at; what begins later is not seen yet.
 */
export function spliceTimeOff(log: ClockCycleLog, timesOff: readonly TimeOff[], until: EpochMs): ClockCycleLog {
  const last = lastPhase(log);
  const end = isOpenPhase(last) ? until : last.at;
  const concerning = timesOff.filter(({ from, to }) => from <= end && to > log.startedAt && from < to);
  if (concerning.length === 0) return log;
  const phases = log.phases.flatMap((phase, place) => partsOf(phase, log.phases[place + 1]?.at ?? end, concerning));
  return { ...log, phases: phases as [Phase, ...Phase[]] };
}

/** The parts of a phase, one from each instant at which time off begins or ends in it. */
function partsOf(phase: Phase, end: EpochMs, timesOff: readonly TimeOff[]): readonly Phase[] {
  if (phase.state !== "active" && phase.state !== "continued") return [phase];
  const seams = timesOff.flatMap(({ from, to }) => [from, to]).filter((at) => at > phase.at && at <= end);
  const starts = [phase.at, ...new Set(seams.sort((a, b) => a - b))];
  const parts: Phase[] = [];
  for (const at of starts) {
    const off = timesOff.find(({ from, to }) => from <= at && at < to);
    const part = off === undefined ? resumedAt(phase, at) : pausedAt(off, at);
    if (!isSame(parts.at(-1), part)) parts.push(part);
  }
  return parts;
}

/** Where several times off lie over each other, not each of their ends is one. */
function isSame(previous: Phase | undefined, next: Phase): boolean {
  return previous?.state === next.state && previous.event === next.event && previous.suspension === next.suspension;
}

function pausedAt({ reason, event, suspension }: TimeOff, at: EpochMs): Phase {
  return { at, state: "paused", reason, event, suspension };
}

function resumedAt(phase: Phase, at: EpochMs): Phase {
  return at === phase.at ? phase : { at, state: phase.state, reason: "resumed", event: null, suspension: null };
}
