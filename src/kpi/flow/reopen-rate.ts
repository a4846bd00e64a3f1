import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Kpi } from "../kpi.js";
import { type LookAheadOptions, lookAheadOf } from "./look-ahead.js";
import { openSpells } from "./open-spells.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";

/** What is reopened out of what, and how soon. */
export interface ReopenRateOptions extends LookAheadOptions {
  /**
   * `tickets` (the default): tickets reopened at least once after their first solve, out of those ever solved.
   * `solves`: solves that were undone, out of all solves; a ticket that goes back and forth counts each time.
   */
  readonly of?: "tickets" | "solves";
}

/**
 * The share of solved tickets that are reopened, from 0 to 1, in the period of the solve.
 *
 * - Population: tickets ever solved, by their first solve; or every solve. Solves too recent to tell are `immature`.
 * - Formula: reopened within the window after the solve / solved.
 * - Elsewhere: Zendesk "Reopens", ServiceNow `reopen_count`, dbt_zendesk `count_reopens`: counts per ticket.
 *
 * @param options - Tickets or solves, and the window: 7 days by default, part of the id.
 * @throws A {@link SupportOpsError} with code `input.variant`, or `kpi.optionInvalid` for a window that is not above 0.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [reopenRate()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const solved = (id: string) => ticket(id, "2026-03-16T08:00:00Z").status("2026-03-16T09:00:00Z", "solved");
 * report.add(solved("stays solved").build());
 * report.add(solved("comes back").status("2026-03-18T09:00:00Z", "open").build());
 * report.add(solved("comes back late").status("2026-03-30T09:00:00Z", "open").build());
 * report.add(ticket("too young", "2026-03-31T08:00:00Z").status("2026-03-31T09:00:00Z", "solved").build());
 * const [row] = report.rows();
 * [row?.kpi, row?.numerator, row?.denominator, row?.excluded]; // => ["reopenRate:7d", 1, 3, { immature: 1 }]
 * ```
 */
export function reopenRate(options: ReopenRateOptions = {}): Kpi<ShareObservation, ShareState> {
  const { of = "tickets" } = options;
  const issues: Issues = [];
  checkWord(of, ["of"], issues, ["tickets", "solves"]);
  throwIssues(issues);
  const { ms, word } = lookAheadOf(options);
  const id = ["reopenRate", ...(of === "solves" ? ["solves"] : []), word].join(":");
  return {
    id,
    unit: "ratio",
    needs: [],
    observe(facts) {
      const spells = openSpells(facts);
      const solves = spells.flatMap(({ until }, place) =>
        until === null ? [] : [{ at: until, reopenedAt: spells[place + 1]?.at ?? null }],
      );
      const watched = of === "solves" ? solves : solves.slice(0, 1);
      return watched.map(({ at, reopenedAt }): ShareObservation => {
        const counts = reopenedAt !== null && (ms === null || reopenedAt <= at + ms);
        return ms !== null && at + ms > facts.asOf ? { at, counts, excluded: "immature" } : { at, counts };
      });
    },
    start: (context, from) => shareAccumulator(id, context, from),
  };
}
