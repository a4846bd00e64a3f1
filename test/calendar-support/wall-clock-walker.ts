// A second engine, written apart from the one under test: it asks Intl what the wall clock shows at each instant and
// decides that one instant from the definition. It knows nothing of intervals, offsets or transitions.
import type { CalendarDefinition, HolidayDefinition, OverrideDefinition, TimeRange } from "supportops/calendar";

/** What a wall clock shows. */
export interface Shown {
  readonly date: string;
  /** Since 00:00. */
  readonly seconds: number;
}

const dayMs = 86_400_000;

const secondsOf = (text: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
};

/** What the wall clock of a zone shows at each instant, by Intl. */
export function wallClockOf(timeZone: string): (at: number) => Shown {
  // Swedish writes dates as ISO 8601 does: 2026-03-29 03:00:00.
  const formatter = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return (at) => {
    const [date = "", time = ""] = formatter.format(at).split(" ");
    return { date, seconds: secondsOf(time) };
  };
}

const shiftDate = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function weeklyRanges(definition: CalendarDefinition, date: string): readonly TimeRange[] {
  if (definition.weekly === "always") return [["00:00", "24:00"]];
  const weekday = weekdayOf(date);
  return Object.entries(definition.weekly).flatMap(([key, ranges]) => {
    const [first = "", last = first] = key.split("-");
    const steps = (names.indexOf(last) - names.indexOf(first) + 7) % 7;
    return (weekday - names.indexOf(first) + 7) % 7 <= steps ? ranges : [];
  });
}

function keptOn(date: string, observed: string | undefined): string {
  const weekday = weekdayOf(date);
  if (weekday < 5 || observed === undefined || observed === "sameDay") return date;
  if (observed === "nextWeekday") return shiftDate(date, 7 - weekday);
  return shiftDate(date, weekday === 5 ? -1 : 1);
}

function isKept(holiday: HolidayDefinition, date: string): boolean {
  if (typeof holiday === "string") return holiday === date;
  if ("from" in holiday) return holiday.from <= date && date <= holiday.to;
  return "date" in holiday && keptOn(holiday.date, holiday.observed) === date;
}

const scopeOf = (holiday: HolidayDefinition): string =>
  typeof holiday === "string" ? "date" : (holiday.scope ?? "date");

const isHoliday = (definition: CalendarDefinition, date: string, scope: string): boolean =>
  (definition.holidays ?? []).some((holiday) => scopeOf(holiday) === scope && isKept(holiday, date));

function overrideRanges(override: OverrideDefinition | undefined): readonly TimeRange[] {
  if (override === undefined) return [];
  return "add" in override ? override.add : override;
}

const startsOn = (definition: CalendarDefinition, date: string): readonly TimeRange[] =>
  Array.isArray(definition.overrides?.[date]) || isHoliday(definition, date, "shift")
    ? []
    : weeklyRanges(definition, date);

/** Whether seconds since a date's 00:00, up to 48 hours, lie in one of the ranges that start on it. */
function coveredBy(ranges: readonly TimeRange[]): (seconds: number) => boolean {
  const spans = ranges.map(([start, end]) => {
    const from = secondsOf(start);
    return { from, to: secondsOf(end) > from ? secondsOf(end) : secondsOf(end) + 86_400 };
  });
  return (seconds) => spans.some(({ from, to }) => seconds >= from && seconds < to);
}

/** Whether a definition is open at each second of one date. */
function openOn(definition: CalendarDefinition, date: string): (seconds: number) => boolean {
  const before = shiftDate(date, -1);
  const either = (rangesOf: (date: string) => readonly TimeRange[]): ((seconds: number) => boolean) => {
    const [today, yesterday] = [coveredBy(rangesOf(date)), coveredBy(rangesOf(before))];
    return (seconds) => today(seconds) || yesterday(seconds + 86_400);
  };
  const isBreak = either((day) => definition.breaks?.[day] ?? []);
  const isOverridden = either((day) => overrideRanges(definition.overrides?.[day]));
  const isRegular = either((day) => startsOn(definition, day));
  const isClosedDate = isHoliday(definition, date, "date");
  return (seconds) => !isBreak(seconds) && (isOverridden(seconds) || (!isClosedDate && isRegular(seconds)));
}

/** Tells whether a calendar without versions and rules is open when its wall clock shows something. */
export function walkerOf(definition: CalendarDefinition): (shown: Shown) => boolean {
  const dates = new Map<string, (seconds: number) => boolean>();
  return ({ date, seconds }) => {
    const isOpenAt = dates.get(date) ?? openOn(definition, date);
    dates.set(date, isOpenAt);
    return isOpenAt(seconds);
  };
}
