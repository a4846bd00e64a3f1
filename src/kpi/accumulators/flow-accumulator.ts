import { checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import type { Issues } from "../../errors/issues.js";
import { checkCount } from "../../stats/check-numbers.js";
import { readState } from "./check-state.js";
import type { KpiAccumulator, KpiContext, KpiInput } from "../kpi.js";
import { isPeriodComplete } from "../period-complete.js";

/** A ticket that comes into the backlog, or leaves it. */
export interface FlowObservation extends KpiInput {
  /** Whether it comes or goes. */
  readonly direction: "in" | "out";
}

/** How often tickets came and went. */
export interface FlowState {
  /** Created and reopened. */
  readonly arrivals: number;
  /** Solved. */
  readonly departures: number;
}

/** Counts arrivals less departures; a full count has no interval. */
export function flowAccumulator(
  kpi: string,
  context: KpiContext,
  from?: FlowState,
): KpiAccumulator<FlowObservation, FlowState> {
  let arrivals = 0;
  let departures = 0;
  const merge = (state: FlowState): void => {
    const other = readState(checkState, state);
    arrivals += other.arrivals;
    departures += other.departures;
  };
  if (from !== undefined) merge(from);
  return {
    add({ direction }) {
      if (direction === "in") arrivals += 1;
      else departures += 1;
    },
    merge,
    toState: () => ({ arrivals, departures }),
    result() {
      const hasBegun = context.period === null || context.period.from <= context.asOf;
      return {
        kpi,
        unit: "count",
        value: hasBegun ? arrivals - departures : null,
        reason: hasBegun ? null : "noData",
        n: arrivals + departures,
        numerator: null,
        denominator: null,
        excluded: {},
        interval: null,
        reliable: hasBegun,
        periodComplete: isPeriodComplete(context),
        figures: { arrivals, departures },
      };
    },
  };
}

function checkState(value: unknown, path: IssuePath, issues: Issues): FlowState | undefined {
  const state = checkRecord(value, path, issues, ["arrivals", "departures"]);
  if (state === undefined) return undefined;
  checkCount(state["arrivals"] as number, [...path, "arrivals"], issues);
  checkCount(state["departures"] as number, [...path, "departures"], issues);
  return state as unknown as FlowState;
}
