import { checkFields, type Fields, listOf, optional, wordOf } from "../errors/check-fields.js";
import { checkRecord, checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import type { Check, Issues } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import type { Recurrence, RuleDates } from "../recurrence/recurrence.js";
import { checkCivilDate, dayMs } from "../time/civil-date.js";
import { earliestSupportedAt } from "../time/supported-range.js";
import type { Observed } from "./calendar-definition.js";
import type { Holiday } from "./schedule.js";

/** What may be said of any holiday. */
interface Details {
  readonly name: string | null;
  readonly scope: "date" | "shift";
  readonly observed: Observed;
}

/** Its dates as days since 1970-01-01: one, or several in a row, or by a rule. */
interface Dates {
  readonly date?: number;
  readonly from?: number;
  readonly to?: number;
  readonly rule?: unknown;
  readonly start?: number;
  readonly except?: readonly number[];
}

const details: Fields<Details> = {
  name: optional(checkText, null),
  scope: optional(wordOf("date", "shift"), "date"),
  observed: optional(wordOf("sameDay", "nextWeekday", "nearestWeekday"), "sameDay"),
};

const dateFields = { ...details, date: checkCivilDate };

const refuseObserved: Check<never> = (value, path, issues) =>
  refuse(value, path, issues, "calendar.observedUnsupported", "a holiday of one date");

const spanFields = {
  ...details,
  from: checkCivilDate,
  to: checkCivilDate,
  observed: optional(refuseObserved, "sameDay"),
};

const ruleFields = {
  ...details,
  rule: (rule: unknown) => rule,
  start: optional(checkCivilDate, earliestSupportedAt / dayMs),
  except: optional(listOf(checkCivilDate), []),
};

/** All days from one to another, both included. */
function daySpan(firstDay: number, lastDay: number): RuleDates {
  return {
    daysBetween(fromDay, toDay) {
      const days: number[] = [];
      for (let day = Math.max(firstDay, fromDay); day <= lastDay && day < toDay; day++) days.push(day);
      return days;
    },
  };
}

function ruleDates(
  { rule, start, except }: Dates,
  path: IssuePath,
  issues: Issues,
  recurrence: Recurrence | undefined,
): RuleDates | undefined {
  if (recurrence === undefined) {
    return refuse(
      undefined,
      path,
      issues,
      "calendar.recurrenceMissing",
      'option recurrence, from "supportops/recurrence"',
    );
  }
  const dates = recurrence.checkRule(rule, start as number, path, issues);
  const excepted = new Set(except);
  return dates && { daysBetween: (from, to) => dates.daysBetween(from, to).filter((day) => !excepted.has(day)) };
}

/**
 * A check of a holiday. Reports `calendar.recurrenceMissing`, `calendar.observedUnsupported`, `time.rangeReversed`, and
 * the codes of dates, shapes and rules.
 *
 * @param recurrence - What understands rules, if it was handed in.
 */
export function holidayCheck(recurrence: Recurrence | undefined): Check<Holiday> {
  const checkHoliday: Check<Holiday> = (value, path, issues) => {
    if (typeof value === "string") {
      const day = checkCivilDate(value, path, issues);
      return day === undefined ? undefined : checkHoliday({ date: value }, path, issues);
    }
    const row = checkRecord(value, path, issues);
    if (row === undefined) return undefined;
    const isRule = row["rule"] !== undefined;
    const isSpan = (row["from"] ?? row["to"]) !== undefined;
    const fields = isRule ? ruleFields : isSpan ? spanFields : dateFields;
    const read = checkFields(row, path, issues, fields as Fields<Details & Dates>);
    if (read === undefined) return undefined;
    const { name, scope, observed, date = 0, from = date, to = from } = read;
    const dates = isRule ? ruleDates(read, [...path, "rule"], issues, recurrence) : daySpan(from, to);
    if (from > to)
      return refuse(row["to"], [...path, "to"], issues, "time.rangeReversed", "a last date not before the first");
    return dates && { name, scope, observed, dates };
  };
  return checkHoliday;
}
