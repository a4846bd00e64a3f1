import { type Issues, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { checkSample } from "./check-sample.js";
import { differencesToEarlier } from "./differences.kernel.js";
import type { Sample } from "./sample.js";

/** Nelson's tests for special causes, by their numbers. */
export type NelsonRule = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The settings of {@link nelsonRules}. */
export interface NelsonOptions {
  /** Centre line, in the unit of the values. */
  readonly centre: number;
  /** Standard deviation of the process, in the unit of the values, at least 0. */
  readonly sigma: number;
  /** Which tests to run; 1 to 4 without it. */
  readonly rules?: readonly NelsonRule[];
}

/** Where one test found something. */
export interface NelsonSignal {
  /** Number of the test. */
  readonly rule: NelsonRule;
  /** 0-based positions of the last point of every stretch that satisfies it. */
  readonly positions: readonly number[];
}

interface Test {
  /** How many points a stretch has. */
  readonly length: number;
  /** Whether a stretch of distances from the centre satisfies the test. */
  readonly holds: (stretch: readonly number[], sigma: number) => boolean;
}

/** How many lie beyond a limit on the side where most do. */
function countBeyond(stretch: readonly number[], limit: number): number {
  const above = stretch.filter((distance) => distance > limit).length;
  const below = stretch.filter((distance) => distance < -limit).length;
  return Math.max(above, below);
}

const tests: Readonly<Record<NelsonRule, Test>> = {
  1: { length: 1, holds: (stretch, sigma) => countBeyond(stretch, 3 * sigma) === 1 },
  2: { length: 9, holds: (stretch) => countBeyond(stretch, 0) === 9 },
  3: { length: 6, holds: (stretch) => countBeyond(differencesToEarlier(stretch, 1), 0) === 5 },
  4: {
    length: 14,
    holds: (stretch) =>
      differencesToEarlier(stretch, 1).every((step, index, all) => step * (all[index - 1] ?? -step) < 0),
  },
  5: { length: 3, holds: (stretch, sigma) => countBeyond(stretch, 2 * sigma) >= 2 },
  6: { length: 5, holds: (stretch, sigma) => countBeyond(stretch, sigma) >= 4 },
  7: { length: 15, holds: (stretch, sigma) => stretch.every((distance) => Math.abs(distance) < sigma) },
  8: { length: 8, holds: (stretch, sigma) => stretch.every((distance) => Math.abs(distance) > sigma) },
};

/**
 * Runs Nelson's tests for special causes on a control chart.
 *
 * 1 one point beyond 3 sigma · 2 nine in a row on one side · 3 six in a row rising or falling · 4 fourteen in a row
 * alternating · 5 two of three beyond 2 sigma on one side · 6 four of five beyond 1 sigma on one side · 7 fifteen in a
 * row within 1 sigma · 8 eight in a row beyond 1 sigma on either side. Comparisons are strict; a point on the centre
 * line is on neither side. Each further test adds false alarms: on a stable process the first one comes after 206
 * points with test 1 alone, after 80 with tests 1 to 4, after 47 with all (medians).
 *
 * R: `qcc` runs tests 1 and 2, `ggQC` all.
 *
 * @param values - Finite numbers in time order.
 * @param options - Centre and sigma, for example from {@link xmrChart}; tests 1 to 4 by default.
 * @returns One entry for each test asked for, in that order; positions are empty where it found nothing.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for a value, centre or sigma that is not finite,
 * `stats.parameterInvalid` for an unknown test.
 * @example
 * ```ts
 * const [beyond3, beyond2] = nelsonRules([0, 2.1, 0.3, 2.2, 3.5], { centre: 0, sigma: 1, rules: [1, 5] });
 * beyond3; // => { rule: 1, positions: [4] }
 * beyond2; // => { rule: 5, positions: [3, 4] }
 * ```
 * @see Nelson (1984), The Shewhart control chart - tests for special causes, Journal of Quality Technology 16, 237-239.
 */
export function nelsonRules(values: Sample, options: NelsonOptions): readonly NelsonSignal[] {
  const { centre, sigma, rules = [1, 2, 3, 4] } = options;
  const issues: Issues = [];
  checkSample(values, ["values"], issues);
  checkSample([centre], ["centre"], issues);
  checkSample([sigma], ["sigma"], issues, 0);
  rules.forEach((rule, index) => {
    if (Object.hasOwn(tests, rule)) return;
    addUnexpected(issues, "stats.parameterInvalid", ["rules", index], "a number from 1 to 8", rule);
  });
  throwIssues(issues);
  const distances = Array.from(values, (value) => value - centre);
  return rules.map((rule) => {
    const { length, holds } = tests[rule];
    const ends = distances.map((_, index) => index).slice(length - 1);
    return { rule, positions: ends.filter((end) => holds(distances.slice(end - length + 1, end + 1), sigma)) };
  });
}
