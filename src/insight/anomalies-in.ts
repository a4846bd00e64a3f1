import { throwIssue } from "../errors/issues.js";
import { generalizedEsd } from "../stats/generalized-esd.js";
import type { NoValueReason } from "../stats/no-value-reason.js";
import { quantile } from "../stats/quantile.js";
import { stlDecomposition } from "../stats/stl-decomposition.js";

/** The options of {@link anomaliesIn}. */
export interface AnomaliesOptions {
  /** Length of a season in steps, such as 7 for days; absent for a series without one. */
  readonly period?: number;
  /** Share of the values that may be odd, above 0 to 0.5; 0.1 without it. */
  readonly mostShare?: number;
  /** Probability of finding one where there is none, between 0 and 1; 0.05 without it. */
  readonly alpha?: number;
}

/** A value that the rest of the series does not explain. */
export interface Anomaly {
  /** 0-based position. */
  readonly position: number;
  /** The value. */
  readonly value: number;
  /** What level and season let expect, in the same unit. */
  readonly expected: number;
  /** Value less expected. */
  readonly deviation: number;
}

/** The odd values of a series. */
export interface Anomalies {
  /** In order of time; empty also with a reason. */
  readonly anomalies: readonly Anomaly[];
  /** `noData`, `tooFew` values or seasons, or `noVariation`; else `null`. */
  readonly reason: NoValueReason | null;
}

/**
 * Finds the odd days of a series: what level and season (robust STL) leave over is tested by the generalized ESD, which
 * also finds several that hide each other. Without a season the values are tested as they are, against their median.
 *
 * @param values - Finite numbers in order of time, at equal steps; more than two seasons.
 * @param options - Season, and how many may be odd.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value, `stats.countInvalid` for
 * a period below 2 or not whole, `stats.probabilityInvalid` for an alpha outside 0 to 1, `insight.optionInvalid` for a
 * share outside 0 to 0.5.
 * @example
 * ```ts
 * const tickets = [120, 135, 128, 141, 119, 133, 150, 147, 129, 400, 20, 131, 127, 138, 125, 130, 136, 129, 133, 140];
 * anomaliesIn(tickets).anomalies.map(({ position }) => position); // => [9, 10]
 * ```
 * @see Cleveland et al. (1990), STL, Journal of Official Statistics 6, 3-73; Rosner (1983), Technometrics 25, 165-172.
 */
export function anomaliesIn(
  values: readonly number[],
  { period, mostShare = 0.1, alpha = 0.05 }: AnomaliesOptions = {},
): Anomalies {
  checkShare(mostShare);
  const expected = period === undefined ? constantOf(values) : seasonalOf(values, period);
  if (expected === null) return { anomalies: [], reason: values.length === 0 ? "noData" : "tooFew" };
  const deviations = values.map((value, position) => value - (expected[position] as number));
  const maxOutliers = Math.max(1, Math.floor(mostShare * values.length));
  const { outliers, reason } = generalizedEsd(deviations, { maxOutliers, alpha });
  const anomalies = outliers.map((position): Anomaly => {
    const value = values[position] as number;
    const deviation = deviations[position] as number;
    return { position, value, expected: value - deviation, deviation };
  });
  return { anomalies, reason };
}

function constantOf(values: readonly number[]): readonly number[] {
  const middle = quantile(values, 0.5);
  return values.map(() => middle as number);
}

function seasonalOf(values: readonly number[], period: number): readonly number[] | null {
  const { seasonal, trend, reason } = stlDecomposition(values, { period, outliers: "robust" });
  return reason === null ? seasonal.map((season, position) => season + (trend[position] as number)) : null;
}

function checkShare(mostShare: number): void {
  if (mostShare > 0 && mostShare <= 0.5) return;
  const expected = "a share above 0 and at most 0.5";
  throwIssue("insight.optionInvalid", ["mostShare"], {
    message: `Expected ${expected}.`,
    expected,
    received: mostShare,
  });
}
