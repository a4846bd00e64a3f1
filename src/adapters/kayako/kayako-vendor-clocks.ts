import type { VendorClock } from "../../sla/vendor-clock.js";
import { instantOf, isRow, listOf, rowOf, textOf } from "../payload/payload-values.js";

/**
 * The SLA metrics of a case as the clocks that `reconcileSla` compares with ours. Kayako tells how each stands today,
 * whether it was breached and when it was completed; the instants of its start and breach it does not tell.
 *
 * @param row - An object of `GET /api/v1/cases.json`.
 * @returns A clock for each metric that has a type; empty for a case without.
 * @see Kayako developer reference, "Cases": `sla_metrics`.
 * @example
 * ```ts
 * const row = { sla_metrics: [{ type: "FIRST_REPLY_TIME", state: "ACTIVE", is_breached: true, remaining_seconds: 0 }] };
 * kayakoVendorClocks(row).map(({ metric, outcome }) => [metric, outcome]); // => [["FIRST_REPLY_TIME", "breached"]]
 * ```
 */
export function kayakoVendorClocks(row: unknown): readonly VendorClock[] {
  return listOf(rowOf(row)["sla_metrics"])
    .filter(isRow)
    .flatMap((metric): readonly VendorClock[] => {
      const type = textOf(metric["type"]);
      if (type === null) return [];
      const isCompleted = metric["state"] === "COMPLETED";
      const kept = isCompleted ? "met" : "undecided";
      return [
        {
          metric: type,
          instance: null,
          outcome: metric["is_breached"] === true ? "breached" : kept,
          startedAt: null,
          stoppedAt: isCompleted ? instantOf(metric["completed_at"]) : null,
          dueAt: null,
          breachedAt: null,
          elapsedMs: null,
          targetMs: null,
        },
      ];
    });
}
