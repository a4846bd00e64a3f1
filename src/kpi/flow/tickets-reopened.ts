import type { CountState } from "../accumulators/count-accumulator.js";
import { countKpi } from "../count-kpi.js";
import type { Kpi, KpiInput } from "../kpi.js";
import { openSpells } from "./open-spells.js";

/**
 * How many times a solved ticket was reopened, in the period of the reopening.
 *
 * - Population: reopenings.
 * - Formula: how often the status left solved and closed.
 * - Elsewhere: Zendesk "Reopens".
 *
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [ticketsReopened()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const printer = ticket("1", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", "solved")
 *   .status("2026-03-27T11:00:00Z", "open");
 * report.add(printer.build());
 * report.rows()[0]?.value; // => 1
 * ```
 */
export function ticketsReopened(): Kpi<KpiInput, CountState> {
  return countKpi("ticketsReopened", (facts) =>
    openSpells(facts)
      .slice(1)
      .map(({ at }) => ({ at })),
  );
}
