import type { Calendar } from "../calendar/calendar.js";
import type { TimeRange } from "../calendar/calendar-definition.js";
import { compileCalendar } from "../calendar/compile-calendar.js";
import { businessTimeBetween } from "../calendar/business-time-between.js";
import type { CivilDate } from "../time/civil-date.js";
import { toEpochMs } from "../time/instant.js";
import type { DurationMs, InstantInput } from "../time/instant-input.js";
import { layerShifts } from "./layer-shifts.js";
import { type CompiledLayer, compiledOf, type OnCall } from "./on-call.js";
import { lengthOf, type OnCallShift } from "./shift.js";

/** Over which time, and what counts as a night and as a holiday. */
export interface OnCallFairnessOptions {
  /** First instant. */
  readonly from: InstantInput;
  /** End, itself outside. */
  readonly to: InstantInput;
  /** The night, by the wall clock of the layer's zone; 22:00 to 06:00 by default. */
  readonly night?: TimeRange;
  /** Holidays, whole dates of the layer's zone; none by default. */
  readonly holidays?: readonly CivilDate[];
}

/** What one person carries. Nights, weekends and holidays overlap: an hour may be all of them. */
export interface OnCallLoad {
  /** Who. */
  readonly person: string;
  /** Time on call, over all layers. */
  readonly totalMs: DurationMs;
  /** Share of all time on call, 0 to 1. */
  readonly share: number;
  /** Of it, at night. */
  readonly nightMs: DurationMs;
  /** Of it, on Saturdays and Sundays of the layer's zone. */
  readonly weekendMs: DurationMs;
  /** Of it, on holidays. */
  readonly holidayMs: DurationMs;
  /** How many shifts, cut ones and parts around overrides included. */
  readonly shifts: number;
}

/** How the time on call is spread over people. */
export interface OnCallFairness {
  /** Everyone who stands in a rotation or has a shift, by name; those without a shift carry 0. */
  readonly people: readonly OnCallLoad[];
  /** Time covered, summed over the layers; what the people carry adds up to it. */
  readonly coveredMs: DurationMs;
}

/**
 * Sums up what each person carries: hours, nights, weekends and holidays, over all layers.
 *
 * @param onCall - From `compileOnCall`.
 * @throws A {@link SupportOpsError} with code `onCall.handleExpected`, `calendar.rangeInvalid`, `calendar.rangeEmpty`,
 * `time.dateInvalid` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * const desk = compileOnCall({
 *   timeZone: "UTC",
 *   layers: [{ id: "first", people: ["ada", "bo"], from: "2026-03-23", handOver: "00:00", every: { days: 4 } }],
 * });
 * const { people } = onCallFairness(desk, { from: "2026-03-23T00:00:00Z", to: "2026-03-30T00:00:00Z" });
 * people.map(({ person, totalMs }) => [person, totalMs / 3_600_000]); // => [["ada", 96], ["bo", 72]]
 * people.map(({ person, weekendMs }) => [person, weekendMs / 3_600_000]); // => [["ada", 0], ["bo", 48]]
 * ```
 */
export function onCallFairness(onCall: OnCall, options: OnCallFairnessOptions): OnCallFairness {
  const { layers } = compiledOf(onCall);
  const from = toEpochMs(options.from, ["from"]);
  const to = toEpochMs(options.to, ["to"]);
  const names = new Set(layers.flatMap(({ people }) => people));
  const loads = new Map<string, OnCallLoad>();
  let coveredMs = 0;
  for (const layer of layers) {
    const shifts = layerShifts(layer, from, Math.max(from, to));
    const times = specialTimes(layer, options);
    coveredMs += lengthOf(shifts);
    for (const shift of shifts) loads.set(shift.person, addShift(loads.get(shift.person), shift, times));
  }
  for (const name of names) if (!loads.has(name)) loads.set(name, idle(name));
  const people = [...loads.values()].sort((a, b) => (a.person < b.person ? -1 : 1));
  return {
    people: people.map((load) => ({ ...load, share: coveredMs === 0 ? 0 : load.totalMs / coveredMs })),
    coveredMs,
  };
}

interface SpecialTimes {
  readonly night: Calendar;
  readonly weekend: Calendar;
  readonly holiday: Calendar;
}

/** Nights, weekends and holidays as calendars that are open in them, so that they are measured like any open time. */
function specialTimes({ zone }: CompiledLayer, { night, holidays = [] }: OnCallFairnessOptions): SpecialTimes {
  const { timeZone } = zone;
  const wholeDate: readonly TimeRange[] = [["00:00", "24:00"]];
  const dates = Object.fromEntries(holidays.map((date) => [date, wholeDate]));
  return {
    night: compileCalendar({ timeZone, weekly: { "mon-sun": [night ?? ["22:00", "06:00"]] } }),
    weekend: compileCalendar({ timeZone, weekly: { "sat-sun": wholeDate } }),
    holiday: compileCalendar({ timeZone, weekly: {}, overrides: dates }),
  };
}

function idle(person: string): OnCallLoad {
  return { person, totalMs: 0, share: 0, nightMs: 0, weekendMs: 0, holidayMs: 0, shifts: 0 };
}

function addShift(
  before: OnCallLoad | undefined,
  { person, from, to }: OnCallShift,
  { night, weekend, holiday }: SpecialTimes,
): OnCallLoad {
  const load = before ?? idle(person);
  return {
    ...load,
    totalMs: load.totalMs + (to - from),
    nightMs: load.nightMs + businessTimeBetween(night, from, to),
    weekendMs: load.weekendMs + businessTimeBetween(weekend, from, to),
    holidayMs: load.holidayMs + businessTimeBetween(holiday, from, to),
    shifts: load.shifts + 1,
  };
}
