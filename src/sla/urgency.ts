import type { EpochMs } from "../time/instant-input.js";
import type { ClockCycle } from "./clock-cycle.js";

/** Tells whether a cycle belongs into a queue: it is open and something is promised. */
export function isUrgent({ state, policyId }: ClockCycle): boolean {
  return (state === "running" || state === "paused") && policyId !== null;
}

/** Orders open cycles by urgency: running before paused ones, each by when they are or were due, never due last. */
export function compareUrgency(a: ClockCycle, b: ClockCycle): number {
  if (a.state !== b.state) return a.state === "running" ? -1 : 1;
  const [first, second] = [urgentAt(a), urgentAt(b)];
  return first === second ? 0 : first - second;
}

function urgentAt({ dueAt, dueIfResumedNow }: ClockCycle): EpochMs {
  return dueAt ?? dueIfResumedNow ?? Number.POSITIVE_INFINITY;
}
