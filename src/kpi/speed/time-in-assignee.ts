import { validOrThrow } from "../../errors/issues.js";
import { checkText } from "../../errors/check-shape.js";
import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { timeInValue, type TimeInValueOptions } from "./time-in-value.js";

/** Which assignee. */
export interface TimeInAssigneeOptions extends TimeInValueOptions {
  /** Id of the assignee. */
  readonly assignee: string;
}

/**
 * How long tickets stay with one assignee, in milliseconds: by visit, in the period in which it began, or by ticket. A visit
 * lasts until the assignee changes, whether or not the ticket is solved in between. A visit that still lasts counts as
 * longer than so far.
 *
 * - Population: visits of the assignee; with `per: "ticket"`, tickets it ever had.
 * - Formula: end of the visit less its beginning; per ticket, the sum up to the last solve.
 * - Elsewhere: ServiceNow metrics of the type "field value duration".
 *
 * @param options - The assignee and how time counts; all part of the id.
 * @throws A {@link SupportOpsError} with code `input.*` for options that cannot be read.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const kpi = timeInAssignee({ assignee: "kim" });
 * const report = createReport({ kpis: [kpi], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const printer = ticket("1", "2026-03-27T08:00:00Z", { initial: { assigneeId: "kim" } });
 * report.add(printer.attribute("2026-03-27T09:00:00Z", "assignee", "lee").build());
 * report.rows().map((row) => [row.kpi, row.value]); // => [["timeInAssignee:kim", 3_600_000]]
 * ```
 */
export function timeInAssignee({
  assignee,
  ...options
}: TimeInAssigneeOptions): Kpi<DurationObservation, DurationState> {
  validOrThrow(checkText, assignee, ["assignee"]);
  return timeInValue(`timeInAssignee:${assignee}`, { field: "assigneeId", is: assignee }, options);
}
