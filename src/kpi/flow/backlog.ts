import type { CountState } from "../accumulators/count-accumulator.js";
import { countKpi } from "../count-kpi.js";
import type { Kpi, KpiInput } from "../kpi.js";
import { openSpells } from "./open-spells.js";

/**
 * How many tickets are open at the end of the period, that is just before its end; in one that has not ended, as of the
 * report; unknown in one that has not begun. Counted from the log, not from today's status: created + reopened - solved is
 * exactly its change.
 *
 * - Population: tickets neither solved nor closed at the end of the period.
 * - Formula: created or reopened before the end, and not solved before it.
 * - Elsewhere: Zendesk "Unsolved tickets", a snapshot; Jira "Open issues".
 *
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const period = { every: "day", from: "2026-03-27", to: "2026-03-29" } as const;
 * const context = { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" };
 * const report = createReport({ kpis: [backlog()], period, context });
 * report.add(ticket("1", "2026-03-27T08:00:00Z").status("2026-03-28T09:00:00Z", "solved").build());
 * report.rows().map(({ value }) => value); // => [1, 0]
 * ```
 */
export function backlog(): Kpi<KpiInput, CountState> {
  return countKpi("backlog", openSpells);
}
