import { type Issues, throwIssues } from "../../errors/issues.js";
import type { VendorClock } from "../../sla/vendor-clock.js";
import type { DurationMs } from "../../time/instant-input.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { idOf, isRow, listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { rowsById } from "../payload/rows-by-id.js";
import { jsmInstant } from "./jsm-values.js";

/**
 * The SLA cycles of a request as the clocks that `reconcileSla` compares with ours, each with its goal and the elapsed
 * time that Jira shows. Figures of a cycle that still runs are as of the moment Jira was asked.
 *
 * @param sla - The `values` of `GET /rest/servicedeskapi/request/{key}/sla`.
 * @returns A clock for each cycle, by SLA and in order of time; and notes.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if it is no list.
 * @see Atlassian developer reference, "Get SLA information".
 * @example
 * ```ts
 * const { value: [clock] } = jiraServiceManagementVendorClocks([
 *   { id: "10", name: "Time to first response", ongoingCycle: { startTime: { epochMillis: 1_774_598_400_000 },
 *     breachTime: { epochMillis: 1_774_602_000_000 }, breached: true, goalDuration: { millis: 3_600_000 }, elapsedTime: { millis: 7_200_000 } } },
 * ]);
 * [clock?.metric, clock?.outcome, clock?.targetMs, clock?.elapsedMs]; // => ["Time to first response", "breached", 3_600_000, 7_200_000]
 * ```
 */
export function jiraServiceManagementVendorClocks(sla: unknown): AdapterResult<readonly VendorClock[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const metrics = checkRows(sla, ["sla"], issues, notes);
  throwIssues(issues);
  return { value: readVendorClocks(metrics, notes), notes: notes.list() };
}

/** Reads the cycles of every SLA; what a cycle does not say is noted. */
export function readVendorClocks(metrics: readonly PayloadRow[], notes: NoteCollector): readonly VendorClock[] {
  return rowsById(metrics, "sla", metricId, notes).flatMap(({ row, id }) => {
    const metric = textOf(row["name"]) ?? id;
    return [...listOf(row["completedCycles"]), row["ongoingCycle"]]
      .filter(isRow)
      .flatMap((cycle) => readCycle(cycle, metric, notes) ?? [])
      .sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0))
      .map((clock, index): VendorClock => ({ ...clock, instance: index + 1 }));
  });
}

/** A clock's id; one without is known by its name. */
function metricId(metric: PayloadRow): string | null {
  return idOf(metric["id"]) ?? textOf(metric["name"]);
}

function millisOf(value: unknown): DurationMs | null {
  const { millis } = rowOf(value);
  return Number.isSafeInteger(millis) ? (millis as number) : null;
}

function readCycle(cycle: PayloadRow, metric: string, notes: NoteCollector): VendorClock | null {
  const startedAt = jsmInstant(cycle["startTime"]);
  if (startedAt === null) {
    notes.add("incomplete", "sla[].startTime", "A cycle does not say when it started and was left out.");
    return null;
  }
  const stoppedAt = jsmInstant(cycle["stopTime"]);
  const dueAt = jsmInstant(cycle["breachTime"]);
  const isBreached = cycle["breached"] === true;
  if (isBreached && dueAt === null) {
    notes.add("incomplete", "sla[].breachTime", "A cycle was breached and does not say when.");
  }
  if (cycle["paused"] === true) {
    notes.add("incomplete", "sla[].ongoingCycle.paused", "A clock is paused, and Jira does not say since when.");
  }
  const stopped = stoppedAt === null ? "undecided" : "met";
  return {
    metric,
    instance: null,
    outcome: isBreached ? "breached" : stopped,
    startedAt,
    stoppedAt,
    dueAt,
    breachedAt: isBreached ? dueAt : null,
    elapsedMs: millisOf(cycle["elapsedTime"]),
    targetMs: millisOf(cycle["goalDuration"]),
  };
}
