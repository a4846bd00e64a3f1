import { checkCombination } from "./check-combination.js";
import { completeRule } from "./complete-rule.js";
import { parseRule } from "./parse-rule.js";
import type { Recurrence } from "./recurrence.js";
import { ruleDates } from "./rule-dates.js";

/**
 * Understands recurrence rules of years, months, weeks and days by the `rrule` package. Hand it to `compileCalendar`
 * and whatever else takes rules.
 *
 * @see RFC 5545, section 3.3.10.
 * @example
 * ```ts
 * const christmas = { name: "Christmas", rule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25" };
 * const shop = compileCalendar({ timeZone: "UTC", weekly: "always", holidays: [christmas] }, { recurrence });
 * isOpen(shop, "2031-12-25T12:00:00Z"); // => false
 * ```
 */
export const recurrence: Recurrence = {
  checkRule(rule, startDay, path, issues) {
    const parsed = parseRule(rule, path, issues);
    if (parsed === undefined) return undefined;
    const completed = completeRule(parsed, startDay);
    return checkCombination(parsed, completed, path, issues) ? ruleDates(completed, startDay) : undefined;
  },
};
