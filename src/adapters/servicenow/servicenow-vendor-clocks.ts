import { type Issues, throwIssues } from "../../errors/issues.js";
import type { VendorClock } from "../../sla/vendor-clock.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { rowsById } from "../payload/rows-by-id.js";
import { readTaskSlas, type TaskSla } from "./servicenow-task-slas.js";
import { columnOf, durationOfColumn, instantOfColumn } from "./servicenow-values.js";

/** What became of a clock, by stage; stages that are not known say nothing. */
const outcomes: ReadonlyMap<string | null, VendorClock["outcome"]> = new Map<string | null, VendorClock["outcome"]>([
  ["in_progress", "undecided"],
  ["paused", "undecided"],
  ["completed", "met"],
  ["cancelled", "cancelled"],
]);

/**
 * The task SLAs of one record as the clocks that `reconcileSla` compares with ours. The metric is the id of the SLA
 * definition, which is the id of the clock that `servicenowSla` makes of it. Figures of a clock that still runs are as
 * old as the job that wrote them.
 *
 * @param taskSlas - The rows of `task_sla` of one record, in any order.
 * @param contractSlas - The rows of `contract_sla`, for the targets.
 * @returns The clocks in the order in which they started, with the business duration where there is a schedule; and notes.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if one is no list.
 * @see ServiceNow product documentation, "Task SLA".
 * @example
 * ```ts
 * const row = { sys_id: "9c", sla: "b8", schedule: "1b", stage: "completed", has_breached: "false", start_time: "2026-03-27 08:00:00",
 *   end_time: "2026-03-27 09:00:00", duration: "1970-01-01 01:00:00", business_duration: "1970-01-01 00:30:00" };
 * const { value: [clock] } = servicenowVendorClocks([row], [{ sys_id: "b8", duration: "1970-01-01 16:00:00" }]);
 * [clock?.metric, clock?.outcome, clock?.elapsedMs, clock?.targetMs]; // => ["b8", "met", 1_800_000, 57_600_000]
 * ```
 */
export function servicenowVendorClocks(
  taskSlas: unknown,
  contractSlas?: unknown,
): AdapterResult<readonly VendorClock[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const rows = checkRows(taskSlas, ["taskSlas"], issues, notes);
  const contracts = checkRows(contractSlas, ["contractSlas"], issues, notes);
  throwIssues(issues);
  const targets = new Map(
    rowsById(contracts, "contractSlas", (row) => columnOf(row, "sys_id"), notes).map(({ row, id }) => {
      const isFixed = columnOf(row, "duration_type") === null;
      return [id, isFixed ? durationOfColumn(row, "duration") : null] as const;
    }),
  );
  const clocks = readTaskSlas(rows, notes).map((clock) => vendorClock(clock, targets.get(clock.slaId) ?? null));
  return { value: clocks, notes: notes.list() };
}

function vendorClock(
  { row, slaId, instance, startedAt, isBreached, dueAt }: TaskSla,
  targetMs: VendorClock["targetMs"],
): VendorClock {
  const stage = columnOf(row, "stage");
  const inHours = columnOf(row, "schedule") !== null;
  return {
    metric: slaId,
    instance,
    outcome: isBreached ? "breached" : (outcomes.get(stage) ?? null),
    startedAt,
    stoppedAt: stage === "completed" ? instantOfColumn(row, "end_time") : null,
    dueAt,
    breachedAt: isBreached ? dueAt : null,
    elapsedMs: durationOfColumn(row, inHours ? "business_duration" : "duration"),
    targetMs,
  };
}
