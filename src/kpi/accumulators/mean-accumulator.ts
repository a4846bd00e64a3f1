import { checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import type { Issues } from "../../errors/issues.js";
import { resultOf } from "../../errors/result.js";
import { integerMoments, type IntegerMomentsState } from "../../stats/integer-moments.js";
import type { Moments } from "../../stats/moments.js";
import { normalCritical } from "../../stats/normal-quantile.js";
import { checkCounts, readState } from "./check-state.js";
import { type ExclusionCounts, Exclusions } from "../exclusions.js";
import type { KpiAccumulator, KpiContext, KpiInput, KpiInterval } from "../kpi.js";
import { isPeriodComplete } from "../period-complete.js";

/** A length of time that is averaged. */
export interface MeanObservation extends KpiInput {
  /** How long, whole milliseconds. */
  readonly durationMs: number;
}

/** Exact sums of durations, and what was left out. */
export interface MeanState {
  /** Sums of the durations and their squares. */
  readonly moments: IntegerMomentsState;
  /** What was left out, by reason. */
  readonly excluded: ExclusionCounts;
}

/** Fewer durations than these are no ground for a mean. */
const fewest = 20;
const level = 0.95;

/**
 * Gathers a mean duration with exact sums, for the figures that are means by definition (ASA, AHT). Its limits are the
 * normal ones, mean ± 1.96 s / √n.
 */
export function meanAccumulator(
  kpi: string,
  context: KpiContext,
  from?: MeanState,
): KpiAccumulator<MeanObservation, MeanState> {
  const moments = integerMoments();
  const exclusions = new Exclusions();
  const merge = (state: MeanState): void => {
    const other = readState(checkState, state);
    moments.merge(other.moments);
    exclusions.merge(other.excluded);
  };
  if (from !== undefined) merge(from);
  return {
    add({ durationMs, excluded }) {
      if (excluded === undefined) moments.add(durationMs);
      else exclusions.add(excluded);
    },
    merge,
    toState: () => ({ moments: moments.toState(), excluded: exclusions.toState() }),
    result() {
      const { n, mean, standardDeviation, max } = moments.result();
      return {
        kpi,
        unit: "ms",
        value: mean,
        reason: mean === null ? "noData" : null,
        n,
        numerator: null,
        denominator: null,
        excluded: exclusions.toState(),
        interval: intervalOf({ n, mean, standardDeviation }),
        reliable: n >= fewest,
        periodComplete: isPeriodComplete(context),
        figures: { completed: n, running: 0, longest: max },
      };
    },
  };
}

function intervalOf({
  n,
  mean,
  standardDeviation,
}: Pick<Moments, "n" | "mean" | "standardDeviation">): KpiInterval | null {
  if (mean === null || standardDeviation === null) return mean === null ? null : { low: null, high: null, level };
  const reach = (normalCritical(level) * standardDeviation) / Math.sqrt(n);
  return { low: Math.max(0, mean - reach), high: mean + reach, level };
}

function checkState(value: unknown, path: IssuePath, issues: Issues): MeanState | undefined {
  const state = checkRecord(value, path, issues, ["moments", "excluded"]);
  if (state === undefined) return undefined;
  checkCounts(state["excluded"], [...path, "excluded"], issues);
  const keys = ["n", "sum", "sumOfSquares", "min", "max"];
  const moments = checkRecord(state["moments"], [...path, "moments"], issues, keys);
  if (moments === undefined) return undefined;
  const read = resultOf(() => integerMoments(moments as unknown as IntegerMomentsState));
  if (!read.ok) for (const issue of read.error.issues) issues.push({ ...issue, path: [...path, "moments"] });
  return state as unknown as MeanState;
}
