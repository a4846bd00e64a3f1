import { throwIssue } from "../errors/issues.js";
import type { KpiInterval } from "../kpi/kpi.js";
import { exponentialSmoothingForecast } from "../stats/exponential-smoothing-forecast.js";
import { forecastLimitsFromErrors } from "../stats/forecast-limits-from-errors.js";
import { rollingOriginErrors } from "../stats/rolling-origin-errors.js";
import { xmrChart } from "../stats/xmr-chart.js";

/** A goal, and what is known about the figure. */
export interface GoalOptions {
  /** The figure to be reached, in the unit of the values. */
  readonly target: number;
  /** Which side of the target is good; the target itself is. */
  readonly better: "higher" | "lower";
  /** Limits of the latest value, as a report gives them; absent where the figure is a full count. */
  readonly interval?: KpiInterval | null;
  /** Periods to look ahead, whole, at least 1; 1 without it. */
  readonly horizon?: number;
}

/**
 * What the present process can do: reach the target in every period (`always`), in some by chance (`sometimes`), or in
 * none unless something is changed (`never`).
 */
export type GoalReach = "always" | "sometimes" | "never";

/** Between which a process varies without a cause. */
export interface NaturalLimits {
  /** Lower natural limit. */
  readonly lower: number;
  /** Mean of the periods. */
  readonly centre: number;
  /** Upper natural limit. */
  readonly upper: number;
}

/** What to expect if nothing changes. */
export interface GoalForecast {
  /** The level. */
  readonly value: number;
  /** Lower limit; `null` where too few errors are known. */
  readonly low: number | null;
  /** Upper limit; `null` where too few errors are known. */
  readonly high: number | null;
}

/** How a figure stands to its goal. */
export interface GoalStatus {
  /** The latest value; `null` without any. */
  readonly value: number | null;
  /** Value less target, turned so that above 0 is good; `null` without a value. */
  readonly margin: number | null;
  /** `met` or `missed`; `undecided` where the limits of the latest value hold the target; `null` without a value. */
  readonly status: "met" | "missed" | "undecided" | null;
  /** What the present process can do; `null` below eight periods. */
  readonly reach: GoalReach | null;
  /** Natural limits of the process, in the unit of the values; `null` below eight periods. */
  readonly naturalLimits: NaturalLimits | null;
  /** Level ahead with 95 % limits out of past errors; `null` below eight periods. */
  readonly forecast: GoalForecast | null;
  /** `noData` without values, `tooFew` where only limits and forecast are missing; else `null`. */
  readonly reason: "noData" | "tooFew" | null;
}

/** Limits from fewer periods than these move with every new one. */
const fewest = 8;

/**
 * How a figure stands to its goal, and whether the goal is one for the present process: a target inside the natural
 * limits is met and missed by chance, and praise or blame for it is noise; one beyond them takes a change of the process.
 *
 * @param values - The figure of consecutive periods, oldest first, the latest last.
 * @param options - Target, its good side, and the limits of the latest value.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value,
 * `insight.optionInvalid` for a target that is not finite, `stats.countInvalid` for a horizon below 1 or not whole.
 * @example
 * ```ts
 * const attainment = [0.84, 0.86, 0.85, 0.83, 0.86, 0.84, 0.85, 0.85, 0.86];
 * const { status, reach, naturalLimits } = goalStatus(attainment, { target: 0.95, better: "higher" });
 * [status, reach, naturalLimits?.upper.toFixed(3)]; // => ["missed", "never", "0.889"]
 * goalStatus(attainment, { target: 0.8, better: "higher" }).reach; // => "always"
 * ```
 * @see Wheeler (2000), Understanding Variation.
 */
export function goalStatus(values: readonly number[], options: GoalOptions): GoalStatus {
  const { target, better, interval = null, horizon = 1 } = options;
  if (!Number.isFinite(target)) {
    throwIssue("insight.optionInvalid", ["target"], { message: "Expected a finite number.", received: target });
  }
  const { centre, lower, upper } = xmrChart(values);
  const sign = better === "higher" ? 1 : -1;
  const value = values.at(-1) ?? null;
  const isKnown = values.length >= fewest && centre !== null && lower !== null && upper !== null;
  return {
    value,
    margin: value === null ? null : sign * (value - target),
    status: value === null ? null : statusOf(value, target, sign, interval),
    reach: isKnown ? reachOf(target, sign, lower, upper) : null,
    naturalLimits: isKnown ? { lower, centre, upper } : null,
    forecast: isKnown ? forecastOf(values, horizon) : null,
    reason: value === null ? "noData" : isKnown ? null : "tooFew",
  };
}

function statusOf(value: number, target: number, sign: 1 | -1, interval: KpiInterval | null) {
  if (interval !== null) {
    const { low, high } = interval;
    const isHeld = (low === null || low < target) && (high === null || high > target);
    if (isHeld) return "undecided";
  }
  return sign * (value - target) >= 0 ? "met" : "missed";
}

function reachOf(target: number, sign: 1 | -1, lower: number, upper: number): GoalReach {
  const [worst, best] = sign === 1 ? [lower, upper] : [upper, lower];
  if (sign * (worst - target) >= 0) return "always";
  return sign * (best - target) >= 0 ? "sometimes" : "never";
}

function forecastOf(values: readonly number[], horizon: number) {
  const forecastFrom = (train: readonly number[], steps: number): readonly number[] =>
    exponentialSmoothingForecast(train, { horizon: steps }).forecast;
  const errors = rollingOriginErrors(values, { horizon, minTrain: fewest / 2, forecast: forecastFrom });
  const ahead = forecastFrom(values, horizon);
  const { low, high } = forecastLimitsFromErrors(ahead, errors);
  return { value: ahead.at(-1) ?? 0, low: low.at(-1) ?? null, high: high.at(-1) ?? null };
}
