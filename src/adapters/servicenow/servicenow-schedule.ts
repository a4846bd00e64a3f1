import type { CalendarDefinition, CalendarVersion, WeeklyHours } from "../../calendar/calendar-definition.js";
import { civilDateOf } from "../../time/civil-date.js";
import { checkZone } from "../../time/check-zone.js";
import type { NoteCollector } from "../notes/note-collector.js";
import type { PayloadRow } from "../payload/payload-values.js";
import { legacyZones } from "./legacy-zones.js";
import { datedParts } from "./servicenow-dates.js";
import type { ScheduleSpan } from "./servicenow-spans.js";
import { columnOf } from "./servicenow-values.js";
import { weeklyHours } from "./servicenow-weekly.js";

/** What a schedule's zone is found with. */
export interface ScheduleZones {
  /** Zones of names given by the host. */
  readonly zones: ReadonlyMap<string, string>;
  /** The zone of schedules that name none, or `null`. */
  readonly floatingZone: string | null;
}

function zoneNamed(name: string | null, { zones, floatingZone }: ScheduleZones): string | null {
  const zone = name === null ? floatingZone : (zones.get(name) ?? legacyZones.get(name) ?? name);
  return zone === null || checkZone(zone, [], []) === undefined ? null : zone;
}

/** The week's hours in the order of time: from the first date on which they are as they are then. */
function editionsOf(spans: readonly ScheduleSpan[]): readonly { readonly day: number; readonly weekly: WeeklyHours }[] {
  const weekly = spans.filter(({ repeats }) => repeats === "weekly");
  const days = weekly.flatMap(({ firstDay, lastDay }) => (lastDay === null ? [firstDay] : [firstDay, lastDay + 1]));
  const editions: { readonly day: number; readonly weekly: WeeklyHours }[] = [];
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const inForce = weekly.filter(({ firstDay, lastDay }) => firstDay <= day && (lastDay === null || day <= lastDay));
    const hours = weeklyHours(inForce);
    if (JSON.stringify(hours) !== JSON.stringify(editions.at(-1)?.weekly)) editions.push({ day, weekly: hours });
  }
  return editions;
}

/**
 * Maps a schedule with the spans that stand in it and in its child schedules to a calendar. Hours from before the first
 * span count as those of the first one.
 *
 * @returns The calendar, or `null` where the zone is not known or there are no hours; that is noted.
 */
export function mapSchedule(
  row: PayloadRow,
  id: string,
  spans: readonly ScheduleSpan[],
  zones: ScheduleZones,
  notes: NoteCollector,
): CalendarDefinition | null {
  const name = columnOf(row, "time_zone");
  const timeZone = zoneNamed(name, zones);
  if (timeZone === null) {
    const option = name === null ? "none; give timeZone" : "one that is not known; name it in zones";
    notes.add("incomplete", "schedules[].time_zone", `A schedule was left out for its zone: it has ${option}.`);
    return null;
  }
  const { holidays, overrides, breaks } = datedParts(spans, notes);
  const [first, ...later] = editionsOf(spans);
  if (Object.keys(first?.weekly ?? {}).length + later.length + Object.keys(overrides).length === 0) {
    notes.add("incomplete", "schedules[]", "A schedule has no hours and was left out.");
    return null;
  }
  const versions = later.map(({ day, weekly }): CalendarVersion => ({ from: civilDateOf(day), weekly }));
  return {
    id,
    timeZone,
    weekly: first?.weekly ?? {},
    ...(holidays.length === 0 ? {} : { holidays }),
    ...(Object.keys(overrides).length === 0 ? {} : { overrides }),
    ...(Object.keys(breaks).length === 0 ? {} : { breaks }),
    ...(versions.length === 0 ? {} : { versions }),
  };
}
