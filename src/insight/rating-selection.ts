import type { IntervalEstimate, LevelOptions } from "../stats/interval-estimate.js";
import { newcombeInterval } from "../stats/newcombe-interval.js";
import type { Proportion } from "../stats/proportion.js";
import type { Ticket } from "../ticket/ticket.js";
import { toEpochMs } from "../time/instant.js";
import type { InstantInput } from "../time/instant-input.js";
import { doneSpells } from "./done-spells.js";

/** Whether customers with a bad experience are asked less often. */
export interface RatingSelection {
  /** Solved tickets that were never reopened: how many were asked for a rating, out of how many. */
  readonly smooth: Proportion;
  /** Solved tickets that were reopened: how many were asked, out of how many. */
  readonly reopened: Proportion;
  /** Share asked of the smooth ones less that of the reopened ones, with limits; nulls where a side is empty. */
  readonly difference: IntervalEstimate;
  /** Whether the whole interval lies above 0; `null` without data. */
  readonly isSelective: boolean | null;
}

/**
 * Looks for selection in who is asked for a rating: where tickets that went badly (here: reopened ones) are offered a
 * survey less often, satisfaction is measured on those who have it.
 *
 * @param tickets - The tickets, each once.
 * @param options - As of when, and the level, 0.95 by default.
 * @throws A {@link SupportOpsError} with the codes `time.*` for `asOf`, `stats.probabilityInvalid` for a level outside 0
 * to 1.
 * @example
 * ```ts
 * ratingSelection([], { asOf: "2026-04-01T00:00:00Z" }).difference.reason; // => "noData"
 * ```
 */
export function ratingSelection(
  tickets: readonly Ticket[],
  { asOf, level = 0.95 }: LevelOptions & { readonly asOf: InstantInput },
): RatingSelection {
  const now = toEpochMs(asOf);
  const solved = tickets.flatMap((ticket) => {
    const spells = doneSpells(ticket, now);
    if (spells.length === 0) return [];
    const wasAsked = ticket.events.some(({ kind, at }) => kind === "survey" && at <= now);
    return [{ wasAsked, wasReopened: spells.some(({ to }) => to !== null) }];
  });
  const askedOf = (wasReopened: boolean): Proportion => {
    const side = solved.filter((one) => one.wasReopened === wasReopened);
    return { successes: side.filter(({ wasAsked }) => wasAsked).length, n: side.length };
  };
  const smooth = askedOf(false);
  const reopened = askedOf(true);
  const difference = newcombeInterval(smooth, reopened, { level });
  return { smooth, reopened, difference, isSelective: difference.low === null ? null : difference.low > 0 };
}
