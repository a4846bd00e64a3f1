import type { HolidayDefinition, TimeRange } from "../calendar/calendar-definition.js";
import { checkArray, checkRecord, checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues, throwIssues } from "../errors/issues.js";
import { checkCivilDate, civilDateOf, dayMs } from "../time/civil-date.js";
import { checkInstant } from "../time/instant.js";
import { checkWallTime, type WallTime } from "../time/wall-time.js";
import type { ImportedHolidays, ImportNote } from "./imported-holidays.js";

/** Which entries become closed time. */
export interface ParseDateHolidaysOptions {
  /** Types of the package, such as `bank` or `school`; `["public"]` by default. Observances are rarely days off. */
  readonly types?: readonly string[];
}

/** One checked entry. */
interface Entry {
  readonly name: string;
  readonly type: string;
  readonly firstDay: number;
  /** Where on the first date it starts. */
  readonly startsAt: WallTime;
  /** How many dates it touches. */
  readonly days: number;
}

/** The local date and time of an entry; an offset that follows them belongs to the machine that made the list. */
const localStart = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}):\d{2}(?: [+-]\d{4})?$/;

function checkEntry(value: unknown, path: IssuePath, issues: Issues): Entry | undefined {
  const row = checkRecord(value, path, issues);
  if (row === undefined) return undefined;
  const name = checkText(row["name"], [...path, "name"], issues);
  const type = checkText(row["type"], [...path, "type"], issues);
  const start = checkInstant(row["start"], [...path, "start"], issues);
  const end = checkInstant(row["end"], [...path, "end"], issues);
  const text = checkText(row["date"], [...path, "date"], issues) ?? "";
  const [, date = text, startsAt = "00:00"] = localStart.exec(text) ?? [];
  const firstDay = checkCivilDate(date, [...path, "date"], issues);
  checkWallTime(startsAt, [...path, "date"], issues);
  if (start === undefined || end === undefined || firstDay === undefined) return undefined;
  if (end <= start) addIssue(issues, "time.rangeReversed", [...path, "end"], { message: "The entry has no length." });
  // Dates of 23 and 25 hours count as one; so does the rest of a date.
  const days = Math.max(1, Math.round((end - start) / dayMs));
  return name === undefined || type === undefined ? undefined : { name, type, firstDay, startsAt, days };
}

function holidayOf({ name, firstDay, days }: Entry): HolidayDefinition {
  const from = civilDateOf(firstDay);
  return days === 1 ? { date: from, name } : { from, to: civilDateOf(firstDay + days - 1), name };
}

/**
 * Reads the list that the `date-holidays` package's `getHolidays` returns, also from JSON, into parts of a calendar
 * definition. An entry that starts during a date, such as Christmas Eve from 14:00, becomes a break to its end.
 *
 * @param rows - What `getHolidays(year)` returned.
 * @param options - Which types of entry close; the rest is in the notes.
 * @throws A {@link SupportOpsError} with every fault of the list: codes `input.*` and `time.*`.
 * @see date-holidays, "Holiday object".
 * @example
 * ```ts
 * const rows = [
 *   { date: "2026-05-01 00:00:00", start: "2026-04-30T22:00:00Z", end: "2026-05-01T22:00:00Z", name: "Maifeiertag", type: "public" },
 *   { date: "2026-05-10 00:00:00", start: "2026-05-09T22:00:00Z", end: "2026-05-10T22:00:00Z", name: "Muttertag", type: "observance" },
 * ];
 * parseDateHolidays(rows).holidays; // => [{ date: "2026-05-01", name: "Maifeiertag" }]
 * parseDateHolidays(rows).notes[0]?.code; // => "typeLeftOut"
 * ```
 */
export function parseDateHolidays(rows: unknown, options: ParseDateHolidaysOptions = {}): ImportedHolidays {
  const { types = ["public"] } = options;
  const issues: Issues = [];
  const entries = (checkArray(rows, [], issues) ?? []).map((row, index) => checkEntry(row, [index], issues));
  throwIssues(issues);
  const holidays: HolidayDefinition[] = [];
  const breaks: Record<string, readonly TimeRange[]> = {};
  const notes: ImportNote[] = [];
  for (const [index, entry] of (entries as readonly Entry[]).entries()) {
    const date = civilDateOf(entry.firstDay);
    if (!types.includes(entry.type))
      notes.push({ index, name: entry.name, date, code: "typeLeftOut", type: entry.type });
    else if (entry.startsAt === "00:00") holidays.push(holidayOf(entry));
    else breaks[date] = [...(breaks[date] ?? []), [entry.startsAt, "24:00"]];
  }
  return { holidays, breaks, notes };
}
