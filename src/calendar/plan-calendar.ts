import { checkArray, checkRecord, checkSchemaVersion } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { Recurrence } from "../recurrence/recurrence.js";
import { checkCivilDate } from "../time/civil-date.js";
import { checkInstant } from "../time/instant.js";
import type { EpochMs } from "../time/instant-input.js";
import { checkCalendarId } from "./check-calendar-id.js";
import { checkBreaks, checkOverrides } from "./check-dated.js";
import { checkHolidays } from "./check-holidays.js";
import { checkWeekly } from "./check-weekly.js";
import { checkKnownZone, knownUtc, type KnownZone } from "./known-zones.js";
import type { Schedule } from "./schedule.js";
import { startOfDate } from "./start-of-date.js";

/** What is at hand while a definition is checked. */
export interface CheckContext {
  /** What understands rules, if it was handed in. */
  readonly recurrence: Recurrence | undefined;
  /** Injected zones by name. */
  readonly tables: ReadonlyMap<string, KnownZone>;
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
  /** The zone, and where it is known. */
  readonly known: KnownZone;
  /** Its versions in order of time; the first one holds from the start of what is known. */
  readonly versions: readonly DatedVersion[];
}

type Row = Readonly<Record<string, unknown>>;

const partKeys = ["weekly", "holidays", "overrides", "breaks"];

/** The parts that a row names, checked. */
function checkParts(row: Row, context: CheckContext, path: IssuePath, issues: Issues): Partial<Schedule> {
  const { weekly, holidays, overrides, breaks } = row;
  const week = weekly === undefined ? undefined : checkWeekly(weekly, [...path, "weekly"], issues);
  const closed = checkHolidays(holidays, context.recurrence, [...path, "holidays"], issues);
  const other = checkOverrides(overrides, [...path, "overrides"], issues);
  const pauses = checkBreaks(breaks, [...path, "breaks"], issues);
  return {
    ...(week === undefined ? {} : { weekly: week }),
    ...(holidays === undefined ? {} : { holidays: closed }),
    ...(overrides === undefined ? {} : { overrides: other }),
    ...(breaks === undefined ? {} : { breaks: pauses }),
  };
}

const isDateText = (value: unknown): boolean => typeof value === "string" && value.length === 10;

function checkFrom(value: unknown, known: KnownZone, path: IssuePath, issues: Issues): EpochMs | undefined {
  if (!isDateText(value)) return checkInstant(value, path, issues);
  const day = checkCivilDate(value, path, issues);
  return day === undefined ? undefined : startOfDate(day, known);
}

function checkVersions(
  value: unknown,
  context: CheckContext,
  known: KnownZone,
  path: IssuePath,
  issues: Issues,
): readonly { from: EpochMs; parts: Partial<Schedule> }[] {
  const rows = value === undefined ? [] : (checkArray(value, path, issues) ?? []);
  const starts = new Set<EpochMs>();
  const versions = rows.flatMap((version, index) => {
    const at = [...path, index];
    const row = checkRecord(version, at, issues, ["from", ...partKeys]);
    if (row === undefined) return [];
    const from = checkFrom(row["from"], known, [...at, "from"], issues);
    const parts = checkParts(row, context, at, issues);
    if (from === undefined) return [];
    if (starts.has(from)) {
      const message = "Another version starts at the same instant.";
      addIssue(issues, "calendar.versionTwice", [...at, "from"], { message, received: row["from"] });
    }
    starts.add(from);
    return [{ from, parts }];
  });
  return versions.sort((a, b) => a.from - b.from);
}

const closed: Schedule = {
  weekly: [[], [], [], [], [], [], []],
  holidays: [],
  overrides: new Map(),
  breaks: new Map(),
};

/**
 * Checks a calendar definition and brings it into one form; reports `calendar.*`, `recurrence.*`, `time.*` and `input.*`, all faults at once.
 *
 * @returns The plan, or undefined where there is no calendar to speak of; to be used only if no issue was added.
 */
export function planCalendar(
  value: unknown,
  context: CheckContext,
  path: IssuePath,
  issues: Issues,
): CalendarPlan | undefined {
  const row = checkRecord(value, path, issues, ["schemaVersion", "id", "timeZone", ...partKeys, "versions"]);
  if (row === undefined) return undefined;
  checkSchemaVersion(row, path, issues);
  const id = checkCalendarId(row["id"], [...path, "id"], issues);
  const known = checkKnownZone(row["timeZone"], context.tables, [...path, "timeZone"], issues);
  if (row["weekly"] === undefined) {
    const message = "Missing the ordinary week; an empty one is {}.";
    addIssue(issues, "input.required", [...path, "weekly"], { message, expected: 'hours by weekday, or "always"' });
  }
  let schedule: Schedule = { ...closed, ...checkParts(row, context, path, issues) };
  // With an unknown zone the versions are still checked, for their own faults.
  const zone = known ?? knownUtc;
  const versions: DatedVersion[] = [{ from: zone.from, schedule }];
  for (const { from, parts } of checkVersions(row["versions"], context, zone, [...path, "versions"], issues)) {
    schedule = { ...schedule, ...parts };
    versions.push({ from, schedule });
  }
  return known === undefined ? undefined : { id, known, versions };
}
