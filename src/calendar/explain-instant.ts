import { dayMs } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";
import { holidaysByDay } from "./holiday-closures.js";
import type { CalendarPlan } from "./calendar-plan.js";
import type { Schedule } from "./schedule.js";
import type { Spans } from "./spans.kernel.js";
import { type DatedSchedule, wallLayers } from "./wall-layers.js";
import { offsetIn } from "../time/zone.js";

/** The part of a definition that decides an instant. */
export type OpenReason = "break" | "override" | "holiday" | "weekly";

/** What decides an instant. */
export interface Decision {
  /** Whether the calendar is open. */
  readonly open: boolean;
  /** The part that says so. */
  readonly reason: OpenReason;
  /** The holiday's name, if a holiday says so and has one. */
  readonly name: string | null;
}

const covers = (spans: Spans, wallMs: number): boolean =>
  spans.some((start, index) => index % 2 === 0 && wallMs >= start && wallMs < (spans[index + 1] as number));

/** What cancels the shifts that start on a date, if anything does. */
function cancellation({ schedule, holidays }: DatedSchedule, day: number): Decision | undefined {
  if (schedule.overrides.get(day)?.replaces === true) return { open: false, reason: "override", name: null };
  const holiday = holidays.get(day)?.find(({ scope }) => scope === "shift");
  return holiday === undefined ? undefined : { open: false, reason: "holiday", name: holiday.name };
}

function decide(dated: DatedSchedule, day: number, wallMs: number): Decision {
  // Shifts of the day before may run on.
  const { weekly, overrides, breaks } = wallLayers(dated, day - 1, day);
  if (covers(breaks, wallMs)) return { open: false, reason: "break", name: null };
  if (covers(overrides, wallMs)) return { open: true, reason: "override", name: null };
  // A holiday that closes the whole date, not one that cancels shifts.
  const holiday = dated.holidays.get(day)?.find(({ scope }) => scope === "date");
  if (holiday !== undefined) return { open: false, reason: "holiday", name: holiday.name };
  if (covers(weekly, wallMs)) return { open: true, reason: "weekly", name: null };
  const ordinaryWeek: Schedule = { ...dated.schedule, overrides: new Map(), breaks: new Map() };
  const ordinary = wallLayers({ schedule: ordinaryWeek, holidays: new Map() }, day - 1, day).weekly;
  const cancelled = cancellation(dated, day) ?? (covers(ordinary, wallMs) ? cancellation(dated, day - 1) : undefined);
  return cancelled ?? { open: false, reason: "weekly", name: null };
}

/** Which part of a checked definition decides an instant, and how. */
export function explainInstant(plan: CalendarPlan, at: EpochMs): Decision {
  const { zone, versions } = plan;
  const wallMs = at + offsetIn(zone, at);
  const day = Math.floor(wallMs / dayMs);
  const { schedule } = versions.filter(({ from }) => from <= at).at(-1) as {
    schedule: Schedule;
  };
  return decide({ schedule, holidays: holidaysByDay(schedule.holidays, day - 1, day + 1) }, day, wallMs);
}
