import type { Kpi } from "../kpi.js";
import { ledgerAccumulator, type LedgerObservation, type LedgerState } from "../accumulators/ledger-accumulator.js";

const id = "articleReuse";

/**
 * Reuse: how often an article of the knowledge base was linked in a period, on average over the published articles that
 * existed at its end. Add articles and their uses to one report. Writing an article while solving a ticket is no reuse;
 * it is left out as `created`. Articles that are not published are left out as `notPublished`.
 *
 * - Population: uses of the kind `linked` in the period, and published articles created before its end.
 * - Formula: uses / articles.
 * - Elsewhere: –
 *
 * @example
 * ```ts
 * articleReuse().unit; // => "count"
 * ```
 */
export function articleReuse(): Kpi<LedgerObservation, LedgerState> {
  return {
    id,
    unit: "count",
    needs: [],
    observe: () => [],
    observeRecord(record, asOf) {
      if (record.kind === "articleUse" && record.at <= asOf) {
        const link = { at: record.at, numerator: 1, denominator: 0 };
        return [record.use === "linked" ? link : { ...link, excluded: "created" }];
      }
      if (record.kind !== "article" || record.createdAt > asOf) return [];
      const article = { at: record.createdAt, until: null, numerator: 0, denominator: 1 };
      return [record.state === "published" ? article : { ...article, excluded: "notPublished" }];
    },
    start: (context, from) => ledgerAccumulator({ kpi: id, unit: "count" }, context, from),
  };
}
