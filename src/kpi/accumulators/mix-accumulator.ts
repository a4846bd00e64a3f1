import { checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import type { Issues } from "../../errors/issues.js";
import { herfindahlIndex } from "../../stats/herfindahl-index.js";
import { checkCounts, readState } from "./check-state.js";
import { type ExclusionCounts, Exclusions } from "../exclusions.js";
import type { KpiAccumulator, KpiContext, KpiInput } from "../kpi.js";
import { isPeriodComplete } from "../period-complete.js";

/** Something of one kind. */
export interface MixObservation extends KpiInput {
  /** Its kind. */
  readonly value: string;
}

/** How many of each kind there were, and what was left out. */
export interface MixState {
  /** Counts by kind, in order of the kinds' names. */
  readonly counts: ExclusionCounts;
  /** What was left out, by reason. */
  readonly excluded: ExclusionCounts;
}

/** Fewer of them are no ground for shares. */
const fewest = 10;

/** Gathers how many of each kind there are; the value is their concentration, the shares are in `figures`. */
export function mixAccumulator(
  kpi: string,
  context: KpiContext,
  from?: MixState,
): KpiAccumulator<MixObservation, MixState> {
  const counts = new Exclusions();
  const exclusions = new Exclusions();
  const merge = (state: MixState): void => {
    const other = readState(checkState, state);
    counts.merge(other.counts);
    exclusions.merge(other.excluded);
  };
  if (from !== undefined) merge(from);
  return {
    add({ value, excluded }) {
      if (excluded === undefined) counts.add(value);
      else exclusions.add(excluded);
    },
    merge,
    toState: () => ({ counts: counts.toState(), excluded: exclusions.toState() }),
    result() {
      const kinds = Object.entries(counts.toState());
      const n = kinds.reduce((sum, [, count]) => sum + count, 0);
      const value = herfindahlIndex(kinds.map(([, count]) => count));
      return {
        kpi,
        unit: "ratio",
        value,
        reason: value === null ? "noData" : null,
        n,
        numerator: null,
        denominator: n,
        excluded: exclusions.toState(),
        interval: null,
        reliable: n >= fewest,
        periodComplete: isPeriodComplete(context),
        figures: Object.fromEntries(kinds.map(([kind, count]) => [`share.${kind}`, count / n])),
      };
    },
  };
}

function checkState(value: unknown, path: IssuePath, issues: Issues): MixState | undefined {
  const state = checkRecord(value, path, issues, ["counts", "excluded"]);
  if (state === undefined) return undefined;
  checkCounts(state["counts"], [...path, "counts"], issues);
  checkCounts(state["excluded"], [...path, "excluded"], issues);
  return state as unknown as MixState;
}
