import type { KpiContext } from "./kpi.js";

/** Tells whether nothing can happen any more in the period of a figure. */
export function isPeriodComplete({ period, asOf }: KpiContext): boolean {
  return period === null || period.to <= asOf;
}
