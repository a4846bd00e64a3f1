import { checkArray, checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import { addIssue, type Issues } from "../../errors/issues.js";
import { poissonRateInterval } from "../../stats/poisson-rate-interval.js";
import { dayMs } from "../../time/civil-date.js";
import { readState } from "./check-state.js";
import { exposureOf } from "../flow/exposure.js";
import type { KpiAccumulator, KpiContext, KpiHours, KpiInput } from "../kpi.js";
import { isPeriodComplete } from "../period-complete.js";

/** How many things happened on a day. */
export type DayRow = readonly [day: number, count: number];

/** How often something happened, by day of the period. */
export interface RateState {
  /** Counts by the number of 24-hour days since the start of the period, or since 1970; days without any are absent. */
  readonly days: readonly DayRow[];
}

const hourMs = 3_600_000;

/**
 * Counts things over the time that has passed of the period: per 24 hours of wall time, or per open hour of the
 * calendar. The Poisson interval holds for arrivals that come singly; `dispersion`, the variance of whole days over their
 * mean, is 1 for such and larger for arrivals in bursts, which need wider limits.
 */
export function rateAccumulator(
  kpi: string,
  context: KpiContext,
  hours: KpiHours,
  from?: RateState,
): KpiAccumulator<KpiInput, RateState> {
  const start = context.period?.from ?? 0;
  const counts = new Map<number, number>();
  const addDay = (day: number, count: number): void => void counts.set(day, (counts.get(day) ?? 0) + count);
  const merge = (state: RateState): void => {
    for (const [day, count] of readState(checkState, state).days) addDay(day, count);
  };
  if (from !== undefined) merge(from);
  return {
    add: ({ at }) => addDay(Math.floor((at - start) / dayMs), 1),
    merge,
    toState: () => ({ days: [...counts].sort(([a], [b]) => a - b) }),
    result() {
      const n = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const exposure = exposureOf(context, hours);
      const units = (exposure ?? 0) / (hours === "calendar" ? dayMs : hourMs);
      const { value, low, high, level } = poissonRateInterval({ count: n, exposure: units });
      return {
        kpi,
        unit: hours === "calendar" ? "perDay" : "perHour",
        value,
        reason: exposure === null ? "noPeriod" : value === null ? "noData" : null,
        n,
        numerator: null,
        denominator: null,
        excluded: {},
        interval: value === null ? null : { low, high, level },
        reliable: n >= 10,
        periodComplete: isPeriodComplete(context),
        figures: { dispersion: dispersionOf(counts, Math.floor((exposureOf(context, "calendar") ?? 0) / dayMs)) },
      };
    },
  };
}

/** Variance over mean of the counts of whole days, those without any included; `null` below two days or without counts. */
function dispersionOf(counts: ReadonlyMap<number, number>, days: number): number | null {
  const daily = Array.from({ length: days }, (_, day) => counts.get(day) ?? 0);
  const mean = daily.reduce((sum, count) => sum + count, 0) / days;
  if (days < 2 || mean === 0) return null;
  return daily.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (days - 1) / mean;
}

function checkState(value: unknown, path: IssuePath, issues: Issues): RateState | undefined {
  const state = checkRecord(value, path, issues, ["days"]);
  let previous = -Infinity;
  checkArray(state?.["days"], [...path, "days"], issues)?.forEach((row, index) => {
    const [day, count] = (Array.isArray(row) ? row : []) as readonly unknown[];
    const isAscending = Number.isSafeInteger(day) && (day as number) > previous;
    previous = day as number;
    if (isAscending && Number.isSafeInteger(count) && (count as number) > 0 && (row as unknown[]).length === 2) return;
    const message = "Expected a day and its count, first day first.";
    addIssue(issues, "kpi.stateInvalid", [...path, "days", index], { message, received: row });
  });
  return state as unknown as RateState | undefined;
}
