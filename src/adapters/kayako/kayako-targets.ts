import type { TargetDefinition } from "../../sla/sla-definition.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { isRow, listOf, type PayloadRow, rowOf, showWord, textOf } from "../payload/payload-values.js";
import { priorityOf } from "./kayako-account.js";
import type { KayakoClockId } from "../../presets/kayako/kayako-clocks.js";

const clocks: ReadonlyMap<unknown, KayakoClockId> = new Map<unknown, KayakoClockId>([
  ["FIRST_REPLY_TIME", "firstReplyTime"],
  ["NEXT_REPLY_TIME", "nextReplyTime"],
  ["RESOLUTION_TIME", "resolutionTime"],
]);

/** What targets are read with. */
export interface KayakoTargetScope {
  /** The calendar of targets in business hours, or `null` where there is none. */
  readonly hours: string | null;
  readonly priorities: ReadonlyMap<string, string>;
}

const path = "slas[].targets[]";

/** The calendar a target counts in, or `null`; that is noted. */
function calendarOf(row: PayloadRow, hours: string | null, notes: NoteCollector): string | null {
  const kind = row["operational_hours"];
  if (kind === "CALENDAR_HOURS") return "24x7";
  if (kind !== "BUSINESS_HOURS") {
    notes.add("unknown", `${path}.operational_hours`, `A target in hours ${showWord(kind)} was left out.`);
    return null;
  }
  if (hours === null) {
    notes.add("incomplete", `${path}.operational_hours`, "A target in business hours was left out for lack of them.");
  }
  return hours;
}

/** Maps the targets of an SLA, one for each priority and metric; what is left out is noted. */
export function mapTargets(
  value: unknown,
  { hours, priorities }: KayakoTargetScope,
  notes: NoteCollector,
): readonly TargetDefinition<KayakoClockId>[] {
  return listOf(value).flatMap((row): readonly TargetDefinition<KayakoClockId>[] => {
    if (!isRow(row)) {
      notes.add("unknown", path, "The target is no object.");
      return [];
    }
    const clock = clocks.get(row["type"]);
    if (clock === undefined) {
      notes.add("unknown", `${path}.type`, `A metric ${showWord(row["type"])} has no clock and was left out.`);
      return [];
    }
    const seconds = row["goal_in_seconds"];
    const priority = priorityOf(rowOf(row["priority"]), textOf(row["priority"]), priorities);
    if (typeof seconds !== "number" || !Number.isSafeInteger(seconds) || seconds <= 0 || priority === null) {
      notes.add("incomplete", path, "A target lacks its priority or its length and was left out.");
      return [];
    }
    const calendar = calendarOf(row, hours, notes);
    return calendar === null
      ? []
      : [{ clock, when: { field: "priority", is: priority }, within: { seconds }, calendar }];
  });
}
