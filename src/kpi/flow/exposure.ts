import { businessTimeBetween } from "../../calendar/business-time-between.js";
import type { DurationMs } from "../../time/instant-input.js";
import type { KpiContext, KpiHours } from "../kpi.js";

/**
 * How much of a period has passed as of the report, in wall time or in open time of the context's calendar; `null` in a
 * report of all time, which has no beginning.
 */
export function exposureOf({ period, asOf, calendar }: KpiContext, hours: KpiHours): DurationMs | null {
  if (period === null) return null;
  const end = Math.min(period.to, asOf);
  if (end <= period.from) return 0;
  if (hours === "calendar") return end - period.from;
  return calendar === undefined || calendar === null ? null : businessTimeBetween(calendar, period.from, end);
}
