import { checkFields, type Fields, listOf, optional, wordOf } from "../errors/check-fields.js";
import { checkRecord, checkText } from "../errors/check-shape.js";
import type { ErrorCode } from "../errors/error-codes.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Check, type Issues } from "../errors/issues.js";
import type { Recurrence, RuleDates } from "../recurrence/recurrence.js";
import { checkCivilDate, dayMs } from "../time/civil-date.js";
import { earliestSupportedAt } from "../time/supported-range.js";
import type { Observed } from "./calendar-definition.js";
import type { Holiday } from "./schedule.js";

const earliestDay = earliestSupportedAt / dayMs;

interface Details {
  readonly name: string | null;
  readonly scope: "date" | "shift";
  readonly observed: Observed;
}

const details: Fields<Details> = {
  name: optional(checkText, null),
  scope: optional(wordOf("date", "shift"), "date"),
  observed: optional(wordOf("sameDay", "nextWeekday", "nearestWeekday"), "sameDay"),
};

/** All days from one to another, both included. */
function daySpan(firstDay: number, lastDay: number): RuleDates {
  return {
    daysBetween(fromDay, toDay) {
      const first = Math.max(firstDay, fromDay);
      const length = Math.max(0, Math.min(lastDay + 1, toDay) - first);
      return Array.from({ length }, (_, step) => first + step);
    },
  };
}

/** A check of one kind of holiday: what it says beside the details, and how its dates follow from that. */
function kindOf<Parts>(
  parts: Fields<Parts>,
  datesOf: (read: Parts, path: IssuePath, issues: Issues) => RuleDates | undefined,
): Check<Holiday> {
  return (value, path, issues) => {
    const fields = { ...details, ...parts } as Fields<Details & Parts>;
    const read = checkFields(value, path, issues, fields);
    const dates = read && datesOf(read, path, issues);
    return dates && { name: read.name, scope: read.scope, observed: read.observed, dates };
  };
}

const checkDateHoliday = kindOf({ date: checkCivilDate }, ({ date }) => daySpan(date, date));

const refused =
  (code: ErrorCode, message: string): Check<never> =>
  (_, path, issues) => {
    addIssue(issues, code, path, { message });
    return undefined;
  };

const refuseObserved = refused(
  "calendar.observedUnsupported",
  "Only a holiday of one date can be moved off a weekend.",
);

const checkSpanHoliday = kindOf(
  { from: checkCivilDate, to: checkCivilDate, observed: optional(refuseObserved, "sameDay") },
  ({ from, to }, path, issues) => {
    if (from <= to) return daySpan(from, to);
    addIssue(issues, "time.rangeReversed", [...path, "to"], { message: "The last date lies before the first." });
    return undefined;
  },
);

const refuseRule = refused(
  "calendar.recurrenceMissing",
  'The holiday is a rule: import { recurrence } from "supportops/recurrence" and hand it in.',
);

const ruleHolidayCheck = (recurrence: Recurrence | undefined): Check<Holiday> =>
  kindOf(
    {
      rule: recurrence === undefined ? refuseRule : (rule) => rule,
      start: optional(checkCivilDate, earliestDay),
      except: optional(listOf(checkCivilDate), []),
    },
    ({ rule, start, except }, path, issues) => {
      const dates = recurrence?.checkRule(rule, start, [...path, "rule"], issues);
      if (dates === undefined) return undefined;
      const excepted = new Set(except);
      return { daysBetween: (from, to) => dates.daysBetween(from, to).filter((day) => !excepted.has(day)) };
    },
  );

/**
 * A check of a holiday. Reports `calendar.recurrenceMissing`, `calendar.observedUnsupported`, `time.rangeReversed`, and
 * the codes of dates, shapes and rules.
 *
 * @param recurrence - What understands rules, if it was handed in.
 */
export function holidayCheck(recurrence: Recurrence | undefined): Check<Holiday> {
  const checkRuleHoliday = ruleHolidayCheck(recurrence);
  return (value, path, issues) => {
    if (typeof value === "string") {
      const day = checkCivilDate(value, path, issues);
      return day === undefined ? undefined : checkDateHoliday({ date: value }, path, issues);
    }
    const row = checkRecord(value, path, issues);
    if (row === undefined) return undefined;
    if (row["rule"] !== undefined) return checkRuleHoliday(row, path, issues);
    if (row["from"] !== undefined || row["to"] !== undefined) return checkSpanHoliday(row, path, issues);
    return checkDateHoliday(row, path, issues);
  };
}
