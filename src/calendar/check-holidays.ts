import { checkArray, checkRecord, checkText, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { Recurrence, RuleDates } from "../recurrence/recurrence.js";
import { checkCivilDate, epochDayOf } from "../time/civil-date.js";
import type { Holiday } from "./schedule.js";

const earliestDay = epochDayOf("1900-01-01");

type Row = Readonly<Record<string, unknown>>;

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

function checkSpan(row: Row, path: IssuePath, issues: Issues): RuleDates | undefined {
  const from = checkCivilDate(row["from"], [...path, "from"], issues);
  const to = checkCivilDate(row["to"], [...path, "to"], issues);
  if (row["observed"] !== undefined) {
    const message = "Only a holiday of one date can be moved off a weekend.";
    addIssue(issues, "calendar.observedUnsupported", [...path, "observed"], { message });
  }
  if (from === undefined || to === undefined) return undefined;
  if (from <= to) return daySpan(from, to);
  addIssue(issues, "time.rangeReversed", [...path, "to"], { message: "The last date lies before the first." });
  return undefined;
}

function checkRule(
  row: Row,
  recurrence: Recurrence | undefined,
  path: IssuePath,
  issues: Issues,
): RuleDates | undefined {
  const start = row["start"] === undefined ? earliestDay : checkCivilDate(row["start"], [...path, "start"], issues);
  const exceptPath = [...path, "except"];
  const except = row["except"] === undefined ? [] : checkArray(row["except"], exceptPath, issues);
  const exceptDays = new Set(except?.map((date, index) => checkCivilDate(date, [...exceptPath, index], issues)));
  if (recurrence === undefined) {
    const message = 'The holiday is a rule: import { recurrence } from "supportops/recurrence" and hand it in.';
    addIssue(issues, "calendar.recurrenceMissing", [...path, "rule"], { message });
    return undefined;
  }
  const dates = recurrence.checkRule(row["rule"], start ?? earliestDay, [...path, "rule"], issues);
  if (dates === undefined || exceptDays.size === 0) return dates;
  return {
    daysBetween: (fromDay, toDay) => dates.daysBetween(fromDay, toDay).filter((day) => !exceptDays.has(day)),
  };
}

function checkDates(
  row: Row,
  recurrence: Recurrence | undefined,
  path: IssuePath,
  issues: Issues,
): RuleDates | undefined {
  if (row["rule"] !== undefined) return checkRule(row, recurrence, path, issues);
  if (row["from"] !== undefined || row["to"] !== undefined) return checkSpan(row, path, issues);
  const day = checkCivilDate(row["date"], [...path, "date"], issues);
  return day === undefined ? undefined : daySpan(day, day);
}

const detailKeys = ["name", "scope"];

function knownKeys(row: Row): readonly string[] {
  if (row["rule"] !== undefined) return ["rule", "start", "except", "observed", ...detailKeys];
  if (row["from"] !== undefined || row["to"] !== undefined) return ["from", "to", "observed", ...detailKeys];
  return ["date", "observed", ...detailKeys];
}

function checkHoliday(
  value: unknown,
  recurrence: Recurrence | undefined,
  path: IssuePath,
  issues: Issues,
): Holiday | undefined {
  if (typeof value === "string") {
    const day = checkCivilDate(value, path, issues);
    return day === undefined ? undefined : { name: null, scope: "date", observed: "sameDay", dates: daySpan(day, day) };
  }
  const row = checkRecord(value, path, issues);
  if (row === undefined) return undefined;
  checkRecord(row, path, issues, knownKeys(row));
  const { name, scope = "date", observed = "sameDay" } = row;
  const checkedName = name === undefined ? null : checkText(name, [...path, "name"], issues);
  const checkedScope = checkWord(scope, ["date", "shift"], [...path, "scope"], issues);
  const words = ["sameDay", "nextWeekday", "nearestWeekday"] as const;
  const checkedObserved = checkWord(observed, words, [...path, "observed"], issues);
  const dates = checkDates(row, recurrence, path, issues);
  if (checkedName === undefined || !checkedScope || !checkedObserved || !dates) return undefined;
  return { name: checkedName, scope: checkedScope, observed: checkedObserved, dates };
}

/**
 * Reads the list of holidays; an absent value is none. Reports `calendar.recurrenceMissing`,
 * `calendar.observedUnsupported`, and the codes of dates, shapes and rules.
 */
export function checkHolidays(
  value: unknown,
  recurrence: Recurrence | undefined,
  path: IssuePath,
  issues: Issues,
): readonly Holiday[] {
  const rows = value === undefined ? [] : (checkArray(value, path, issues) ?? []);
  return rows.flatMap((row, index) => checkHoliday(row, recurrence, [...path, index], issues) ?? []);
}
