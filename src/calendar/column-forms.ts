import { throwIssue } from "../errors/issues.js";
import { toDurationMs } from "../time/duration.js";
import type { DurationInput, DurationMs } from "../time/instant-input.js";
import { type Calendar, stateOf } from "./calendar.js";
import { type CalendarState, tableAt, coverSpan } from "./calendar-state.js";
import { type EdgeOptions, edgeOf } from "./edge-option.js";
import { checkLength, type Extent, extentOf } from "./instant-column.kernel.js";
import { fillAfterOpenMs, fillOpen, fillOpenMs } from "./open-columns.kernel.js";
import type { OpenTable } from "./open-table.kernel.js";
import { instantAfterOpenMs } from "./open-time.js";

function toPositiveMs(duration: DurationInput): DurationMs {
  const durationMs = toDurationMs(duration, ["duration"]);
  if (durationMs > 0) return durationMs;
  const message = "A column is moved forward, by more than nothing.";
  return throwIssue("time.durationInvalid", ["duration"], {
    message,
    expected: "a duration above 0",
    received: durationMs,
  });
}

/** The table, made to cover an extent. */
function tableOf(state: CalendarState, { first, last }: Extent): OpenTable {
  if (first <= last) coverSpan(state, first, last);
  return state.table;
}

/**
 * `businessTimeBetween` for columns: fills `out` row by row. The columns are checked once, before anything is written.
 *
 * @param calendar - Made by `compileCalendar`.
 * @param from - Epoch milliseconds, whole, of the years 1900 to 2200.
 * @param to - As `from`, with as many rows.
 * @param out - Where the milliseconds are written; a new column by default.
 * @returns `out`.
 * @throws A {@link SupportOpsError} that names the first bad rows, with code `time.instantInvalid` or
 * `time.outOfRange`; or with code `calendar.lengthMismatch`, `input.type` or `calendar.handleExpected`.
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "UTC", weekly: { "mon-fri": [["09:00", "17:00"]] } });
 * const monday = Date.UTC(2026, 2, 30, 10);
 * const created = Float64Array.of(monday, monday + 3_600_000);
 * const solved = Float64Array.of(monday + 7_200_000, monday + 86_400_000);
 * [...businessTimeBetweenColumns(office, created, solved)]; // => [7_200_000, 25_200_000]
 * ```
 */
export function businessTimeBetweenColumns(
  calendar: Calendar,
  from: Float64Array,
  to: Float64Array,
  out: Float64Array = new Float64Array(from.length),
): Float64Array {
  const state = stateOf(calendar);
  const extents = [extentOf(from, "from"), extentOf(to, "to")];
  checkLength(to, from.length, "to");
  checkLength(out, from.length, "out");
  const first = Math.min(...extents.map((extent) => extent.first));
  const last = Math.max(...extents.map((extent) => extent.last));
  fillOpenMs(tableOf(state, { first, last }), from, to, out);
  return out;
}

/**
 * `addBusinessTime` for a column of instants and one positive duration. A column holds no `null`: a row without result,
 * because there is not so much open time before 2201, is NaN, here and nowhere else in this library.
 *
 * @param calendar - Made by `compileCalendar`.
 * @param at - Epoch milliseconds, whole, of the years 1900 to 2200.
 * @param duration - Above 0.
 * @param options - Which instant where several qualify: `earliest` by default.
 * @param out - Where the instants are written; a new column by default.
 * @returns `out`.
 * @throws A {@link SupportOpsError} as {@link businessTimeBetweenColumns} does, or with code `time.durationInvalid`.
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "UTC", weekly: { "mon-fri": [["09:00", "17:00"]] } });
 * const friday = Date.UTC(2026, 2, 27, 16, 30);
 * [...addBusinessTimeColumn(office, Float64Array.of(friday), { hours: 1 })].map(toIso); // => ["2026-03-30T09:30:00.000Z"]
 * ```
 */
export function addBusinessTimeColumn(
  calendar: Calendar,
  at: Float64Array,
  duration: DurationInput,
  options: EdgeOptions = {},
  out: Float64Array = new Float64Array(at.length),
): Float64Array {
  const state = stateOf(calendar);
  const durationMs = toPositiveMs(duration);
  const edge = edgeOf(options, "earliest");
  const extent = extentOf(at, "at");
  checkLength(out, at.length, "out");
  if (extent.first > extent.last) return out;
  tableAt(state, extent.first);
  // The last row reaches furthest: where the table has grown for it, there is room for all.
  instantAfterOpenMs(calendar, extent.last, durationMs, edge);
  fillAfterOpenMs(state.table, at, durationMs, edge, out);
  return out;
}

/**
 * `isOpen` for a column of instants.
 *
 * @param calendar - Made by `compileCalendar`.
 * @param at - Epoch milliseconds, whole, of the years 1900 to 2200.
 * @param out - Where 1 is written for open and 0 for closed; a new column by default.
 * @returns `out`.
 * @throws A {@link SupportOpsError} as {@link businessTimeBetweenColumns} does.
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "UTC", weekly: { "mon-fri": [["09:00", "17:00"]] } });
 * [...isOpenColumn(office, Float64Array.of(Date.UTC(2026, 2, 30, 10), Date.UTC(2026, 2, 30, 17)))]; // => [1, 0]
 * ```
 */
export function isOpenColumn(
  calendar: Calendar,
  at: Float64Array,
  out: Uint8Array = new Uint8Array(at.length),
): Uint8Array {
  const state = stateOf(calendar);
  const extent = extentOf(at, "at");
  checkLength(out, at.length, "out");
  fillOpen(tableOf(state, extent), at, out);
  return out;
}
