import { checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import type { Issues } from "../../errors/issues.js";
import { coefficientOfVariation } from "../../stats/coefficient-of-variation.js";
import { giniCoefficient } from "../../stats/gini-coefficient.js";
import { herfindahlIndex } from "../../stats/herfindahl-index.js";
import { quantile } from "../../stats/quantile.js";
import { checkCounts, readState } from "./check-state.js";
import { type ExclusionCounts, Exclusions } from "../exclusions.js";
import type { KpiAccumulator, KpiContext, KpiInput } from "../kpi.js";
import { isPeriodComplete } from "../period-complete.js";

/** Work one person did; none for someone who was on shift. */
export interface WorkObservation extends KpiInput {
  /** Id of the person. */
  readonly person: string;
  /** How much, a whole number from 0. */
  readonly amount: number;
}

/** Work by person, and what was left out. */
export interface BalanceState {
  /** How much, by id of the person; plain JSON with sorted keys. Results hold no ids. */
  readonly work: ExclusionCounts;
  /** What was left out, by reason. */
  readonly excluded: ExclusionCounts;
}

/** What tells how evenly work is spread. */
export type BalanceMeasure = "gini" | "hhi" | "cv";

/** Gathers how evenly work is spread over people, and gives no figure for fewer than `fewestPeople`. */
export function balanceAccumulator(
  {
    kpi,
    measure,
    fewestPeople,
  }: { readonly kpi: string; readonly measure: BalanceMeasure; readonly fewestPeople: number },
  context: KpiContext,
  from?: BalanceState,
): KpiAccumulator<WorkObservation, BalanceState> {
  const work = new Exclusions();
  const exclusions = new Exclusions();
  const merge = (state: BalanceState): void => {
    const other = readState(checkState, state);
    work.merge(other.work);
    exclusions.merge(other.excluded);
  };
  if (from !== undefined) merge(from);
  return {
    add({ person, amount, excluded }) {
      if (excluded === undefined) work.add(person, amount);
      else exclusions.add(excluded);
    },
    merge,
    toState: () => ({ work: work.toState(), excluded: exclusions.toState() }),
    result() {
      const amounts = Object.values(work.toState());
      const people = amounts.length;
      const isEnough = people >= fewestPeople;
      const figures = figuresOf(isEnough ? amounts : []);
      const value = figures[measure];
      return {
        kpi,
        unit: "ratio",
        value,
        reason: value !== null ? null : people > 0 && !isEnough ? "tooFewPeople" : "noData",
        n: people,
        numerator: null,
        denominator: null,
        excluded: exclusions.toState(),
        interval: null,
        reliable: value !== null,
        periodComplete: isPeriodComplete(context),
        figures: { people, ...figures },
      };
    },
  };
}

/** All measures of the amounts; `null` without people or work. */
function figuresOf(amounts: readonly number[]): Readonly<Record<BalanceMeasure | "maxToMedian", number | null>> {
  if (amounts.every((amount) => amount === 0)) return { gini: null, hhi: null, cv: null, maxToMedian: null };
  const median = quantile(amounts, 0.5);
  return {
    gini: giniCoefficient(amounts),
    hhi: herfindahlIndex(amounts),
    cv: coefficientOfVariation(amounts),
    maxToMedian: median === null || median === 0 ? null : Math.max(...amounts) / median,
  };
}

function checkState(value: unknown, path: IssuePath, issues: Issues): BalanceState | undefined {
  const state = checkRecord(value, path, issues, ["work", "excluded"]);
  if (state === undefined) return undefined;
  checkCounts(state["work"], [...path, "work"], issues);
  checkCounts(state["excluded"], [...path, "excluded"], issues);
  return state as unknown as BalanceState;
}
