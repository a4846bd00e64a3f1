import type { Condition } from "../../condition/condition.js";
import { compileTicketCondition } from "../compile-ticket-condition.js";
import type { Kpi } from "../kpi.js";
import { lastSolveOf } from "../flow/last-solve.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";

/** How a ticket tells that an article was used. */
export interface ArticleLinkRateOptions {
  /** What is true of a ticket in which an article was linked or written, such as `{ tag: "article-linked" }`. */
  readonly linked: Condition;
  /** The tickets for which an article makes sense; all that are solved if absent. Others are left out as `notEligible`. */
  readonly among?: Condition;
}

const id = "articleLinkRate";

/**
 * Link rate: the share of solved tickets, 0 to 1, in which an article was used or written, in the period of the last
 * solve. Tickets that are not solved as of the report are left out as `notSolved`.
 *
 * - Population: tickets solved as of the report; with `among`, those that meet it.
 * - Formula: those that meet `linked` / these.
 * - Elsewhere: KCS "Link Rate".
 *
 * @param options - How a ticket tells.
 * @throws A {@link SupportOpsError} with the codes `input.*` and `condition.*` for a condition that cannot be read.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const rate = articleLinkRate({ linked: { not: { field: "fields.articleId", is: null } } });
 * const report = createReport({ kpis: [rate], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const linked = { initial: { fields: { articleId: "kb-7" } } };
 * report.add(ticket("1", "2026-03-27T08:00:00Z", linked).status("2026-03-27T09:00:00Z", "solved").build());
 * report.add(ticket("2", "2026-03-27T08:00:00Z").status("2026-03-27T09:00:00Z", "solved").build());
 * report.rows()[0]?.value; // => 0.5
 * ```
 * @see Consortium for Service Innovation, "KCS v6 Practices Guide", Link Rate.
 */
export function articleLinkRate({ linked, among }: ArticleLinkRateOptions): Kpi<ShareObservation, ShareState> {
  const isLinked = compileTicketCondition(linked, "linked");
  const isEligible = among === undefined ? () => true : compileTicketCondition(among, "among");
  return {
    id,
    unit: "ratio",
    definition: { linked, among: among ?? null },
    needs: [],
    observe(facts) {
      const { ticket, state } = facts;
      const counts = isLinked(state, []);
      const solvedAt = lastSolveOf(facts);
      if (solvedAt === null) return [{ at: ticket.createdAt, counts, excluded: "notSolved" }];
      return isEligible(state, []) ? [{ at: solvedAt, counts }] : [{ at: solvedAt, counts, excluded: "notEligible" }];
    },
    start: (context, from) => shareAccumulator(id, context, from),
  };
}
