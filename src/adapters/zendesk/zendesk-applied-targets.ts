import { type Issues, throwIssues } from "../../errors/issues.js";
import type { DurationMs, EpochMs } from "../../time/instant-input.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { type TimedRow, timedRows } from "../payload/timed-rows.js";
import { cellFlag, cellInstant, cellJson, cellNumber } from "./zendesk-table-values.js";

/** A target on the time a ticket waits or is worked on, as it was applied to the ticket. */
export interface ZendeskAppliedTarget {
  /** Zendesk's name of the metric. */
  readonly metric: "agent_work_time" | "requester_wait_time";
  /** The name of the policy in force then, or `null`. */
  readonly policy: string | null;
  /** The ticket's priority then, or `null`. */
  readonly priority: string | null;
  /** When it was applied. */
  readonly appliedAt: EpochMs;
  /** When another target, or none, took its place; `null` for the last one. */
  readonly replacedAt: EpochMs | null;
  /** How long the metric may run. */
  readonly targetMs: DurationMs;
  /** Whether business hours count. */
  readonly businessHours: boolean;
}

const metrics: readonly ZendeskAppliedTarget["metric"][] = ["agent_work_time", "requester_wait_time"];

/** The value a field had at an instant, counting changes of the same second. */
function valueAt(rows: readonly TimedRow[], field: string, at: EpochMs): string | null {
  const second = Math.floor(at / 1000) * 1000 + 999;
  const last = rows.filter(({ row, at: since }) => row["field_name"] === field && since <= second).at(-1);
  return textOf(last?.row["value"]);
}

/**
 * The targets on agent work and requester wait that a ticket's field history tells, in the order they were applied. A
 * repeated target is one; it is replaced where the history names another one, or none.
 *
 * @param fieldHistory - The ticket's rows of `ticket_field_history`, in any order.
 * @returns The targets; empty for a ticket without. Targets that cannot be read are noted.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if it is no list.
 * @example
 * ```ts
 * const { value } = zendeskAppliedTargets([
 *   { field_name: "sla_policy", updated: "2026-03-27 08:00:00", value: "Gold" },
 *   { field_name: "agent_work_time", updated: "2026-03-27 08:00:00", value: '{"minutes":240,"in_business_hours":true}' },
 * ]);
 * value.map(({ policy, targetMs, businessHours }) => [policy, targetMs / 60_000, businessHours]); // => [["Gold", 240, true]]
 * ```
 */
export function zendeskAppliedTargets(fieldHistory: unknown): AdapterResult<readonly ZendeskAppliedTarget[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const rows = checkRows(fieldHistory, ["fieldHistory"], issues, notes);
  throwIssues(issues);
  const atOf = (row: PayloadRow): EpochMs | null => cellInstant(row["updated"]);
  const timed = timedRows(rows, { name: "fieldHistory", timeKey: "updated", idOf: () => null, atOf }, notes);
  const value = metrics.flatMap((metric) => {
    const changes = timed.filter(({ row }) => row["field_name"] === metric);
    return changes.flatMap(({ row, at }, index): ZendeskAppliedTarget[] => {
      const said = rowOf(cellJson(row["value"]));
      const minutes = cellNumber(said["minutes"]);
      const seconds = cellNumber(said["seconds"]);
      const length = seconds ?? (minutes === null ? null : minutes * 60);
      if (textOf(row["value"]) === null) return [];
      if (length === null || length <= 0) {
        notes.add("unknown", "fieldHistory[].value", "A target cannot be read and was left out.");
        return [];
      }
      const next = changes.slice(index + 1).find((change) => change.row["value"] !== row["value"]);
      const isRepeated = index > 0 && changes[index - 1]?.row["value"] === row["value"];
      if (isRepeated) return [];
      return [
        {
          metric,
          policy: valueAt(timed, "sla_policy", at),
          priority: valueAt(timed, "priority", at),
          appliedAt: at,
          replacedAt: next?.at ?? null,
          targetMs: length * 1000,
          businessHours: cellFlag(said["in_business_hours"]) === true,
        },
      ];
    });
  });
  return { value: value.sort((a, b) => a.appliedAt - b.appliedAt), notes: notes.list() };
}
