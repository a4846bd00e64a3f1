import type { Kpi } from "../kpi.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";

const id = "verificationOverdue";

/**
 * The share of published articles, 0 to 1, whose verification is overdue at `asOf`: due at or before it, whatever state
 * the vendor's nightly job has left. Articles are known as they were found, so they count in the period of `asOf` alone.
 * Left out, by reason: `notPublished`, `neverDue` ones that have no date.
 *
 * - Population: published articles that have a date of verification.
 * - Formula: due by `asOf` / these.
 * - Elsewhere: Guru `NEEDS_VERIFICATION`, a state that a nightly job sets.
 *
 * @example
 * ```ts
 * const asOf = "2025-03-01T00:00:00Z";
 * const report = createReport({ kpis: [verificationOverdue()], context: { asOf, timeZone: "UTC" } });
 * const article = {
 *   kind: "article", state: "published", createdAt: 0, updatedAt: null, verifiedAt: null, views: null, viewers: null,
 *   ownerId: null, groupId: null, version: null, tags: [], fields: {},
 * } as const;
 * report.add({ ...article, id: "1", verificationDueAt: Date.parse("2025-04-10T09:00:00Z") });
 * report.add({ ...article, id: "2", verificationDueAt: Date.parse("2024-12-01T09:00:00Z") });
 * report.rows()[0]?.value; // => 0.5
 * ```
 */
export function verificationOverdue(): Kpi<ShareObservation, ShareState> {
  return {
    id,
    unit: "ratio",
    needs: [],
    observe: () => [],
    observeRecord(record, asOf) {
      if (record.kind !== "article" || record.createdAt > asOf) return [];
      const { state, verificationDueAt } = record;
      if (state !== "published") return [{ at: asOf, counts: false, excluded: "notPublished" }];
      if (verificationDueAt === null) return [{ at: asOf, counts: false, excluded: "neverDue" }];
      return [{ at: asOf, counts: verificationDueAt <= asOf }];
    },
    start: (context, from) => shareAccumulator(id, context, from),
  };
}
