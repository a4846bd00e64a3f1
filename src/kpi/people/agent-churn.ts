import { checkNumber } from "../../errors/check-shape.js";
import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";
import { checkCount } from "../../stats/check-numbers.js";
import type { IntervalEstimate } from "../../stats/interval-estimate.js";
import { poissonRateInterval } from "../../stats/poisson-rate-interval.js";

/** Who left a team, out of how many, over which time. */
export interface StaffTurnover {
  /** People who left. */
  readonly leavers: number;
  /** Mean number of people over the time. */
  readonly meanHeadcount: number;
  /** Length of the time in days. */
  readonly days: number;
}

const daysPerYear = 365;

/**
 * Agent churn: leavers for each person and year of 365 days, above 1 where a team is renewed more than once a year. Limits
 * are exact Poisson ones: three leavers of a small team say little.
 *
 * @param turnover - Leavers, a whole number; people and days from 0.
 * @returns The yearly rate with its 95 % limits; nulls with reason `noData` without people or days.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for leavers that are no count, `input.type` or
 * `kpi.optionInvalid` for people or days that are not finite or below 0.
 * @example
 * ```ts
 * // Three of a mean of twelve left in a quarter.
 * agentChurn({ leavers: 3, meanHeadcount: 12, days: 91.25 }).value; // => 1
 * ```
 */
export function agentChurn({ leavers, meanHeadcount, days }: StaffTurnover): IntervalEstimate {
  const issues: Issues = [];
  checkCount(leavers, ["leavers"], issues);
  for (const [key, value] of Object.entries({ meanHeadcount, days })) {
    const number = checkNumber(value, [key], issues);
    if (number === undefined || number >= 0) continue;
    addIssue(issues, "kpi.optionInvalid", [key], { message: "Expected a number from 0.", received: value });
  }
  throwIssues(issues);
  return poissonRateInterval({ count: leavers, exposure: (meanHeadcount * days) / daysPerYear });
}
