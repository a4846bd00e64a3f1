import { checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import type { Issues } from "../../errors/issues.js";
import { checkCount } from "../../stats/check-numbers.js";
import { readState } from "./check-state.js";
import { exposureOf } from "../flow/exposure.js";
import type { KpiAccumulator, KpiContext, KpiHours, KpiInput } from "../kpi.js";
import { isPeriodComplete } from "../period-complete.js";

/** A solve, or a time in which a ticket was open. */
export interface BacklogLoadObservation extends KpiInput {
  /** Which of the two. */
  readonly what: "solve" | "open";
}

/** What was left to do, and what was done. */
export interface BacklogLoadState {
  /** Tickets open at the end. */
  readonly open: number;
  /** Solves. */
  readonly solves: number;
}

/** Gathers the backlog and the solves of a period, and divides the one by the pace of the other. */
export function backlogLoadAccumulator(
  kpi: string,
  context: KpiContext,
  hours: KpiHours,
  from?: BacklogLoadState,
): KpiAccumulator<BacklogLoadObservation, BacklogLoadState> {
  let open = 0;
  let solves = 0;
  const merge = (state: BacklogLoadState): void => {
    const other = readState(checkState, state);
    open += other.open;
    solves += other.solves;
  };
  if (from !== undefined) merge(from);
  return {
    add({ what }) {
      if (what === "open") open += 1;
      else solves += 1;
    },
    merge,
    toState: () => ({ open, solves }),
    result() {
      const exposure = exposureOf(context, hours);
      const value = exposure === null || solves === 0 ? null : Math.round((open * exposure) / solves);
      return {
        kpi,
        unit: "ms",
        value,
        reason: exposure === null ? "noPeriod" : value === null ? "noData" : null,
        n: solves,
        numerator: null,
        denominator: null,
        excluded: {},
        interval: null,
        reliable: value !== null && solves >= 20,
        periodComplete: isPeriodComplete(context),
        figures: { open, solves },
      };
    },
  };
}

function checkState(value: unknown, path: IssuePath, issues: Issues): BacklogLoadState | undefined {
  const state = checkRecord(value, path, issues, ["open", "solves"]);
  if (state === undefined) return undefined;
  checkCount(state["open"] as number, [...path, "open"], issues);
  checkCount(state["solves"] as number, [...path, "solves"], issues);
  return state as unknown as BacklogLoadState;
}
