import type { Calendar } from "../calendar/calendar.js";
import { checkRecord, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { checkDuration } from "../time/duration.js";
import type { CompiledOffset } from "./escalations.js";

type OffsetRecord = Readonly<Record<string, unknown>>;

/**
 * Reads how long after an instant something is due, with the hours in which that counts; reports `input.*`, `time.*`,
 * `escalation.timerInvalid` or `sla.calendarUnknown`.
 *
 * @param record - What holds the offset, and beside it `hours` and `calendar`.
 * @param key - Where the offset stands; absent, it is nothing.
 * @param calendars - The calendars of the SLA by id, for `calendar`.
 * @returns Never negative; undefined where an issue was added.
 */
export function checkOffset(
  record: OffsetRecord,
  key: string,
  calendars: ReadonlyMap<string, Calendar>,
  path: IssuePath,
  issues: Issues,
): CompiledOffset | undefined {
  const amount = checkAmount(record[key] ?? 0, [...path, key], issues);
  const hours = checkWord(record["hours"] ?? "wall", [...path, "hours"], issues, ["wall", "business"]);
  const calendar = checkCalendarId(record, calendars, path, issues);
  if (amount === undefined || hours === undefined || calendar === undefined) return undefined;
  if (amount.unit !== "duration" && "hours" in record) {
    const message = "Only a span of time counts in hours; business days and shares of the target have their own.";
    addIssue(issues, "escalation.timerInvalid", [...path, "hours"], { message });
    return undefined;
  }
  if (calendar !== null && amount.unit !== "businessDays" && hours === "wall") {
    const message = "Only open time and business days need a calendar.";
    addIssue(issues, "escalation.timerInvalid", [...path, "calendar"], { message, expected: 'hours: "business"' });
    return undefined;
  }
  if (amount.unit === "targetPercent") return { unit: "targetPercent", amount: amount.amount };
  if (amount.unit === "businessDays") return { unit: "businessDays", amount: amount.amount, calendar };
  if (hours === "wall") return { unit: "wall", amount: amount.amount };
  return { unit: "business", amount: amount.amount, calendar };
}

/** Reads an offset that must be there, as {@link checkOffset} does; reports `input.required` where it is not. */
export function checkNeededOffset(
  record: OffsetRecord,
  key: string,
  calendars: ReadonlyMap<string, Calendar>,
  path: IssuePath,
  issues: Issues,
): CompiledOffset | undefined {
  if (record[key] !== undefined) return checkOffset(record, key, calendars, path, issues);
  addIssue(issues, "input.required", [...path, key], { message: "Missing duration.", expected: "duration" });
  return undefined;
}

/** The same distance the other way. */
export function backwards(offset: CompiledOffset): CompiledOffset {
  return { ...offset, amount: -offset.amount };
}

/** A distance without the hours in which it counts. */
export interface Amount {
  readonly unit: "duration" | "businessDays" | "targetPercent";
  readonly amount: number;
}

/** Reads a distance; reports `input.*`, `time.*` or `escalation.timerInvalid`. */
export function checkAmount(value: unknown, path: IssuePath, issues: Issues): Amount | undefined {
  if (typeof value === "object" && value !== null && ("businessDays" in value || "percent" in value)) {
    const record = checkRecord(value, path, issues, ["businessDays" in value ? "businessDays" : "percent"]);
    return record && checkCount(record, path, issues);
  }
  const amount = checkDuration(value, path, issues);
  if (amount === undefined) return undefined;
  if (amount >= 0) return { unit: "duration", amount };
  const message = "An offset is not negative; say on which side of the instant it lies.";
  addIssue(issues, "escalation.timerInvalid", path, { message, expected: "after, or before with base due" });
  return undefined;
}

function checkCount({ businessDays, percent }: OffsetRecord, path: IssuePath, issues: Issues): Amount | undefined {
  if (typeof businessDays === "number" && Number.isInteger(businessDays) && businessDays > 0)
    return { unit: "businessDays", amount: businessDays };
  if (typeof percent === "number" && percent > 0 && percent < Number.POSITIVE_INFINITY)
    return { unit: "targetPercent", amount: percent };
  const message = "Business days are a whole number from 1, a share of the target is more than 0 percent.";
  addIssue(issues, "escalation.timerInvalid", path, { message, received: businessDays ?? percent });
  return undefined;
}

function checkCalendarId(
  record: OffsetRecord,
  calendars: ReadonlyMap<string, Calendar>,
  path: IssuePath,
  issues: Issues,
): Calendar | null | undefined {
  if (!("calendar" in record)) return null;
  const calendar = calendars.get(record["calendar"] as string);
  if (calendar !== undefined) return calendar;
  const message = "No calendar of the SLA definition has this id.";
  const expected = `one of ${[...calendars.keys()].join(", ")}`;
  addIssue(issues, "sla.calendarUnknown", [...path, "calendar"], { message, expected, received: record["calendar"] });
  return undefined;
}
