import { throwIssue } from "../errors/issues.js";

/** Bins whose bounds grow by one factor, so that each bin's representative is near all of its values. */
export interface LogarithmicBins {
  /** Index of the bin of a number above 0. */
  readonly indexOf: (value: number) => number;
  /** Representative of a bin: at most the relative accuracy away from each value in it. */
  readonly valueOf: (index: number) => number;
}

/** Finest accuracy: at 0.01 % the bins of all numbers together still fit in memory. */
const finest = 1e-4;
const coarsest = 0.5;

/** Tells whether bins can be built for a relative accuracy: 0.0001 to 0.5. */
export function isSketchAccuracy(relativeAccuracy: number): boolean {
  return relativeAccuracy >= finest && relativeAccuracy <= coarsest;
}

/** Throws `stats.parameterInvalid` for a relative accuracy for which no bins can be built. */
export function requireSketchAccuracy(relativeAccuracy: number): void {
  if (isSketchAccuracy(relativeAccuracy)) return;
  const expected = `${String(finest)} to ${String(coarsest)}`;
  const message = `Expected a relative accuracy of ${expected}.`;
  throwIssue("stats.parameterInvalid", ["relativeAccuracy"], { message, expected, received: relativeAccuracy });
}

/**
 * Lays out bins (γ^(i-1), γ^i] with γ = (1 + α) / (1 - α).
 *
 * @param relativeAccuracy - α, 0.0001 to 0.5.
 * @see Masson, Rim and Lee (2019), DDSketch, PVLDB 12, 2195-2205, section 2.1.
 */
export function logarithmicBins(relativeAccuracy: number): LogarithmicBins {
  // A hair narrower than asked for: the rounding of logarithms may then not break the promise.
  const alpha = relativeAccuracy * (1 - 1e-9);
  const logGamma = Math.log1p(alpha) - Math.log1p(-alpha);
  const perLog = 1 / logGamma;
  return {
    indexOf: (value) => Math.ceil(Math.log(value) * perLog),
    valueOf: (index) => Math.exp(index * logGamma) * (1 - alpha),
  };
}
