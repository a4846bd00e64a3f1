import type { DurationMs } from "../time/instant-input.js";
import type { ClockCycle } from "./clock-cycle.js";
import { compareText } from "./compare-text.js";
import type { SlaEvaluation } from "./sla-evaluation.js";
import { compareUrgency, isUrgent } from "./urgency.js";

/** An open cycle in its place in the queue. */
export interface QueueRow<ClockId extends string = string> extends ClockCycle<ClockId> {
  /** The ticket's id. */
  readonly ticketId: string;
  /** Wall time from `asOf` to the due instant, negative after it; `null` while the clock is paused or never due. */
  readonly slackMs: DurationMs | null;
}

/**
 * Puts the open cycles of many tickets in the order in which they need attention: running before paused ones, each by
 * the instant they are or were due (a paused one by when it would be if resumed now), those never due last. Ties are
 * broken by ticket id, then by clock, so that the order never depends on the input's.
 *
 * @returns A row for each cycle that is running or paused and has a target.
 */
export function rankQueue<ClockId extends string>(evaluations: Iterable<SlaEvaluation<ClockId>>): QueueRow<ClockId>[] {
  const rows = Array.from(evaluations).flatMap(({ ticketId, asOf, cycles }) =>
    cycles.filter(isUrgent).map((cycle) => ({
      ticketId,
      ...cycle,
      slackMs: cycle.state === "paused" || cycle.dueAt === null ? null : cycle.dueAt - asOf,
    })),
  );
  return rows.sort(
    (a, b) => compareUrgency(a, b) || compareText(a.ticketId, b.ticketId) || compareText(a.clock, b.clock),
  );
}
