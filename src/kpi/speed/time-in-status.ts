import { throwIssue } from "../../errors/issues.js";
import type { StatusCategory } from "../../ticket/ticket-state.js";
import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { checkPerTicket, timeInValue, type TimeInValueOptions } from "./time-in-value.js";

/** Which status, by its category or by its own name. */
export type TimeInStatusOptions = TimeInValueOptions &
  (
    | {
        /** The category. */
        readonly status: StatusCategory;
        /** Absent. */
        readonly raw?: undefined;
      }
    | {
        /** Absent. */
        readonly status?: undefined;
        /** The team's own name of the status. */
        readonly raw: string;
      }
  );

/**
 * How long tickets stay in a status, in milliseconds: by visit, in the period in which it began, or by ticket. A visit that
 * still lasts counts as longer than so far. For one ticket, {@link timeInValues} has every status at once.
 *
 * - Population: visits of the status; with `per: "ticket"`, tickets that were ever in it.
 * - Formula: end of the visit less its beginning.
 * - Elsewhere: Jira "Time in status"; ServiceNow metrics of the type "field value duration".
 *
 * @param options - The status and how time counts; all part of the id.
 * @throws A {@link SupportOpsError} with code `input.*`, or `kpi.optionInvalid` for the time per ticket in a status in
 * which tickets are done, and unless one of `status` and `raw` is given.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const kpis = [timeInStatus({ status: "pending" }), timeInStatus({ status: "pending", per: "ticket" })];
 * const report = createReport({ kpis, context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const printer = ticket("1", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", "pending")
 *   .status("2026-03-27T10:00:00Z", "open")
 *   .status("2026-03-27T11:00:00Z", "pending")
 *   .status("2026-03-27T12:00:00Z", "solved");
 * report.add(printer.build());
 * report.rows().map(({ kpi, value, n }) => [kpi, value, n]);
 * // => [["timeInStatus:pending", 3_600_000, 2], ["timeInStatus:pending:perTicket", 7_200_000, 1]]
 * ```
 */
export function timeInStatus(options: TimeInStatusOptions): Kpi<DurationObservation, DurationState> {
  const { status, raw, ...rest } = options;
  if ((status === undefined) === (raw === undefined)) {
    const message = "A status is given by its category or by its own name.";
    throwIssue("kpi.optionInvalid", ["status"], { message, received: status });
  }
  checkPerTicket(options.per, status === "solved" || status === "closed");
  if (status !== undefined)
    return timeInValue(`timeInStatus:${status}`, { field: "status.category", is: status }, rest);
  return timeInValue(`timeInStatus:raw=${raw}`, { field: "status.raw", is: raw }, rest);
}
