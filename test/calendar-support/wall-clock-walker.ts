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
const formatters = new Map<string, Intl.DateTimeFormat>();

/** What the wall clock of a zone shows at an instant, by Intl. */
export function shownAt(timeZone: string, at: number): Shown {
  const formatter =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  formatters.set(timeZone, formatter);
  const parts = Object.fromEntries(formatter.formatToParts(at).map(({ type, value }) => [type, value]));
  const seconds = Number(parts["hour"]) * 3600 + Number(parts["minute"]) * 60 + Number(parts["second"]);
  return { date: `${parts["year"]}-${parts["month"]}-${parts["day"]}`, seconds };
}

const shiftDate = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

const secondsOf = (text: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
};

/** Whether seconds since a date's 00:00, up to 48 hours, lie in one of the ranges that start on it. */
const covers = (ranges: readonly TimeRange[] | undefined, seconds: number): boolean =>
  (ranges ?? []).some(([start, end]) => {
    const from = secondsOf(start);
    const to = secondsOf(end) > from ? secondsOf(end) : secondsOf(end) + 86_400;
    return seconds >= from && seconds < to;
  });

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

/** Whether a calendar without versions and rules is open when its wall clock shows something. */
export function walkerIsOpen(definition: CalendarDefinition, { date, seconds }: Shown): boolean {
  const before = shiftDate(date, -1);
  const either = (rangesOf: (date: string) => readonly TimeRange[] | undefined): boolean =>
    covers(rangesOf(date), seconds) || covers(rangesOf(before), seconds + 86_400);
  if (either((day) => definition.breaks?.[day])) return false;
  if (either((day) => overrideRanges(definition.overrides?.[day]))) return true;
  if (isHoliday(definition, date, "date")) return false;
  return either((day) => startsOn(definition, day));
}
