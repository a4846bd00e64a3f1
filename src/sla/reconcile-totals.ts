import type { DurationMs } from "../time/instant-input.js";
import { compareText } from "./compare-text.js";
import type { DifferenceCause, FigureDifference } from "./reconcile-cause.js";
import type { SlaReconciliation } from "./reconcile-sla.js";

/** Differences of one figure with one cause, summed up. */
export interface CauseTotal {
  /** Which figure. */
  readonly figure: FigureDifference["figure"];
  /** The likely cause. */
  readonly cause: DifferenceCause;
  /** How many cycles differ so. */
  readonly count: number;
  /** The largest difference either way, in milliseconds; `null` for outcomes and where one side has no value. */
  readonly largestMs: DurationMs | null;
}

/** Many reconciliations summed up. */
export interface ReconciliationTotals {
  /** Tickets looked at. */
  readonly tickets: number;
  /** Cycles that both sides have. */
  readonly compared: number;
  /** Those of them on whose figures both agree. */
  readonly agreeing: number;
  /** Cycles that only we have. */
  readonly oursOnly: number;
  /** Cycles that only the vendor has. */
  readonly vendorsOnly: number;
  /** What differs and why, the most frequent first; ties by figure, then cause. */
  readonly causes: readonly CauseTotal[];
}

/**
 * Sums up what `reconcileSla` found over many tickets.
 *
 * @param reconciliations - Taken one by one.
 * @returns Zeros and no causes for none.
 * @example
 * ```ts
 * const difference = { figure: "elapsedMs", ours: 3_620_000, vendors: 3_600_000, differenceMs: -20_000, cause: "rounding" } as const;
 * const row = { metric: "reply_time", clock: "firstReply", cycle: 1, presence: "both", differences: [difference] } as const;
 * const { compared, agreeing, causes } = totalReconciliations([{ ticketId: "4711", rows: [row] }]);
 * [compared, agreeing]; // => [1, 0]
 * causes; // => [{ figure: "elapsedMs", cause: "rounding", count: 1, largestMs: 20_000 }]
 * ```
 */
export function totalReconciliations(reconciliations: Iterable<SlaReconciliation>): ReconciliationTotals {
  const totals = { tickets: 0, compared: 0, agreeing: 0, oursOnly: 0, vendorsOnly: 0 };
  const causes = new Map<string, CauseTotal>();
  for (const { rows } of reconciliations) {
    totals.tickets += 1;
    for (const { presence, differences } of rows) {
      if (presence === "both") {
        totals.compared += 1;
        totals.agreeing += differences.length === 0 ? 1 : 0;
      } else totals[presence] += 1;
      for (const { figure, cause, differenceMs } of differences) {
        const key = `${figure} ${cause}`;
        const known = causes.get(key) ?? { figure, cause, count: 0, largestMs: null };
        causes.set(key, { ...known, count: known.count + 1, largestMs: larger(known.largestMs, differenceMs) });
      }
    }
  }
  const sorted = [...causes].sort(([a, one], [b, other]) => other.count - one.count || compareText(a, b));
  return { ...totals, causes: sorted.map(([, total]) => total) };
}

function larger(largestMs: DurationMs | null, differenceMs: DurationMs | null): DurationMs | null {
  if (differenceMs === null) return largestMs;
  return Math.max(largestMs ?? 0, Math.abs(differenceMs));
}
