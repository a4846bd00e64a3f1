import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";
import type { Kpi } from "../kpi.js";
import { type LookAheadOptions, lookAheadOf } from "./look-ahead.js";
import { openSpells } from "./open-spells.js";

/**
 * Resolution rate, read along: the share of created tickets, from 0 to 1, that were solved for the first time within some
 * days of their creation, in the period of that. For every number of days at once, {@link firstResolutionTime} has the
 * same from its Kaplan-Meier estimate; {@link solvedPerCreated} is the other resolution rate.
 *
 * - Population: tickets created; those created too recently to tell are `immature`.
 * - Formula: first solved within the window after the creation / created.
 * - Elsewhere: "resolution rate", "solved within x days".
 *
 * @param options - The window in days, 7 by default; part of the id. `null` counts what was solved by `asOf`.
 * @throws A {@link SupportOpsError} with code `kpi.optionInvalid` for a window that is not above 0.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [solvedWithin({ withinDays: 2 })], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const opened = (id: string) => ticket(id, "2026-03-02T08:00:00Z");
 * report.add(opened("next day").status("2026-03-03T08:00:00Z", "solved").build());
 * report.add(opened("next week").status("2026-03-09T08:00:00Z", "solved").build());
 * report.add(ticket("today", "2026-03-31T08:00:00Z").status("2026-03-31T09:00:00Z", "solved").build());
 * report.rows().map(({ value, immature }) => [value, immature]); // => [[0.5, 1]]
 * ```
 */
export function solvedWithin(options: LookAheadOptions = {}): Kpi<ShareObservation, ShareState> {
  const { ms, word } = lookAheadOf(options);
  const id = `solvedWithin:${word}`;
  return {
    id,
    unit: "ratio",
    needs: [],
    observe(facts) {
      const at = facts.ticket.createdAt;
      const limit = ms === null ? facts.asOf : at + ms;
      const solvedAt = openSpells(facts)[0]?.until ?? null;
      const counts = solvedAt !== null && solvedAt <= limit;
      return [limit > facts.asOf ? { at, counts, excluded: "immature" } : { at, counts }];
    },
    start: (context, from) => shareAccumulator(id, context, from),
  };
}
