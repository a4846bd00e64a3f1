import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { instantOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { timedRows } from "../payload/timed-rows.js";

/** One entry of the export of activities. */
export interface FreshdeskActivity {
  readonly at: EpochMs;
  readonly performerType: unknown;
  readonly performerId: unknown;
  /** What was set, by its name in the export. */
  readonly set: PayloadRow;
}

/** The instant of a text such as `13-01-2025 14:05:12 +0000`, day first; ISO texts are read as well. */
export function activityInstant(value: unknown): EpochMs | null {
  const text = textOf(value) ?? "";
  const [, day, month, year, time, offset = "Z"] =
    /^(\d{2})-(\d{2})-(\d{4}) (\d{2}:\d{2}:\d{2})(?: ([+-]\d{4}|Z|UTC))?$/.exec(text) ?? [];
  if (day === undefined) return instantOf(value);
  return instantOf(`${year}-${month}-${day}T${time}${offset === "UTC" ? "Z" : offset}`);
}

/** Tells whether an activity is the one that created the ticket. */
export function isCreation({ set }: FreshdeskActivity): boolean {
  return set["new_ticket"] === true;
}

/** Reads activities in order of time; the creation comes before what rules did in the same second. */
export function readActivities(rows: readonly PayloadRow[], notes: NoteCollector): readonly FreshdeskActivity[] {
  const atOf = (row: PayloadRow): EpochMs | null => activityInstant(row["performed_at"]);
  const timed = timedRows(rows, { name: "activities", timeKey: "performed_at", idOf: () => null, atOf }, notes);
  const seen = new Set<string>();
  const activities = timed.flatMap(({ row, at }): FreshdeskActivity[] => {
    // Activities have no ids: two daily files that overlap repeat them word for word.
    const text = JSON.stringify(row);
    if (seen.has(text)) {
      notes.add("deduplicated", "activities[]", "An activity stood in the payload more than once.");
      return [];
    }
    seen.add(text);
    return [
      { at, performerType: row["performer_type"], performerId: row["performer_id"], set: rowOf(row["activity"]) },
    ];
  });
  return activities.sort((a, b) => a.at - b.at || Number(isCreation(b)) - Number(isCreation(a)));
}
