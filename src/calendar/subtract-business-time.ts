import { toDurationMs } from "../time/duration.js";
import { toEpochMs } from "../time/instant.js";
import type { DurationInput, EpochMs, InstantInput } from "../time/instant-input.js";
import type { Calendar } from "./calendar.js";
import { type EdgeOptions, edgeOf } from "./edge-option.js";
import { instantBeforeOpenMs } from "./open-time.js";
import { atPath, durationPath } from "./question-paths.js";

/**
 * The instant from which on an amount of open time passes until another. One hour before Monday 10:00 is Monday 09:00;
 * `edge: "earliest"` says Friday's closing instead. Nothing subtracted outside hours is the instant itself, or with
 * `earliest` the previous closing.
 *
 * @param calendar - Made by `compileCalendar`.
 * @param at - Any instant of the years 1900 to 2200.
 * @param duration - A negative one goes forward, as `addBusinessTime` does.
 * @param options - Which instant where several qualify: the one nearest to `at` by default.
 * @returns Epoch milliseconds, or `null` if there is not so much open time since 1900.
 * @throws A {@link SupportOpsError} with code `calendar.handleExpected`, or those of {@link toEpochMs} and
 * {@link toDurationMs}.
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } });
 * toIso(subtractBusinessTime(office, "2026-03-30T08:00:00Z", "PT1H")!); // => "2026-03-30T07:00:00.000Z"
 * toIso(subtractBusinessTime(office, "2026-03-30T08:00:00Z", "PT1H", { edge: "earliest" })!); // => "2026-03-27T16:00:00.000Z"
 * ```
 */
export function subtractBusinessTime(
  calendar: Calendar,
  at: InstantInput,
  duration: DurationInput,
  options: EdgeOptions = {},
): EpochMs | null {
  const durationMs = toDurationMs(duration, durationPath);
  const edge = edgeOf(options, durationMs < 0 ? "earliest" : "latest");
  return instantBeforeOpenMs(calendar, toEpochMs(at, atPath), durationMs, edge);
}
