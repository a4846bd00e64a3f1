import { checkWord } from "../errors/check-shape.js";
import { addIssue, type Issues, throwIssues } from "../errors/issues.js";
import { toDurationMs } from "../time/duration.js";
import type { DurationInput } from "../time/instant-input.js";

/** A unit that durations are written in. A `day` is 24 hours of running time, never a date or a business day. */
export type DurationUnit = "day" | "hour" | "minute" | "second";

/** Which units a duration is written in. */
export interface FormatDurationOptions {
  /** The largest unit, `hour` by default, so that 76 hours of business time are not taken for three days. */
  readonly largest?: DurationUnit;
  /** The smallest unit, `minute` by default; what does not fill it is cut off. */
  readonly smallest?: DurationUnit;
}

const units = [
  { unit: "day", symbol: "d", unitMs: 86_400_000 },
  { unit: "hour", symbol: "h", unitMs: 3_600_000 },
  { unit: "minute", symbol: "min", unitMs: 60_000 },
  { unit: "second", symbol: "s", unitMs: 1000 },
] as const;
const unitNames: readonly DurationUnit[] = units.map(({ unit }) => unit);

function checkUnits(largest: DurationUnit, smallest: DurationUnit): void {
  const issues: Issues = [];
  checkWord(largest, unitNames, ["largest"], issues);
  checkWord(smallest, unitNames, ["smallest"], issues);
  if (issues.length === 0 && unitNames.indexOf(smallest) < unitNames.indexOf(largest)) {
    const message = "The smallest unit is larger than the largest one.";
    addIssue(issues, "format.optionInvalid", ["smallest"], { message, expected: largest, received: smallest });
  }
  throwIssues(issues);
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
 * where the smallest is larger than the largest, or those of {@link toDurationMs}.
 * @example
 * ```ts
 * formatDuration({ hours: 2, minutes: 5 }); // => "2 h 05 min"
 * formatDuration({ minutes: -45 }); // => "-45 min"
 * formatDuration(59_999); // => "0 min"
 * formatDuration({ hours: 76 }); // => "76 h 00 min"
 * formatDuration({ hours: 76 }, { largest: "day", smallest: "hour" }); // => "3 d 4 h"
 * ```
 */
export function formatDuration(duration: DurationInput, options: FormatDurationOptions = {}): string {
  const { largest = "hour", smallest = "minute" } = options;
  checkUnits(largest, smallest);
  const durationMs = toDurationMs(duration, ["duration"]);
  const shown = units.slice(unitNames.indexOf(largest), unitNames.indexOf(smallest) + 1);
  let restMs = Math.abs(durationMs);
  const parts: string[] = [];
  for (const { unit, symbol, unitMs } of shown) {
    const count = Math.floor(restMs / unitMs);
    restMs -= count * unitMs;
    if (count === 0 && parts.length === 0 && unit !== smallest) continue;
    const isPadded = parts.length > 0 && (unit === "minute" || unit === "second");
    parts.push(`${String(count).padStart(isPadded ? 2 : 1, "0")} ${symbol}`);
  }
  const isNegative = durationMs < 0 && restMs < Math.abs(durationMs);
  return `${isNegative ? "-" : ""}${parts.join(" ")}`;
}
