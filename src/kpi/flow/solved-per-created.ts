import { ledgerAccumulator, type LedgerObservation, type LedgerState } from "../accumulators/ledger-accumulator.js";
import type { Kpi } from "../kpi.js";
import { openSpells } from "./open-spells.js";

const id = "solvedPerCreated";

/**
 * Resolution rate, read across: solves of a period for each ticket created in it, above 1 where the backlog shrinks. The
 * solved tickets are others than the created ones; {@link solvedWithin} follows the created ones.
 *
 * - Population: every solve, a close without one included, and tickets created, each in its own period.
 * - Formula: solves / tickets created.
 * - Elsewhere: "resolution rate", "clearance rate".
 *
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const period = { every: "month", from: "2026-02-01", to: "2026-04-01" } as const;
 * const context = { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" };
 * const report = createReport({ kpis: [solvedPerCreated()], period, context });
 * const opened = (id: string, day: string) => ticket(id, `2026-${day}T08:00:00Z`);
 * for (const id of ["1", "2"]) report.add(opened(id, "02-27").status("2026-03-02T08:00:00Z", "solved").build());
 * report.add(opened("3", "03-27").build());
 * report.rows().map(({ value }) => value); // => [0, 2]
 * ```
 */
export function solvedPerCreated(): Kpi<LedgerObservation, LedgerState> {
  return {
    id,
    unit: "ratio",
    needs: [],
    observe: (facts) => [
      { at: facts.ticket.createdAt, numerator: 0, denominator: 1 },
      ...openSpells(facts).flatMap(({ until }) =>
        until === null ? [] : [{ at: until, numerator: 1, denominator: 0 }],
      ),
    ],
    start: (context, from) => ledgerAccumulator({ kpi: id, unit: "ratio" }, context, from),
  };
}
