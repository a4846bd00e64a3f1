import { type Issues, throwIssues } from "../../errors/issues.js";
import type { VendorClock } from "../../sla/vendor-clock.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { instantOf } from "../payload/payload-values.js";
import { readMilestones } from "./map-salesforce-milestones.js";

const minutesOf = (value: unknown): number | null =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 ? value * 60_000 : null;

/**
 * A case's milestones as the clocks that `reconcileSla` compares with ours; their figures are whole minutes.
 *
 * @param milestones - Records of CaseMilestone of one case.
 * @returns One clock per milestone, in order of their start; and notes.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if it is no list.
 * @see Salesforce object reference, "CaseMilestone".
 * @example
 * ```ts
 * const { value: [clock] } = salesforceVendorClocks([
 *   { StartDate: "2025-01-13T14:05:12.000+0000", TargetDate: "2025-01-13T18:05:12.000+0000", CompletionDate: null,
 *     MilestoneType: { Name: "First Response" }, IsCompleted: false, IsViolated: true, TargetResponseInMins: 240 },
 * ]);
 * clock?.outcome; // => "breached"
 * clock?.targetMs; // => 240 * 60_000
 * ```
 */
export function salesforceVendorClocks(milestones: unknown): AdapterResult<readonly VendorClock[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const rows = checkRows(milestones, ["milestones"], issues, notes);
  throwIssues(issues);
  const value = readMilestones(rows, notes).map(({ row, at, metric, instance }): VendorClock => {
    const dueAt = instantOf(row["TargetDate"]);
    const stoppedAt = instantOf(row["CompletionDate"]);
    const isBreached = row["IsViolated"] === true;
    return {
      metric,
      instance,
      outcome: isBreached ? "breached" : stoppedAt === null ? "undecided" : "met",
      startedAt: at,
      stoppedAt,
      dueAt,
      breachedAt: isBreached ? dueAt : null,
      elapsedMs: minutesOf(row["ElapsedTimeInMins"]),
      targetMs: minutesOf(row["TargetResponseInMins"]),
    };
  });
  return { value, notes: notes.list() };
}
