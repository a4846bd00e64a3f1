import { checkFields, type Fields, listOf, optional } from "../errors/check-fields.js";
import { checkSchemaVersion } from "../errors/check-shape.js";
import type { Check } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import type { Recurrence } from "../recurrence/recurrence.js";
import { checkCivilDate } from "../time/civil-date.js";
import { checkInstant } from "../time/instant.js";
import type { Zones } from "../time/compile-zones.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CalendarState } from "./calendar-state.js";
import { checkCalendarId } from "./check-calendar-id.js";
import { checkOverride, datedBy } from "./check-dated.js";
import { holidayCheck } from "./check-holidays.js";
import { checkRanges } from "./check-ranges.js";
import { checkWeekly } from "./check-weekly.js";
import { checkCalendarZone } from "./check-calendar-zone.js";
import { planState } from "./make-calendar.js";
import type { Schedule } from "./schedule.js";
import { startOfDate } from "./start-of-date.js";
import type { Zone } from "../time/zone.js";

/** What is at hand while a definition is checked. */
export interface CheckContext {
  /** What understands rules, if it was handed in. */
  readonly recurrence: Recurrence | undefined;
  /** Zones to use instead of the runtime's, if any were handed in. */
  readonly zones: Zones | undefined;
}

type Version = Partial<Schedule> & { readonly from: EpochMs };

function startCheck(zoneRead: () => Zone | undefined): Check<EpochMs> {
  const starts = new Set<EpochMs>();
  return (value, path, issues) => {
    const isDate = typeof value === "string" && value.length === 10;
    const read = (isDate ? checkCivilDate : checkInstant)(value, path, issues);
    if (read === undefined) return undefined;
    const zone = zoneRead();
    // Without a zone nothing is compiled: dates are then read for their own faults only.
    const start = isDate && zone !== undefined ? startOfDate(read, zone) : read;
    if (starts.has(start)) refuse(value, path, issues, "calendar.versionTwice", "a start of its own");
    starts.add(start);
    return start;
  };
}

/**
 * A check that brings a calendar definition into one form; reports `calendar.*`, `recurrence.*`, `time.*` and `input.*`,
 * all faults at once.
 */
export function definitionCheck({ recurrence, zones }: CheckContext): Check<CalendarState> {
  return (value, path, issues) => {
    let zone: Zone | undefined;
    // What a definition and its versions may say of the hours.
    const parts: Fields<Partial<Schedule>> = {
      weekly: optional(checkWeekly),
      holidays: optional(listOf(holidayCheck(recurrence))),
      overrides: optional(datedBy(checkOverride)),
      breaks: optional(datedBy(checkRanges)),
    };
    const version = { from: startCheck(() => zone), ...parts };
    const read = checkFields(value, path, issues, {
      schemaVersion: checkSchemaVersion,
      id: optional(checkCalendarId, null),
      // Before the versions, which start by its clock.
      timeZone: (name, at) => (zone = checkCalendarZone(name, at, issues, zones)),
      ...parts,
      weekly: checkWeekly,
      versions: optional(
        listOf((value, at) => checkFields<Version>(value, at, issues, version)),
        [],
      ),
    });
    if (read === undefined) return undefined;
    const { id, timeZone, versions, weekly, holidays = [], overrides = new Map(), breaks = new Map() } = read;
    let schedule: Schedule = { weekly, holidays, overrides, breaks };
    const dated = [{ from: -Infinity, schedule }];
    for (const { from, ...changed } of [...versions].sort((a, b) => a.from - b.from)) {
      schedule = { ...schedule, ...changed };
      dated.push({ from, schedule });
    }
    return planState({ id, zone: timeZone, versions: dated });
  };
}
