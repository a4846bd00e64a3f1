import { type Issues, throwIssues } from "../errors/issues.js";
import { type CivilDate, checkCivilDate, civilDateOf } from "../time/civil-date.js";
import { recurrence } from "./recurrence-handle.js";

/** Which dates of a rule are asked for. */
export interface RuleDatesOptions {
  /** First date. */
  readonly from: CivilDate;
  /** Last date, itself included. */
  readonly to: CivilDate;
  /** The rule's first possible date (DTSTART), from which intervals and counts run; 1900-01-01 by default. */
  readonly start?: CivilDate;
}

/**
 * The dates of a recurrence rule, ascending.
 *
 * @param rule - RFC 5545 recurrence rule without `RRULE:`; yearly, monthly, weekly or daily, without times of day.
 * @param options - Where the rule starts, and which of its dates are asked for.
 * @returns `YYYY-MM-DD` texts; none if no date of the rule lies between, or `to` before `from`.
 * @throws A {@link SupportOpsError} with code `recurrence.ruleInvalid`, `recurrence.partUnsupported`,
 * `recurrence.noDates` or those of dates.
 * @example
 * ```ts
 * ruleDatesBetween("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", { from: "2026-01-01", to: "2027-12-31" });
 * // => ["2026-11-26", "2027-11-25"]
 * ruleDatesBetween("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", { from: "2026-01-01", to: "2027-12-31" }); // throws recurrence.noDates
 * ```
 */
export function ruleDatesBetween(rule: string, options: RuleDatesOptions): readonly CivilDate[] {
  const issues: Issues = [];
  const from = checkCivilDate(options.from, ["from"], issues) ?? 0;
  const to = checkCivilDate(options.to, ["to"], issues) ?? 0;
  const start = checkCivilDate(options.start ?? "1900-01-01", ["start"], issues) ?? 0;
  const dates = recurrence.checkRule(rule, start, ["rule"], issues);
  throwIssues(issues);
  return dates?.daysBetween(from, to + 1).map(civilDateOf) ?? [];
}
