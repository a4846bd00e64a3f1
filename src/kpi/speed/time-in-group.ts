import { validOrThrow } from "../../errors/issues.js";
import { checkText } from "../../errors/check-shape.js";
import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { timeInValue, type TimeInValueOptions } from "./time-in-value.js";

/** Which group. */
export interface TimeInGroupOptions extends TimeInValueOptions {
  /** Id of the group. */
  readonly group: string;
}

/**
 * How long tickets stay with one group, in milliseconds: by visit, in the period in which it began, or by ticket. A visit
 * lasts until the group changes, whether or not the ticket is solved in between. A visit that still lasts counts as
 * longer than so far.
 *
 * - Population: visits of the group; with `per: "ticket"`, tickets it ever had.
 * - Formula: end of the visit less its beginning; per ticket, the sum up to the last solve.
 * - Elsewhere: ServiceNow metrics of the type "field value duration".
 *
 * @param options - The group and how time counts; all part of the id.
 * @throws A {@link SupportOpsError} with code `input.*` for options that cannot be read.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const kpi = timeInGroup({ group: "billing" });
 * const report = createReport({ kpis: [kpi], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const printer = ticket("1", "2026-03-27T08:00:00Z", { initial: { groupId: "billing" } });
 * report.add(printer.attribute("2026-03-27T09:00:00Z", "group", "technical").build());
 * report.rows().map((row) => [row.kpi, row.value]); // => [["timeInGroup:billing", 3_600_000]]
 * ```
 */
export function timeInGroup({ group, ...options }: TimeInGroupOptions): Kpi<DurationObservation, DurationState> {
  validOrThrow(checkText, group, ["group"]);
  return timeInValue(`timeInGroup:${group}`, { field: "groupId", is: group }, options);
}
