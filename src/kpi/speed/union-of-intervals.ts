import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";
import type { DurationMs, EpochMs } from "../../time/instant-input.js";

/** A time in which an agent was at work on a ticket. */
export interface WorkInterval {
  /** Who. */
  readonly agentId: string;
  /** First instant. */
  readonly from: EpochMs;
  /** End, itself outside. */
  readonly to: EpochMs;
}

/**
 * How long agents were at work in all, in milliseconds: what overlaps counts once for each agent, and for every agent who
 * was there.
 *
 * @param intervals - In any order.
 * @returns The sum over the agents; 0 without intervals.
 * @throws A {@link SupportOpsError} with code `time.rangeReversed` for each interval that ends before it begins.
 * @example
 * ```ts
 * unionOfIntervals([
 *   { agentId: "kim", from: 0, to: 600_000 },
 *   { agentId: "kim", from: 300_000, to: 900_000 },
 *   { agentId: "lee", from: 0, to: 60_000 },
 * ]); // => 960_000
 * ```
 */
export function unionOfIntervals(intervals: readonly WorkInterval[]): DurationMs {
  const issues: Issues = [];
  intervals.forEach(({ from, to }, index) => {
    if (from <= to) return;
    addIssue(issues, "time.rangeReversed", [index], { message: "The end lies before the start.", received: to });
  });
  throwIssues(issues);
  const endOf = new Map<string, EpochMs>();
  let total = 0;
  for (const { agentId, from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const start = Math.max(from, endOf.get(agentId) ?? from);
    if (to <= start) continue;
    total += to - start;
    endOf.set(agentId, to);
  }
  return total;
}
