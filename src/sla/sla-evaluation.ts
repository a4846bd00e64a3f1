import type { Issue } from "../errors/issue.js";
import type { EpochMs } from "../time/instant-input.js";
import type { ClockCycle } from "./clock-cycle.js";

/** How a ticket stands to its SLA as of an instant. */
export interface SlaEvaluation<ClockId extends string = string> {
  /** The ticket's id. */
  readonly ticketId: string;
  /** As of when. */
  readonly asOf: EpochMs;
  /** Every cycle of every clock, by slot, then in declared order of the clocks, then by number. */
  readonly cycles: readonly ClockCycle<ClockId>[];
  /** The latest cycle of each clock that has one, in the first slot that targets the clock. */
  readonly current: { readonly [Id in ClockId]?: ClockCycle<ClockId> };
  /** The open cycle with the least time left, as {@link rankQueue} orders them, or `null`. */
  readonly mostUrgent: ClockCycle<ClockId> | null;
  /** What of the ticket's data keeps a cycle from being resolved, each at the path of its row; most often nothing. */
  readonly issues: readonly Issue[];
}
