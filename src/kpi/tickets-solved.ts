import type { CountState } from "./count-accumulator.js";
import { countKpi } from "./count-kpi.js";
import type { Kpi, KpiInput } from "./kpi.js";
import { openSpells } from "./open-spells.js";

/**
 * How many times a ticket was solved, in the period of the solve; one that is reopened and solved again counts twice.
 *
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [ticketsSolved()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const printer = ticket("1", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", "solved")
 *   .status("2026-03-27T11:00:00Z", "open")
 *   .status("2026-03-27T12:00:00Z", "closed");
 * report.add(printer.build());
 * report.rows()[0]?.value; // => 2
 * ```
 */
export function ticketsSolved(): Kpi<KpiInput, CountState> {
  return countKpi("ticketsSolved", (facts) =>
    openSpells(facts).flatMap(({ until }) => (until === null ? [] : [{ at: until }])),
  );
}
