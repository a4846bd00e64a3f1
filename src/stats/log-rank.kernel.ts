/** Events and people at risk of every group at one duration. */
export interface EventTime {
  /** Events of each group. */
  readonly events: readonly number[];
  /** At risk in each group. */
  readonly atRisk: readonly number[];
}

/** What equal survival curves would lead to. */
export interface LogRankExpectation {
  /** Expected events of each group. */
  readonly expected: readonly number[];
  /** Covariance of the observed events of the groups. */
  readonly covariance: readonly (readonly number[])[];
}

/** Adds up the hypergeometric expectations and covariances of all event times. */
export function logRankExpectation(groups: number, times: readonly EventTime[]): LogRankExpectation {
  const expected = new Array<number>(groups).fill(0);
  const covariance = expected.map(() => new Array<number>(groups).fill(0));
  for (const { events, atRisk } of times) {
    const total = atRisk.reduce((sum, count) => sum + count, 0);
    const ended = events.reduce((sum, count) => sum + count, 0);
    // With one at risk the event could only happen there: no information.
    const spread = total > 1 ? (ended * (total - ended)) / (total - 1) : 0;
    for (let row = 0; row < groups; row += 1) {
      const share = atRisk[row]! / total;
      expected[row]! += ended * share;
      for (let column = 0; column < groups; column += 1) {
        covariance[row]![column]! += spread * share * ((row === column ? 1 : 0) - atRisk[column]! / total);
      }
    }
  }
  return { expected, covariance };
}

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

/** Joins the columns of a test to one row a group. */
export function describeGroups(
  groups: readonly { readonly group: string; readonly n: number }[],
  observed: readonly number[],
  expected: readonly number[],
): readonly LogRankGroup[] {
  return groups.map(({ group, n }, index) => ({ group, n, observed: observed[index]!, expected: expected[index]! }));
}

/** Sum of products of the solution with as many of the differences. */
export function productSum(solution: readonly number[], differences: readonly number[]): number {
  return solution.reduce((sum, value, index) => sum + value * differences[index]!, 0);
}

/** Events by duration; durations with censorings only are left out. */
export function eventsByTime(times: readonly number[], events: readonly number[]): ReadonlyMap<number, number> {
  const byTime = new Map<number, number>();
  times.forEach((time, row) => {
    if (events[row]! > 0) byTime.set(time, events[row]!);
  });
  return byTime;
}
