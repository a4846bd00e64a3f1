import { checkWord } from "../errors/check-shape.js";
import { validOrThrow } from "../errors/issues.js";
import { toEpochMs } from "../time/instant.js";
import type { InstantInput } from "../time/instant-input.js";
import { type Calendar, stateOf } from "./calendar.js";
import { type OpenInterval, openBackward, openForward } from "./iterate-open.js";

/** In which direction open time is read. */
export interface OpenIntervalsOptions {
  /** From the first interval on, as by default, or from the last one back. */
  readonly order?: "ascending" | "descending";
}

/**
 * The open time between two instants; shifts that touch, as at midnight, are one. Hours are computed while they are
 * read, so that the first few of a long span are cheap.
 *
 * @param calendar - Made by `compileCalendar`.
 * @param from - Any instant of the years 1900 to 2200; an interval that began before is cut.
 * @param to - As `from`; an interval that goes on after it is cut.
 * @param options - In which direction to read.
 * @returns An iterator, to be read once; of nothing if `to` is not after `from`.
 * @throws A {@link SupportOpsError} with code `calendar.handleExpected` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "UTC", weekly: { mon: [["09:00", "12:00"], ["13:00", "17:00"]] } });
 * const [from, to] = ["2026-03-30T10:00:00Z", "2026-03-31T00:00:00Z"];
 * [...openIntervals(office, from, to)].map((open) => toIso(open.from)); // => ["2026-03-30T10:00:00.000Z", "2026-03-30T13:00:00.000Z"]
 * [...openIntervals(office, from, to, { order: "descending" })].map((open) => open.to - open.from); // => [14_400_000, 7_200_000]
 * ```
 */
export function openIntervals(
  calendar: Calendar,
  from: InstantInput,
  to: InstantInput,
  options: OpenIntervalsOptions = {},
): Generator<OpenInterval> {
  const start = toEpochMs(from, ["from"]);
  const end = toEpochMs(to, ["to"]);
  const state = stateOf(calendar);
  const order = validOrThrow(
    (value, path, issues) => checkWord(value, path, issues, ["ascending", "descending"]),
    options.order ?? "ascending",
    ["order"],
  );
  return order === "ascending" ? openForward(state, start, end) : openBackward(state, start, end);
}
