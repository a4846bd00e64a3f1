import { chiSquareUpper } from "./chi-square-upper.js";
import { differencesBetween } from "./differences.kernel.js";
import { describeGroups, eventsByTime, type LogRankGroup, logRankExpectation, productSum } from "./log-rank.kernel.js";
import type { NoValueReason } from "./no-value-reason.js";
import { solveLinear } from "./solve-linear.kernel.js";
import { countBelow } from "./sorted-search.kernel.js";
import { checkObservations, type SurvivalObservations } from "./survival-observations.js";
import { countAtRisk, tallyObservations } from "./survival-tally.kernel.js";

/** Whether groups differ in how long they take. */
export interface LogRankTest {
  /** Test statistic; null with a reason. */
  readonly chiSquare: number | null;
  /** Number of groups minus 1. */
  readonly degreesOfFreedom: number;
  /** Probability of such a difference by chance, 0 to 1; null when the statistic is. */
  readonly pValue: number | null;
  /** Observed and expected events, in the order of the input. */
  readonly groups: readonly LogRankGroup[];
  /** `tooFew` below two groups, `noVariation` when no event tells the groups apart; else null. */
  readonly reason: NoValueReason | null;
}

/**
 * Tests whether groups (teams, channels, before and after) have the same distribution of durations when some have not
 * ended yet.
 *
 * At each event duration the events are compared with a share of all events in proportion to who was at risk. All
 * durations weigh the same. R: `survival::survdiff(Surv(time, event) ~ group)`. SciPy: `scipy.stats.logrank` for two.
 *
 * @param groups - Observations of each group, by its name; late entries are allowed.
 * @returns Statistic, p-value and the counts of each group, or nulls with a reason.
 * @throws A {@link SupportOpsError} as {@link kaplanMeier} for each group.
 * @example
 * ```ts
 * const test = logRankTest({
 *   before: { times: [5, 8, 9, 12], events: [1, 0, 1, 1] },
 *   after: { times: [2, 3, 4, 6], events: [1, 1, 1, 1] },
 * });
 * test.groups.map(({ observed }) => observed); // => [3, 4]
 * test.pValue?.toFixed(3); // => "0.027"
 * ```
 * @see Mantel (1966), Cancer Chemotherapy Reports 50, 163-170; Peto and Peto (1972), Journal of the Royal Statistical
 * Society A 135, 185-206.
 */
export function logRankTest(groups: Readonly<Record<string, SurvivalObservations>>): LogRankTest {
  const sides = Object.entries(groups).map(([group, observations]) => sideOf(group, observations));
  const eventTimes = [...new Set(sides.flatMap((side) => [...side.events.keys()]))];
  const { expected, covariance } = logRankExpectation(
    sides.length,
    eventTimes.map((time) => ({
      events: sides.map((side) => side.events.get(time) ?? 0),
      atRisk: sides.map((side) => atRiskAt(side, time)),
    })),
  );
  const observed = sides.map((side) => [...side.events.values()].reduce((sum, count) => sum + count, 0));
  const rows = describeGroups(
    sides.map(({ group, ends }) => ({ group, n: ends.length })),
    observed,
    expected,
  );
  const differences = differencesBetween(observed, expected);
  const degreesOfFreedom = Math.max(0, sides.length - 1);
  const shared = { degreesOfFreedom, groups: rows };
  if (sides.length < 2) return { ...shared, chiSquare: null, pValue: null, reason: "tooFew" };
  // The differences add up to 0, so the last group says nothing new.
  const solution = solveLinear(
    covariance.slice(0, -1).map((row) => row.slice(0, -1)),
    differences.slice(0, -1),
  );
  if (solution === null) return { ...shared, chiSquare: null, pValue: null, reason: "noVariation" };
  const chiSquare = productSum(solution, differences);
  return { ...shared, chiSquare, pValue: chiSquareUpper(chiSquare, degreesOfFreedom), reason: null };
}

interface Side {
  readonly group: string;
  /** Durations, shortest first. */
  readonly ends: Float64Array;
  /** Late entries, earliest first. */
  readonly starts: Float64Array;
  /** Events by duration. */
  readonly events: ReadonlyMap<number, number>;
}

function sideOf(group: string, observations: SurvivalObservations): Side {
  checkObservations(observations);
  const { times, events } = countAtRisk(tallyObservations(observations));
  return {
    group,
    ends: Float64Array.from(observations.times).sort(),
    starts: Float64Array.from(observations.entries ?? [])
      .filter((entry) => entry > 0)
      .sort(),
    events: eventsByTime(times, events),
  };
}

/** Those not ended before the duration, less those who enter later. */
function atRiskAt({ ends, starts }: Side, time: number): number {
  return ends.length - countBelow(ends, time) - (starts.length - countBelow(starts, time));
}
