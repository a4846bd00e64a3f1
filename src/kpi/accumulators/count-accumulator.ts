import { checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import type { Issues } from "../../errors/issues.js";
import { checkCount } from "../../stats/check-numbers.js";
import { checkCounts, readState } from "./check-state.js";
import { type ExclusionCounts, Exclusions } from "../exclusions.js";
import type { KpiAccumulator, KpiContext, KpiInput } from "../kpi.js";
import { isPeriodComplete } from "../period-complete.js";

/** How many there were, and what was left out. */
export interface CountState {
  /** How many. */
  readonly count: number;
  /** What was left out, by reason. */
  readonly excluded: ExclusionCounts;
}

/** Counts things; a full count has no interval. Of a period that has not begun by `asOf` nothing is known. */
export function countAccumulator(
  kpi: string,
  context: KpiContext,
  from?: CountState,
): KpiAccumulator<KpiInput, CountState> {
  let count = 0;
  const exclusions = new Exclusions();
  const merge = (state: CountState): void => {
    const other = readState(checkState, state);
    count += other.count;
    exclusions.merge(other.excluded);
  };
  if (from !== undefined) merge(from);
  return {
    add({ excluded }) {
      if (excluded === undefined) count += 1;
      else exclusions.add(excluded);
    },
    merge,
    toState: () => ({ count, excluded: exclusions.toState() }),
    result() {
      const hasBegun = context.period === null || context.period.from <= context.asOf;
      return {
        kpi,
        unit: "count",
        value: hasBegun ? count : null,
        reason: hasBegun ? null : "noData",
        n: count,
        numerator: null,
        denominator: null,
        excluded: exclusions.toState(),
        interval: null,
        reliable: hasBegun,
        periodComplete: isPeriodComplete(context),
        figures: {},
      };
    },
  };
}

function checkState(value: unknown, path: IssuePath, issues: Issues): CountState | undefined {
  const state = checkRecord(value, path, issues, ["count", "excluded"]);
  if (state === undefined) return undefined;
  checkCount(state["count"] as number, [...path, "count"], issues);
  checkCounts(state["excluded"], [...path, "excluded"], issues);
  return state as unknown as CountState;
}
