import { checkArray, checkRecord, checkText } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import type { Issues } from "../../errors/issues.js";
import { checkCount } from "../../stats/check-numbers.js";
import { checkCounts, readState } from "./check-state.js";
import { type ExclusionCounts, Exclusions } from "../exclusions.js";
import type { KpiAccumulator, KpiContext, KpiInput, KpiInterval, KpiResult, KpiUnit } from "../kpi.js";
import { isPeriodComplete } from "../period-complete.js";

/** What something adds to two sums that are divided; with `during`, for each millisecond inside the period. */
export interface LedgerObservation extends KpiInput {
  /** Added above the line, whole. */
  readonly numerator: number;
  /** Added below the line, whole. */
  readonly denominator: number;
  /** Id of the person it is of, where people are counted. */
  readonly person?: string;
}

/** Two sums, the people they are of, and what was left out. */
export interface LedgerState {
  /** Sum above the line. */
  readonly numerator: number;
  /** Sum below the line. */
  readonly denominator: number;
  /** Ids of the people, in order; empty where they are not counted. Results hold their number alone. */
  readonly people: readonly string[];
  /** What was left out, by reason. */
  readonly excluded: ExclusionCounts;
}

/** What the sums are sums of. */
export interface LedgerPlan {
  /** Id of the KPI. */
  readonly kpi: string;
  /** Unit of its figure. */
  readonly unit: KpiUnit;
  /** The figure for one unit below the line, such as 3,600,000 for "per hour" of milliseconds; 1 if absent. */
  readonly perDenominator?: number;
  /** Of fewer people than these no figure is given; people are not counted if absent. */
  readonly fewestPeople?: number;
  /** Limits around the figure, where there is a model for them. */
  readonly intervalOf?: (numerator: number, denominator: number) => KpiInterval | null;
}

/** Fewer things below the line than these are no ground for a figure, where people are not counted. */
const fewest = 10;

/** Gathers a quotient of two exact sums; merged by its sums, never by averaging quotients. */
export function ledgerAccumulator(
  plan: LedgerPlan,
  context: KpiContext,
  from?: LedgerState,
): KpiAccumulator<LedgerObservation, LedgerState> {
  let numerator = 0;
  let denominator = 0;
  const people = new Set<string>();
  const exclusions = new Exclusions();
  const merge = (state: LedgerState): void => {
    const other = readState(checkState, state);
    numerator += other.numerator;
    denominator += other.denominator;
    for (const person of other.people) people.add(person);
    exclusions.merge(other.excluded);
  };
  if (from !== undefined) merge(from);
  return {
    add(observation) {
      if (observation.excluded !== undefined) {
        exclusions.add(observation.excluded);
        return;
      }
      const times = timesInside(observation, context);
      numerator += observation.numerator * times;
      denominator += observation.denominator * times;
      if (observation.person !== undefined) people.add(observation.person);
    },
    merge,
    toState: () => ({ numerator, denominator, people: [...people].sort(), excluded: exclusions.toState() }),
    result: () => ({
      kpi: plan.kpi,
      unit: plan.unit,
      ...figureOf(plan, numerator, denominator, people.size),
      excluded: exclusions.toState(),
      periodComplete: isPeriodComplete(context),
      figures: plan.fewestPeople === undefined ? {} : { people: people.size },
    }),
  };
}

/** 1, or the milliseconds of a stretch that lie inside the period. */
function timesInside({ during }: LedgerObservation, { period }: KpiContext): number {
  if (during === undefined) return 1;
  if (period === null) return during.to - during.from;
  return Math.max(0, Math.min(during.to, period.to) - Math.max(during.from, period.from));
}

function figureOf(
  { perDenominator = 1, fewestPeople = 0, intervalOf }: LedgerPlan,
  numerator: number,
  denominator: number,
  people: number,
): Pick<KpiResult, "value" | "reason" | "n" | "numerator" | "denominator" | "interval" | "reliable"> {
  const n = fewestPeople === 0 ? denominator : people;
  if (denominator > 0 && people < fewestPeople) {
    // The sums would give away what the figure holds back.
    const withheld = { numerator: null, denominator: null, interval: null, reliable: false };
    return { value: null, reason: "tooFewPeople", n, ...withheld };
  }
  return {
    value: denominator === 0 ? null : (numerator / denominator) * perDenominator,
    reason: denominator === 0 ? "noData" : null,
    n,
    numerator,
    denominator,
    interval: denominator === 0 ? null : (intervalOf?.(numerator, denominator) ?? null),
    reliable: denominator > 0 && (fewestPeople > 0 || n >= fewest),
  };
}

function checkState(value: unknown, path: IssuePath, issues: Issues): LedgerState | undefined {
  const state = checkRecord(value, path, issues, ["numerator", "denominator", "people", "excluded"]);
  if (state === undefined) return undefined;
  checkCount(state["numerator"] as number, [...path, "numerator"], issues);
  checkCount(state["denominator"] as number, [...path, "denominator"], issues);
  checkArray(state["people"], [...path, "people"], issues)?.forEach((person, index) => {
    checkText(person, [...path, "people", index], issues);
  });
  checkCounts(state["excluded"], [...path, "excluded"], issues);
  return state as unknown as LedgerState;
}
