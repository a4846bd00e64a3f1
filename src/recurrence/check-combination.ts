import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { RecurrenceRule } from "./recurrence-rule.js";

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Says why a combination of parts is not supported, or nothing if it is. */
function unsupported(rule: RecurrenceRule): string | undefined {
  const { frequency, months, monthDays, yearDays, weekNumbers, weekdays, positions, easterOffset } = rule;
  const has = (list: readonly unknown[]): boolean => list.length > 0;
  const hasOrdinal = weekdays.some(({ ordinal }) => ordinal !== 0);
  const hasPlain = weekdays.some(({ ordinal }) => ordinal === 0);
  const inMonth = frequency === "MONTHLY" || has(months);
  if (frequency !== "YEARLY" && (has(yearDays) || has(weekNumbers) || easterOffset !== null)) {
    return "BYYEARDAY, BYWEEKNO and BYEASTER belong to FREQ=YEARLY.";
  }
  if (frequency === "WEEKLY" && has(monthDays)) return "BYMONTHDAY does not go with FREQ=WEEKLY.";
  if (hasOrdinal && (frequency === "WEEKLY" || frequency === "DAILY")) {
    return "A numbered weekday such as 2MO belongs to FREQ=MONTHLY or FREQ=YEARLY.";
  }
  if (hasOrdinal && has([...monthDays, ...yearDays, ...weekNumbers])) {
    return "A numbered weekday such as 2MO does not go with numbered days or weeks.";
  }
  // The engine takes such a list for "both at once", which no date is.
  if (hasOrdinal && hasPlain) return "BYDAY mixes numbered weekdays such as 2MO with plain ones.";
  if (inMonth && weekdays.some(({ ordinal }) => Math.abs(ordinal) > 5)) return "A month has at most five of a weekday.";
  const dayKinds = [has(yearDays), has(weekNumbers), easterOffset !== null, has([...months, ...monthDays])];
  if (dayKinds.filter(Boolean).length > 1) {
    return "BYYEARDAY, BYWEEKNO, BYEASTER, and BYMONTH with BYMONTHDAY exclude each other.";
  }
  if (easterOffset !== null && has(weekdays)) return "BYEASTER does not go with BYDAY.";
  if (has(positions) && (frequency === "WEEKLY" || frequency === "DAILY" || has(weekNumbers))) {
    return "BYSETPOS belongs to FREQ=MONTHLY or FREQ=YEARLY without BYWEEKNO.";
  }
  if (rule.interval > 1 && has(weekNumbers)) return "INTERVAL does not go with BYWEEKNO.";
  return undefined;
}

/** Whether a day of the month exists in at least one of the months; all twelve if none is named. */
function hasDates({ months, monthDays }: RecurrenceRule): boolean {
  const lengths = months.length === 0 ? longestMonths : months.map((month) => longestMonths[month - 1] as number);
  return monthDays.length === 0 || monthDays.some((day) => lengths.some((length) => Math.abs(day) <= length));
}

/**
 * Refuses a rule that the engine could not expand in bounded time, before the engine runs: reports
 * `recurrence.partUnsupported` for a combination of parts and `recurrence.noDates` for one that no date fits. Every
 * other rule has a date at least every forty years.
 *
 * @param rule - As it was written.
 * @param completed - With what it leaves to its start date.
 */
export function checkCombination(
  rule: RecurrenceRule,
  completed: RecurrenceRule,
  path: IssuePath,
  issues: Issues,
): boolean {
  const reason = unsupported(rule);
  if (reason !== undefined) {
    addIssue(issues, "recurrence.partUnsupported", path, { message: reason });
    return false;
  }
  if (hasDates(completed)) return true;
  addIssue(issues, "recurrence.noDates", path, { message: "No month of the rule has such a day." });
  return false;
}
