import type { IssuePath } from "../errors/issue.js";
import type { ErrorCode } from "../errors/error-codes.js";
import type { Issues } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import { checkCivilDate } from "../time/civil-date.js";
import type { Frequency, RecurrenceRule, RuleWeekday } from "./recurrence-rule.js";

const weekdayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const frequencies: readonly string[] = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY"];
const finerFrequencies: readonly string[] = ["HOURLY", "MINUTELY", "SECONDLY"];
const finerParts: readonly string[] = ["BYHOUR", "BYMINUTE", "BYSECOND", "TZID", "DTSTART"];
const parts: readonly string[] = [
  ...["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYYEARDAY"],
  ...["BYWEEKNO", "BYDAY", "BYSETPOS", "BYEASTER", "WKST"],
];

/** Days from Easter Sunday that always stay in its year. */
const furthestFromEaster = 80;

const weekdayExpected = "a weekday such as MO, or 2MO for the second";

/** Where faults of one rule are reported. */
interface Report {
  readonly path: IssuePath;
  readonly issues: Issues;
}

function refusePart(
  value: unknown,
  { path, issues }: Report,
  expected: string,
  code: ErrorCode = "recurrence.ruleInvalid",
): undefined {
  refuse(value, path, issues, code, expected);
}

function refuseFiner(name: string, report: Report): undefined {
  refusePart(name, report, "a rule of dates, without times of day or zones", "recurrence.partUnsupported");
}

/** The parts of a rule by name, or undefined where the text is unreadable. */
function splitRule(text: string, report: Report): ReadonlyMap<string, string> | undefined {
  const byName = new Map<string, string>();
  for (const part of text.split(";")) {
    const [name = "", value = "", ...rest] = part.split("=");
    if (finerParts.includes(name)) return refuseFiner(name, report);
    if (!parts.includes(name) || value === "" || rest.length > 0) {
      return refusePart(part, report, "parts of RFC 5545 such as FREQ=YEARLY;BYMONTH=12");
    }
    if (byName.has(name)) return refusePart(name, report, "each part once");
    byName.set(name, value);
  }
  return byName;
}

/** A comma-separated list of whole numbers from 1 to `most`, or from -`most` to -1 where `signed`. */
function readNumbers(value: string | undefined, most: number, sign: "signed" | "unsigned", report: Report): number[] {
  if (value === undefined) return [];
  return value.split(",").map((text) => {
    const number = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : 0;
    const magnitude = sign === "signed" ? Math.abs(number) : number;
    if (magnitude < 1 || magnitude > most) refusePart(text, report, `whole numbers up to ${String(most)}`);
    return number;
  });
}

function readWeekdays(value: string | undefined, report: Report): RuleWeekday[] {
  if (value === undefined) return [];
  return value.split(",").map((text) => {
    const [, ordinal = "", name = ""] = /^([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
    const weekday = weekdayNames.indexOf(name);
    if (weekday < 0 || Math.abs(Number(ordinal)) > 53) refusePart(text, report, weekdayExpected);
    return { weekday, ordinal: Number(ordinal) };
  });
}

function readCount(value: string | undefined, report: Report): number | null {
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(value)) refusePart(value, report, "a whole number from 1");
  return Number(value);
}

function readUntil(value: string | undefined, report: Report): number | null {
  if (value === undefined) return null;
  const match = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(value);
  if (match === null) {
    refusePart(value, report, "a date such as 20261231");
    return null;
  }
  return checkCivilDate(match.slice(1).join("-"), report.path, report.issues) ?? null;
}

function readEaster(value: string | undefined, report: Report): number | null {
  if (value === undefined) return null;
  const days = /^[+-]?\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
  if (!(Math.abs(days) <= furthestFromEaster)) {
    refusePart(value, report, `whole days within ${String(furthestFromEaster)} of Easter`);
  }
  return days;
}

function readFrequency(value: string | undefined, report: Report): Frequency | undefined {
  if (value !== undefined && finerFrequencies.includes(value)) return refuseFiner(value, report);
  if (value === undefined || !frequencies.includes(value))
    return refusePart(value, report, "FREQ=YEARLY, MONTHLY, WEEKLY or DAILY");
  return value as Frequency;
}

/**
 * Takes the text of a recurrence rule apart; reports `recurrence.ruleInvalid`, or `recurrence.partUnsupported` for
 * times of day and zones. UNTIL with a time counts as its date.
 *
 * @see RFC 5545, section 3.3.10; BYEASTER is an extension.
 */
export function parseRule(value: unknown, path: IssuePath, issues: Issues): RecurrenceRule | undefined {
  const report: Report = { path, issues };
  const before = issues.length;
  if (typeof value !== "string") return refusePart(value, report, "a rule such as FREQ=YEARLY;BYMONTH=12");
  const byName = splitRule(value, report);
  if (byName === undefined) return undefined;
  const frequency = readFrequency(byName.get("FREQ"), report);
  const weekStart = weekdayNames.indexOf(byName.get("WKST") ?? "MO");
  if (weekStart < 0) refusePart(byName.get("WKST"), report, weekdayExpected);
  const rule = {
    interval: readCount(byName.get("INTERVAL"), report) ?? 1,
    count: readCount(byName.get("COUNT"), report),
    untilDay: readUntil(byName.get("UNTIL"), report),
    months: readNumbers(byName.get("BYMONTH"), 12, "unsigned", report),
    monthDays: readNumbers(byName.get("BYMONTHDAY"), 31, "signed", report),
    yearDays: readNumbers(byName.get("BYYEARDAY"), 366, "signed", report),
    weekNumbers: readNumbers(byName.get("BYWEEKNO"), 53, "signed", report),
    weekdays: readWeekdays(byName.get("BYDAY"), report),
    positions: readNumbers(byName.get("BYSETPOS"), 366, "signed", report),
    easterOffset: readEaster(byName.get("BYEASTER"), report),
    weekStart,
  };
  return frequency === undefined || issues.length > before ? undefined : { frequency, ...rule };
}
