import { checkWord } from "../errors/check-shape.js";
import { type Issues, throwIssue, throwIssues } from "../errors/issues.js";
import { toDurationMs } from "../time/duration.js";
import type { DurationInput, DurationMs } from "../time/instant-input.js";

/**
 * A unit that durations are written in. A `day` is 24 hours of running time, never a date; a `businessDay` is as long as
 * the option of that name says.
 */
export type DurationUnit = "businessDay" | "day" | "hour" | "minute" | "second";

/** Which units a duration is written in. */
export interface FormatDurationOptions {
  /** The largest unit, `hour` by default, so that 76 hours of business time are not taken for three days. */
  readonly largest?: DurationUnit;
  /** The smallest unit, `minute` by default; what does not fill it is cut off. */
  readonly smallest?: DurationUnit;
  /** How long a business day is, where it is one of the units: `businessDayLength` of a calendar tells. */
  readonly businessDay?: DurationInput;
}

interface Unit {
  readonly name: DurationUnit;
  readonly symbol: string;
  readonly unitMs: DurationMs;
}

const days: Unit = { name: "day", symbol: "d", unitMs: 86_400_000 };
const withinDay: readonly Unit[] = [
  { name: "hour", symbol: "h", unitMs: 3_600_000 },
  { name: "minute", symbol: "min", unitMs: 60_000 },
  { name: "second", symbol: "s", unitMs: 1000 },
];
const unitNames: readonly DurationUnit[] = ["businessDay", "day", "hour", "minute", "second"];

function businessDays(length: DurationInput | undefined): Unit {
  const unitMs = toDurationMs(length ?? 0, ["businessDay"]);
  if (unitMs > 0) return { name: "businessDay", symbol: "bd", unitMs };
  const message = "Business days are a unit only if it is said how long one is.";
  return throwIssue("format.optionInvalid", ["businessDay"], {
    message,
    expected: "a duration above 0",
    received: length,
  });
}

/** The units to write in, largest first. */
function shownUnits({ largest = "hour", smallest = "minute", businessDay }: FormatDurationOptions): readonly Unit[] {
  const issues: Issues = [];
  checkWord(largest, ["largest"], issues, unitNames);
  checkWord(smallest, ["smallest"], issues, unitNames);
  throwIssues(issues);
  // A duration is counted in days of one kind.
  const units = [largest === "businessDay" ? businessDays(businessDay) : days, ...withinDay];
  const first = units.findIndex(({ name }) => name === largest);
  const last = units.findIndex(({ name }) => name === smallest);
  if (last >= first) return units.slice(first, last + 1);
  const message = "The smallest unit is larger than the largest one, or a day of another kind.";
  return throwIssue("format.optionInvalid", ["smallest"], { message, expected: largest, received: smallest });
}

/**
 * Writes a duration in units, largest first, such as `2 h 05 min`. It is cut off towards zero and never rounded up, so
 * that a deadline is not shown as reached before it is; what does not fill the smallest unit is `0`, without a sign.
 *
 * @param duration - Milliseconds, ISO text or parts; negative for one that runs backwards.
 * @param options - The largest and the smallest unit.
 * @returns Every unit from the first that is not zero to the smallest, minutes and seconds after another unit in two
 * digits.
 * @throws A {@link SupportOpsError} with code `input.variant` for a unit that does not exist, `format.optionInvalid`
 * where the smallest is larger than the largest or a business day has no length, or those of {@link toDurationMs}.
 * @example
 * ```ts
 * formatDuration({ hours: 2, minutes: 5 }); // => "2 h 05 min"
 * formatDuration({ minutes: -45 }); // => "-45 min"
 * formatDuration(59_999); // => "0 min"
 * formatDuration({ hours: 76 }); // => "76 h 00 min"
 * formatDuration({ hours: 76 }, { largest: "day", smallest: "hour" }); // => "3 d 4 h"
 * formatDuration({ hours: 20 }, { largest: "businessDay", businessDay: { hours: 8 } }); // => "2 bd 4 h 00 min"
 * ```
 */
export function formatDuration(duration: DurationInput, options: FormatDurationOptions = {}): string {
  const shown = shownUnits(options);
  const durationMs = toDurationMs(duration, ["duration"]);
  let restMs = Math.abs(durationMs);
  const parts: string[] = [];
  for (const { name, symbol, unitMs } of shown) {
    const count = Math.floor(restMs / unitMs);
    restMs -= count * unitMs;
    if (count === 0 && parts.length === 0 && name !== shown.at(-1)?.name) continue;
    const isPadded = parts.length > 0 && (name === "minute" || name === "second");
    parts.push(`${String(count).padStart(isPadded ? 2 : 1, "0")} ${symbol}`);
  }
  const isNegative = durationMs < 0 && restMs < Math.abs(durationMs);
  return `${isNegative ? "-" : ""}${parts.join(" ")}`;
}
