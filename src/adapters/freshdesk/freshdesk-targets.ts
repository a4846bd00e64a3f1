import type { Condition } from "../../condition/condition.js";
import type { FreshdeskClockId } from "../../presets/freshdesk/freshdesk-clocks.js";
import type { TargetDefinition, TicketCalendar } from "../../sla/sla-definition.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { type PayloadRow, rowOf } from "../payload/payload-values.js";
import { priorityOf } from "./freshdesk-words.js";

/** The clock of each kind of target. */
const clocks: readonly (readonly [key: string, clock: FreshdeskClockId])[] = [
  ["respond_within", "firstResponse"],
  ["next_respond_within", "everyResponse"],
  ["resolve_within", "resolution"],
];

/** The hours of targets in business hours: a calendar, or `null` where there are none. */
export type BusinessHours = string | TicketCalendar | null;

/** Maps the targets of a policy, by priority and kind; what is left out is noted. */
export function mapTargets(
  value: unknown,
  hours: BusinessHours,
  notes: NoteCollector,
): readonly TargetDefinition<FreshdeskClockId>[] {
  return Object.entries(rowOf(value))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, target]) => mapTarget(key, rowOf(target), hours, notes));
}

function mapTarget(
  key: string,
  target: PayloadRow,
  hours: BusinessHours,
  notes: NoteCollector,
): readonly TargetDefinition<FreshdeskClockId>[] {
  const path = "policies[].sla_target";
  const [, number] = /^priority_([1-4])$/.exec(key) ?? [];
  const priority = priorityOf(number);
  if (priority === null) {
    notes.add("unknown", path, "A target is for a priority that is not known; it was left out.");
    return [];
  }
  return clocks.flatMap(([name, clock]): TargetDefinition<FreshdeskClockId>[] => {
    const seconds = target[name] ?? null;
    if (seconds === null) return [];
    if (!Number.isSafeInteger(seconds) || (seconds as number) <= 0) {
      notes.add("unknown", `${path}.${name}`, "A target is no number of seconds; it was left out.");
      return [];
    }
    const calendar = target["business_hours"] === true ? hours : "24x7";
    if (calendar === null) return [];
    const when: Condition = { field: "priority", is: priority };
    return [{ clock, when, within: { seconds: seconds as number }, calendar }];
  });
}
