import { checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import { addIssue, type Issues } from "../../errors/issues.js";
import { checkCounts, readState } from "./check-state.js";
import { type ExclusionCounts, Exclusions } from "../exclusions.js";
import type { KpiAccumulator, KpiContext, KpiInput, KpiResult, KpiUnit } from "../kpi.js";
import { isPeriodComplete } from "../period-complete.js";

/** Something that falls into one of several categories. */
export interface TallyObservation extends KpiInput {
  /** The category. */
  readonly category: string;
}

/** How many fell into each category, and what was left out. */
export interface TallyState {
  /** How many, by category; plain JSON with sorted keys. */
  readonly counts: ExclusionCounts;
  /** What was left out, by reason. */
  readonly excluded: ExclusionCounts;
}

/** The parts of a result that follow from the counts. */
export type TallySummary = Pick<
  KpiResult,
  "value" | "n" | "numerator" | "denominator" | "interval" | "reliable" | "figures"
>;

/** What a tally is a tally of. */
export interface TallyPlan {
  /** Id of the KPI. */
  readonly kpi: string;
  /** Unit of its figure. */
  readonly unit: KpiUnit;
  /** Whether a category exists; a state with others was damaged. */
  readonly isCategory: (category: string) => boolean;
  /** The figure of the counts; categories nobody fell into are missing. */
  readonly summarise: (counts: ExclusionCounts) => TallySummary;
}

/** Gathers counts by category: merging adds counts, so any split and order gives the identical figure. */
export function tallyAccumulator(
  { kpi, unit, isCategory, summarise }: TallyPlan,
  context: KpiContext,
  from?: TallyState,
): KpiAccumulator<TallyObservation, TallyState> {
  const tally = new Exclusions();
  const exclusions = new Exclusions();
  const check = (value: unknown, path: IssuePath, issues: Issues) => checkState(value, path, issues, isCategory);
  const merge = (state: TallyState): void => {
    const { counts, excluded } = readState(check, state);
    tally.merge(counts);
    exclusions.merge(excluded);
  };
  if (from !== undefined) merge(from);
  return {
    add({ category, excluded }) {
      if (excluded === undefined) tally.add(category);
      else exclusions.add(excluded);
    },
    merge,
    toState: () => ({ counts: tally.toState(), excluded: exclusions.toState() }),
    result() {
      const { value, n, numerator, denominator, interval, reliable, figures } = summarise(tally.toState());
      return {
        kpi,
        unit,
        value,
        reason: value === null ? "noData" : null,
        n,
        numerator,
        denominator,
        excluded: exclusions.toState(),
        interval,
        reliable,
        periodComplete: isPeriodComplete(context),
        figures,
      };
    },
  };
}

function checkState(
  value: unknown,
  path: IssuePath,
  issues: Issues,
  isCategory: (category: string) => boolean,
): TallyState | undefined {
  const state = checkRecord(value, path, issues, ["counts", "excluded"]);
  if (state === undefined) return undefined;
  checkCounts(state["counts"], [...path, "counts"], issues);
  checkCounts(state["excluded"], [...path, "excluded"], issues);
  for (const category of Object.keys(state["counts"] ?? {})) {
    if (isCategory(category)) continue;
    const message = "The KPI knows no such category.";
    addIssue(issues, "kpi.stateInvalid", [...path, "counts", category], { message });
  }
  return state as unknown as TallyState;
}
