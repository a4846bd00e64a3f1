import { checkFields, type Fields, listOf, optional } from "../errors/check-fields.js";
import { checkRecord, checkSchemaVersion } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Check, type Issues } from "../errors/issues.js";
import type { Recurrence } from "../recurrence/recurrence.js";
import { checkCivilDate } from "../time/civil-date.js";
import { checkInstant } from "../time/instant.js";
import type { EpochMs } from "../time/instant-input.js";
import { checkCalendarId } from "./check-calendar-id.js";
import { checkOverride, datedBy } from "./check-dated.js";
import { holidayCheck } from "./check-holidays.js";
import { checkRanges } from "./check-ranges.js";
import { checkWeekly } from "./check-weekly.js";
import { checkCalendarZone, utcZone } from "./calendar-zones.js";
import type { Schedule } from "./schedule.js";
import { startOfDate } from "./start-of-date.js";
import type { Zone } from "../time/zone.js";

/** What is at hand while a definition is checked. */
export interface CheckContext {
  /** What understands rules, if it was handed in. */
  readonly recurrence: Recurrence | undefined;
  /** Injected zones by name. */
  readonly tables: ReadonlyMap<string, Zone>;
}

/** A schedule and the instant from which on it holds. */
export interface DatedVersion {
  /** First instant. */
  readonly from: EpochMs;
  /** The hours. */
  readonly schedule: Schedule;
}

/** A checked definition. */
export interface CalendarPlan {
  /** The definition's id, or `null`. */
  readonly id: string | null;
  /** The zone whose wall clock decides. */
  readonly zone: Zone;
  /** Its versions in order of time; the first one, from -Infinity, holds until the second. */
  readonly versions: readonly DatedVersion[];
}

type Version = Partial<Schedule> & { readonly from: EpochMs };

/** What a definition and its versions may say of the hours. */
const partFields = ({ recurrence }: CheckContext): Fields<Partial<Schedule>> => ({
  weekly: optional(checkWeekly),
  holidays: optional(listOf(holidayCheck(recurrence))),
  overrides: optional(datedBy(checkOverride)),
  breaks: optional(datedBy(checkRanges)),
});

function startCheck(zone: Zone): Check<EpochMs> {
  const starts = new Set<EpochMs>();
  return (value, path, issues) => {
    const isDate = typeof value === "string" && value.length === 10;
    const read = (isDate ? checkCivilDate : checkInstant)(value, path, issues);
    if (read === undefined) return undefined;
    const start = isDate ? startOfDate(read, zone) : read;
    if (starts.has(start)) {
      const message = "Another version starts at the same instant.";
      addIssue(issues, "calendar.versionTwice", path, { message, received: value });
    }
    starts.add(start);
    return start;
  };
}

/**
 * Checks a calendar definition and brings it into one form; reports `calendar.*`, `recurrence.*`, `time.*` and `input.*`, all faults at once.
 *
 * @returns The plan, or undefined where an issue was added.
 */
export function planCalendar(
  value: unknown,
  context: CheckContext,
  path: IssuePath,
  issues: Issues,
): CalendarPlan | undefined {
  const row = checkRecord(value, path, issues);
  if (row === undefined) return undefined;
  // First, because versions start by its clock; with an unknown zone they are still checked, for their own faults.
  const zone = checkCalendarZone(row["timeZone"], context.tables, [...path, "timeZone"], issues);
  const parts = partFields(context);
  const from = startCheck(zone ?? utcZone);
  const checkVersion: Check<Version> = (version, at) => checkFields<Version>(version, at, issues, { from, ...parts });
  const definition = checkFields(row, path, issues, {
    schemaVersion: checkSchemaVersion,
    id: checkCalendarId,
    timeZone: () => zone,
    ...parts,
    weekly: checkWeekly,
    versions: optional(listOf(checkVersion), []),
  });
  if (definition === undefined || zone === undefined) return undefined;
  const { id, versions, weekly, holidays = [], overrides = new Map(), breaks = new Map() } = definition;
  let schedule: Schedule = { weekly, holidays, overrides, breaks };
  const dated = [{ from: -Infinity, schedule }];
  for (const { from, ...changed } of [...versions].sort((a, b) => a.from - b.from)) {
    schedule = { ...schedule, ...changed };
    dated.push({ from, schedule });
  }
  return { id, zone, versions: dated };
}
