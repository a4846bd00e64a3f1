import { type ExclusionCounts, Exclusions } from "./exclusions.js";
import type { KpiAccumulator, KpiContext, KpiInput } from "./kpi.js";
import { isPeriodComplete } from "./period-complete.js";

/** How many there were, and what was left out. */
export interface CountState {
  /** How many. */
  readonly count: number;
  /** What was left out, by reason. */
  readonly excluded: ExclusionCounts;
}

/** Counts things; a full count has no interval. */
export function countAccumulator(
  kpi: string,
  context: KpiContext,
  from?: CountState,
): KpiAccumulator<KpiInput, CountState> {
  let count = 0;
  const exclusions = new Exclusions();
  const merge = (state: CountState): void => {
    count += state.count;
    exclusions.merge(state.excluded);
  };
  if (from !== undefined) merge(from);
  return {
    add({ excluded }) {
      if (excluded === undefined) count += 1;
      else exclusions.add(excluded);
    },
    merge,
    toState: () => ({ count, excluded: exclusions.toState() }),
    result: () => ({
      kpi,
      unit: "count",
      value: count,
      reason: null,
      n: count,
      numerator: null,
      denominator: null,
      excluded: exclusions.toState(),
      interval: null,
      reliable: true,
      periodComplete: isPeriodComplete(context),
      figures: {},
    }),
  };
}
