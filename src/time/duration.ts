import { addIssue, type Issues, validOrThrow } from "../errors/issues.js";
import type { IssuePath } from "../errors/issue.js";
import type { DurationInput, DurationMs } from "./instant-input.js";

const unitMs = { hours: 3_600_000, minutes: 60_000, seconds: 1000, milliseconds: 1 } as const;
const nominalUnits: readonly string[] = ["days", "weeks", "months", "years", "businessDays"];

const number = String.raw`(\d+(?:[.,]\d+)?)`;
const isoTime = new RegExp(`^([+-]?)PT(?=\\d)(?:${number}H)?(?:${number}M)?(?:${number}S)?$`);
const isoWithDate = /^[+-]?P(?=[\dT])(?:\d+(?:[.,]\d+)?[YMWD])+(?:T.*)?$/;

function addNominalIssue(value: unknown, path: IssuePath, issues: Issues): undefined {
  const message =
    "Days, weeks, months and years have no fixed length; say hours, or business days where they are taken.";
  addIssue(issues, "time.durationNominal", path, { message, expected: "hours, minutes, seconds", received: value });
  return undefined;
}

function sumText(text: string, path: IssuePath, issues: Issues): number | undefined {
  if (isoWithDate.test(text)) return addNominalIssue(text, path, issues);
  const match = isoTime.exec(text);
  if (match === null) return Number.NaN;
  const [, sign, ...parts] = match;
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    Number((part as string | undefined)?.replace(",", ".") ?? 0),
  );
  const sum = hours * unitMs.hours + minutes * unitMs.minutes + seconds * unitMs.seconds;
  return sign === "-" ? -sum : sum;
}

function sumParts(parts: object, path: IssuePath, issues: Issues): number | undefined {
  const entries = Object.entries(parts as Record<string, unknown>);
  if (entries.some(([unit]) => nominalUnits.includes(unit)))
    return addNominalIssue(entries.map(([unit]) => unit).join(", "), path, issues);
  if (entries.length === 0) return Number.NaN;
  return entries.reduce((sum, [unit, amount]) => {
    const isPart = Object.hasOwn(unitMs, unit) && typeof amount === "number";
    return isPart ? sum + amount * unitMs[unit as keyof typeof unitMs] : Number.NaN;
  }, 0);
}

/**
 * Reads a duration; reports `time.durationInvalid` or `time.durationNominal`.
 *
 * @returns Integer milliseconds, or undefined where an issue was added.
 */
export function checkDuration(value: unknown, path: IssuePath, issues: Issues): DurationMs | undefined {
  let sum: unknown = value;
  if (typeof value === "string") sum = sumText(value, path, issues);
  else if (typeof value === "object" && value !== null) sum = sumParts(value, path, issues);
  if (sum === undefined && value !== undefined) return undefined;
  // 1.1 hours is 3960000.0000000005 in floating point: what is meant is a whole millisecond.
  const rounded = typeof sum === "number" ? Math.round(sum) : Number.NaN;
  if (Number.isSafeInteger(rounded) && Math.abs(rounded - (sum as number)) < 1e-6) return rounded === 0 ? 0 : rounded;
  const message = "The value is no duration in whole milliseconds.";
  addIssue(issues, "time.durationInvalid", path, {
    message,
    expected: 'milliseconds, "PT1H30M" or { hours: 1, minutes: 30 }',
    received: value,
  });
  return undefined;
}

/**
 * Milliseconds of a duration, whatever form it comes in; negative ones run backwards.
 *
 * @param input - Integer milliseconds, an ISO text of hours, minutes and seconds, or an object of parts.
 * @param path - Where the value stands in a larger input, for the error.
 * @throws A {@link SupportOpsError} with code `time.durationInvalid`, or `time.durationNominal` for days, weeks,
 * months and years, whose length depends on where they start.
 * @example
 * ```ts
 * toDurationMs({ hours: 1, minutes: 30 }); // => 5_400_000
 * toDurationMs("PT1H30M"); // => 5_400_000
 * toDurationMs("P1D"); // throws time.durationNominal
 * toDurationMs(0.5); // throws time.durationInvalid
 * ```
 */
export function toDurationMs(input: DurationInput, path: IssuePath = []): DurationMs {
  // The common case, without a list of issues; adding nothing makes 0 of -0.
  if (typeof input === "number" && Number.isSafeInteger(input)) return input + 0;
  return validOrThrow(checkDuration, input, path);
}
