import type { Issue } from "../errors/issue.js";
import type { EpochMs } from "../time/instant-input.js";
import type { ClockCycle } from "./clock-cycle.js";
import type { SlaEvaluation } from "./sla-evaluation.js";
import { compareUrgency, isUrgent } from "./urgency.js";

/** Puts the rows of a ticket together. */
export function summarizeCycles<ClockId extends string>(
  ticketId: string,
  asOf: EpochMs,
  cycles: readonly ClockCycle<ClockId>[],
  issues: readonly Issue[],
): SlaEvaluation<ClockId> {
  const current: { [Id in ClockId]?: ClockCycle<ClockId> } = {};
  let mostUrgent: ClockCycle<ClockId> | null = null;
  for (const cycle of cycles) {
    const latest = current[cycle.clock];
    if (latest === undefined || latest.slot === cycle.slot) current[cycle.clock] = cycle;
    if (isUrgent(cycle) && (mostUrgent === null || compareUrgency(cycle, mostUrgent) < 0)) mostUrgent = cycle;
  }
  return { ticketId, asOf, cycles, current, mostUrgent, issues };
}
