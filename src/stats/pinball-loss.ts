import { type Issues, throwIssues } from "../errors/issues.js";
import { checkEqualLength } from "./check-equal-length.js";
import { checkProbability } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import { differencesBetween } from "./differences.kernel.js";
import type { Sample } from "./sample.js";

/** The option of {@link pinballLoss}. */
export interface PinballOptions {
  /** Which quantile was forecast, 0 to 1. */
  readonly p: number;
}

/**
 * Mean loss of quantile forecasts: each unit too low costs p, each unit too high 1 - p; lowest for the true quantile.
 *
 * scikit-learn: `mean_pinball_loss(actual, forecast, alpha = p)`.
 *
 * @param actual - What happened, in any unit.
 * @param forecast - The quantile forecast for each, in the same unit.
 * @param options - Which quantile.
 * @returns Mean loss in the unit of the values, at least 0; null without values.
 * @throws A {@link SupportOpsError} with code `stats.lengthMismatch` for columns of different length,
 * `stats.sampleInvalid` for NaN or an infinite value, `stats.probabilityInvalid` for p outside 0 to 1.
 * @example
 * ```ts
 * pinballLoss([1, 2], [2, 1], { p: 0.5 }); // => 0.5
 * pinballLoss([], [], { p: 0.5 }); // => null
 * ```
 * @see Koenker and Bassett (1978), Econometrica 46, 33-50.
 */
export function pinballLoss(actual: Sample, forecast: Sample, { p }: PinballOptions): number | null {
  const issues: Issues = [];
  checkEqualLength(["forecast"], forecast.length, actual.length, issues);
  throwIssues(issues);
  checkSample(actual, ["actual"], issues);
  checkSample(forecast, ["forecast"], issues);
  checkProbability(p, ["p"], issues);
  throwIssues(issues);
  if (actual.length === 0) return null;
  const losses = differencesBetween(actual, forecast).map((missed) => (missed >= 0 ? p * missed : (p - 1) * missed));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
