import { chiSquareUpper } from "./chi-square-upper.js";
import type { NoValueReason } from "./no-value-reason.js";
import { solveLinear } from "./solve-linear.kernel.js";
import { checkObservations, type SurvivalObservations } from "./survival-observations.js";
import { countAtRisk, type RiskTable, tallyObservations } from "./survival-tally.kernel.js";

/** What was seen and expected in one group. */
export interface LogRankGroup {
  /** Name of the group. */
  readonly group: string;
  /** Observations in the group. */
  readonly n: number;
  /** Events seen. */
  readonly observed: number;
  /** Events expected if all groups had one survival curve. */
  readonly expected: number;
}

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
  const names = Object.keys(groups);
  const sides = Object.values(groups).map((observations) => sideOf(observations));
  const eventTimes = [...new Set(sides.flatMap(({ eventTimes }) => eventTimes))].sort((a, b) => a - b);
  const expected = sides.map(() => 0);
  const covariance = sides.map(() => sides.map(() => 0));
  for (const time of eventTimes) addEventTime(time, sides, expected, covariance);
  const rows = sides.map(({ n, observed }, index) => ({
    group: names[index] ?? "",
    n,
    observed,
    expected: expected[index] ?? 0,
  }));
  const degreesOfFreedom = Math.max(0, sides.length - 1);
  const shared = { degreesOfFreedom, groups: rows };
  if (sides.length < 2) return { ...shared, chiSquare: null, pValue: null, reason: "tooFew" };
  // The differences add up to 0, so the last group says nothing new.
  const differences = rows.slice(0, -1).map((row) => row.observed - row.expected);
  const solution = solveLinear(
    covariance.slice(0, -1).map((row) => row.slice(0, -1)),
    differences,
  );
  if (solution === null) return { ...shared, chiSquare: null, pValue: null, reason: "noVariation" };
  const chiSquare = solution.reduce((sum, value, index) => sum + value * (differences[index] ?? 0), 0);
  return { ...shared, chiSquare, pValue: chiSquareUpper(chiSquare, degreesOfFreedom), reason: null };
}

interface Side {
  readonly n: number;
  readonly observed: number;
  readonly eventTimes: readonly number[];
  eventsAt(time: number): number;
  atRiskAt(time: number): number;
}

function sideOf(observations: SurvivalObservations): Side {
  checkObservations(observations);
  const table: RiskTable = countAtRisk(tallyObservations(observations));
  const ends = Float64Array.from(observations.times).sort();
  const starts = Float64Array.from(observations.entries ?? []).sort();
  const events = new Map(table.times.map((time, row) => [time, table.events[row] ?? 0]));
  const late = starts.length === 0 ? 0 : starts.length - countBelow(starts, Number.MIN_VALUE);
  return {
    n: ends.length,
    observed: table.events.reduce((sum, count) => sum + count, 0),
    eventTimes: table.times.filter((_, row) => (table.events[row] ?? 0) > 0),
    eventsAt: (time) => events.get(time) ?? 0,
    atRiskAt(time) {
      const entered = ends.length - late + Math.max(0, countBelow(starts, time) - (starts.length - late));
      return entered - countBelow(ends, time);
    },
  };
}

/** How many sorted values lie below a bound. */
function countBelow(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addEventTime(time: number, sides: readonly Side[], expected: number[], covariance: number[][]): void {
  const atRisk = sides.map((side) => side.atRiskAt(time));
  const total = atRisk.reduce((sum, count) => sum + count, 0);
  const events = sides.reduce((sum, side) => sum + side.eventsAt(time), 0);
  const shares = atRisk.map((count) => count / total);
  // With one at risk the event could only happen there: no information.
  const spread = total > 1 ? (events * (total - events)) / (total - 1) : 0;
  shares.forEach((share, row) => {
    expected[row] = (expected[row] ?? 0) + events * share;
    const line = covariance[row];
    if (line === undefined) return;
    shares.forEach((other, column) => {
      line[column] = (line[column] ?? 0) + spread * share * ((row === column ? 1 : 0) - other);
    });
  });
}
