import type { Weekday } from "../../calendar/calendar-definition.js";
import { checkCivilDate, isoWeekdayOf } from "../../time/civil-date.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { type PayloadRow, showWord } from "../payload/payload-values.js";
import { columnOf, isTrue } from "./servicenow-values.js";

/** ServiceNow's week begins on Monday, day 1. */
export const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

export const dayMinutes = 24 * 60;

/** An entry of a schedule, on the wall clock of its zone. */
export interface ScheduleSpan {
  readonly name: string | null;
  /** Whether it closes hours that others open. */
  readonly excludes: boolean;
  /** The date it starts on, in days since 1970. */
  readonly firstDay: number;
  /** Minutes from that date's midnight to the start and to the end. */
  readonly from: number;
  readonly to: number;
  /** How often it comes again. */
  readonly repeats: "never" | "yearly" | "weekly";
  /** Of a weekly one: the weekdays on which it comes again, 0 for Monday; otherwise none. */
  readonly weekdays: readonly number[];
  /** The last date on which it comes again, in days since 1970, or `null` for no end. */
  readonly lastDay: number | null;
  /** Of a yearly one: the place of its weekday in the month, -1 for the last, or `null` where it keeps its date. */
  readonly floating: { readonly week: number; readonly weekday: number } | null;
}

interface WallMinute {
  readonly day: number;
  readonly minute: number;
}

/** Reads `20240101T090000`; the last second of a minute stands for the minute's end. */
function wallMinuteOf(text: string | null): WallMinute | null {
  const match = /^(\d{4})(\d{2})(\d{2})T([01]\d|2[0-3])([0-5]\d)([0-5]\d)$/.exec(text ?? "");
  if (match === null) return null;
  const [, year, month, date, hours, minutes, seconds] = match;
  const day = checkCivilDate(`${String(year)}-${String(month)}-${String(date)}`, [], []);
  if (day === undefined || (seconds !== "00" && seconds !== "59")) return null;
  return { day, minute: Number(hours) * 60 + Number(minutes) + (seconds === "59" ? 1 : 0) };
}

function dateOf(text: string | null): number | null {
  return checkCivilDate((text ?? "").replace(/^(\d{4})(\d{2})(\d{2})(T.*)?$/, "$1-$2-$3"), [], []) ?? null;
}

/** How often a span comes again and on which weekdays, or `null` for a repetition that is not known. */
function repetitionOf(row: PayloadRow, firstDay: number): Pick<ScheduleSpan, "repeats" | "weekdays"> | null {
  const weekly = (days: readonly number[]) => ({ repeats: "weekly", weekdays: days }) as const;
  const every = columnOf(row, "repeat_count");
  const digits = columnOf(row, "days_of_week") ?? "";
  const listed = digits
    .split("")
    .map((digit) => Number(digit) - 1)
    .filter((day) => day >= 0 && day < 7);
  const type = columnOf(row, "repeat_type");
  if (type === null || type === "does_not_repeat") return { repeats: "never", weekdays: [] };
  if (every !== null && every !== "0" && every !== "1") return null;
  if (type === "yearly") return { repeats: "yearly", weekdays: [] };
  if (type === "daily") return weekly([0, 1, 2, 3, 4, 5, 6]);
  if (type === "weekdays") return weekly([0, 1, 2, 3, 4]);
  if (type === "weekends") return weekly([5, 6]);
  if (type !== "weekly" && type !== "specific") return null;
  return weekly(listed.length > 0 ? listed : [isoWeekdayOf(firstDay) - 1]);
}

/** The weekday a yearly span keeps, such as the fourth Thursday; undefined where it cannot be read. */
function floatingOf(row: PayloadRow): ScheduleSpan["floating"] | undefined {
  const week = columnOf(row, "float_week");
  const day = columnOf(row, "float_day");
  if (columnOf(row, "yearly_type") !== "float") return null;
  if (!/^(-1|[1-5])$/.test(week ?? "") || !/^[1-7]$/.test(day ?? "")) return undefined;
  return { week: week === "5" ? -1 : Number(week), weekday: Number(day) - 1 };
}

const closing: readonly (string | null)[] = ["exclude", "time_off"];
const opening: readonly (string | null)[] = ["work", null];

/**
 * Reads an entry of a schedule.
 *
 * @param effect - What the whole schedule it stands in does with hours.
 * @returns The entry, or `null` where it cannot be said; that is noted.
 */
export function readSpan(row: PayloadRow, effect: "opens" | "closes", notes: NoteCollector): ScheduleSpan | null {
  const refuse = (column: string, message: string): null => {
    notes.add("unknown", `spans[].${column}`, message);
    return null;
  };
  const type = columnOf(row, "type");
  if (effect === "opens" && !closing.includes(type) && !opening.includes(type)) {
    return refuse("type", `A span of type ${showWord(type)} opens and closes nothing and was left out.`);
  }
  const start = wallMinuteOf(columnOf(row, "start_date_time"));
  const end = wallMinuteOf(columnOf(row, "end_date_time"));
  if (start === null || end === null) {
    return refuse("start_date_time", "A span has no readable times in its schedule's zone and was left out.");
  }
  const isWhole = isTrue(row, "all_day");
  const from = isWhole ? 0 : start.minute;
  const to = (end.day - start.day) * dayMinutes + (isWhole ? dayMinutes : end.minute);
  const repetition = repetitionOf(row, start.day);
  const floating = floatingOf(row);
  if (repetition === null || floating === undefined) {
    return refuse("repeat_type", "A span comes again in a way that is not known and was left out.");
  }
  if (from >= to || from >= dayMinutes)
    return refuse("end_date_time", "A span ends before it starts and was left out.");
  const until = columnOf(row, "repeat_until");
  const lastDay = until === null || until === "0" ? null : dateOf(until);
  const excludes = effect === "closes" || closing.includes(type);
  return { name: columnOf(row, "name"), excludes, firstDay: start.day, from, to, ...repetition, lastDay, floating };
}
