import { toDurationMs } from "../time/duration.js";
import { toEpochMs } from "../time/instant.js";
import type { DurationInput, EpochMs, InstantInput } from "../time/instant-input.js";
import type { Calendar } from "./calendar.js";
import { type EdgeOptions, edgeOf } from "./edge-option.js";
import { instantAfterOpenMs } from "./open-time.js";
import { atPath, durationPath } from "./question-paths.js";

/**
 * The instant by which an amount of open time has passed. An amount that is used up exactly when the calendar closes
 * ends at the closing; `edge: "latest"` says the next opening instead. Nothing added outside hours is the instant
 * itself, or with `latest` the next opening.
 *
 * @param calendar - Made by `compileCalendar`.
 * @param at - Any instant of the years 1900 to 2200.
 * @param duration - A negative one goes back, as `subtractBusinessTime` does.
 * @param options - Which instant where several qualify: the one nearest to `at` by default.
 * @returns Epoch milliseconds, or `null` if there is not so much open time before 2201.
 * @throws A {@link SupportOpsError} with code `calendar.handleExpected`, or those of {@link toEpochMs} and
 * {@link toDurationMs}.
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } });
 * toIso(addBusinessTime(office, "2026-03-27T15:30:00Z", { hours: 4 })!); // => "2026-03-30T10:30:00.000Z"
 * toIso(addBusinessTime(office, "2026-03-27T15:30:00Z", { minutes: 30 })!); // => "2026-03-27T16:00:00.000Z"
 * toIso(addBusinessTime(office, "2026-03-27T15:30:00Z", { minutes: 30 }, { edge: "latest" })!); // => "2026-03-30T07:00:00.000Z"
 * ```
 */
export function addBusinessTime(
  calendar: Calendar,
  at: InstantInput,
  duration: DurationInput,
  options: EdgeOptions = {},
): EpochMs | null {
  const durationMs = toDurationMs(duration, durationPath);
  const edge = edgeOf(options, durationMs < 0 ? "latest" : "earliest");
  return instantAfterOpenMs(calendar, toEpochMs(at, atPath), durationMs, edge);
}
