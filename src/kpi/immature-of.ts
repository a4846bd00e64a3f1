import type { KpiResult } from "./kpi.js";

/** Reasons for leaving out that pass: the cases will count, one way or the other. */
const passingReasons = ["immature", "undecided", "waiting"];

/** How many of those left out it is too early to tell of. */
export function immatureOf({ excluded }: KpiResult): number {
  return passingReasons.reduce((sum, reason) => sum + (excluded[reason] ?? 0), 0);
}
