/**
 * How the limits of a survival curve are computed: on the log(-log) scale (stays inside 0 to 1, good coverage for few
 * data), on the log scale (R's default) or on the plain scale; the last two are cut at 0 and 1.
 */
export type SurvivalLimits = "logLog" | "log" | "plain";

/** Lower and upper limit of one point of a curve. */
export interface PointLimits {
  /** Lower limit, 0 to 1; null where the scale is not defined. */
  readonly low: number | null;
  /** Upper limit, 0 to 1; null where the scale is not defined. */
  readonly high: number | null;
}

const undefinedLimits: PointLimits = { low: null, high: null };

/**
 * Limits of a survival probability.
 *
 * @param survival - Survival probability, 0 to 1.
 * @param logError - Standard error of its logarithm (Greenwood).
 * @param z - Normal critical value of the level.
 * @see Kalbfleisch and Prentice (2002), The Statistical Analysis of Failure Time Data, section 1.4.
 */
export function survivalLimits(survival: number, logError: number, z: number, scale: SurvivalLimits): PointLimits {
  if (survival === 0) return undefinedLimits;
  const reach = z * logError;
  if (scale === "plain") {
    return { low: Math.max(0, survival * (1 - reach)), high: Math.min(1, survival * (1 + reach)) };
  }
  if (scale === "log") {
    return { low: survival * Math.exp(-reach), high: Math.min(1, survival * Math.exp(reach)) };
  }
  if (survival === 1) return undefinedLimits;
  const logSurvival = Math.log(survival);
  const factor = Math.exp(-reach / logSurvival);
  return { low: Math.exp(logSurvival * factor), high: Math.exp(logSurvival / factor) };
}
