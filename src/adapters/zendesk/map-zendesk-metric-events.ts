import { logSla } from "../payload/log-other-events.js";
import { compareIds, idOf, instantOf, type PayloadRow, showWord, textOf } from "../payload/payload-values.js";
import type { SlaEvent } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { timedRows } from "../payload/timed-rows.js";
import { systemActor } from "../payload/unnamed-actors.js";
import type { ZendeskLog } from "./zendesk-log.js";

const actions: ReadonlyMap<unknown, SlaEvent["action"]> = new Map<unknown, SlaEvent["action"]>([
  ["activate", "activate"],
  ["pause", "pause"],
  ["fulfill", "fulfil"],
  ["apply_sla", "apply"],
  ["apply_group_sla", "apply"],
  ["breach", "breach"],
]);

/** Types that tell how a clock stands and not what it did. */
const standing: readonly unknown[] = ["update_status", "measure"];

/** A metric event of one ticket. */
export interface ZendeskMetricEvent {
  readonly row: PayloadRow;
  readonly at: EpochMs;
  readonly metric: string;
  /** Zendesk's count of the cycle, from 1, or `null`. */
  readonly instance: number | null;
  /** What the clock did; `null` for events that tell how it stands. */
  readonly action: SlaEvent["action"] | null;
}

/** Reads metric events in order of time; breaches that were taken back and types that are not known are noted. */
export function readMetricEvents(rows: readonly PayloadRow[], notes: NoteCollector): readonly ZendeskMetricEvent[] {
  const options = {
    name: "metricEvents",
    timeKey: "time",
    idOf: (row: PayloadRow) => idOf(row["id"]),
    atOf: (row: PayloadRow) => instantOf(row["time"]),
  };
  return timedRows(rows, options, notes).flatMap(({ row, at }): ZendeskMetricEvent[] => {
    const { type, instance_id: count } = row;
    const metric = textOf(row["metric"]);
    const action = actions.get(type) ?? null;
    if (metric === null || (action === null && !standing.includes(type))) {
      notes.add("unknown", "metricEvents[].type", `A metric event ${showWord(type)} is not known.`);
      return [];
    }
    if (action === "breach" && row["deleted"] === true) {
      notes.add("dropped", "metricEvents[].deleted", "A breach was taken back.");
      return [];
    }
    const instance = Number.isSafeInteger(count) && (count as number) > 0 ? (count as number) : null;
    return [{ row, at, metric, instance, action }];
  });
}

/** Adds what Zendesk's own clocks did, for comparison with ours. */
export function mapMetricEvents(log: ZendeskLog, rows: readonly PayloadRow[]): void {
  const own = rows.filter((row) => compareIds(idOf(row["ticket_id"]) ?? log.ticketId, log.ticketId) === 0);
  for (const { at, metric, instance, action } of readMetricEvents(own, log.notes)) {
    const moment = { at, actor: systemActor, path: "metricEvents[].time" };
    if (action !== null) logSla(log, moment, { metric, instance, action });
  }
}
