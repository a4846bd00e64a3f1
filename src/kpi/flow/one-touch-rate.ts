import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import { agentReplies } from "./agent-replies.js";
import type { Kpi } from "../kpi.js";
import { lastSolveOf } from "./last-solve.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";
import type { TicketFacts } from "../ticket-facts.js";

/** Whose idea of one touch counts. */
export interface OneTouchOptions {
  /**
   * `exactlyOne` (the default): one reply. `zendeskUnderTwo`: Zendesk's older formula, fewer than two, so that tickets
   * solved without a reply count. `dbtZendesk`: one public comment of an agent, where the text an agent opened the
   * ticket with is one.
   */
  readonly definition?: "exactlyOne" | "zendeskUnderTwo" | "dbtZendesk";
}

/**
 * The share of solved tickets that needed one public reply by an agent, from 0 to 1, in the period of the last solve.
 * Replies written after the solve count as well. Tickets solved without any are {@link noTouchRate}.
 *
 * - Population: tickets solved as of the report.
 * - Formula: with exactly one public human reply / solved.
 * - Elsewhere: Zendesk "One-touch tickets": exactly one on its newer page, fewer than two in its help thread.
 *
 * @param options - Whose definition; ours if absent. Another one is part of the id.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @see Zendesk help, "How are one-touch resolutions calculated"; dbt_zendesk, `zendesk__ticket_metrics`.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const kpis = [oneTouchRate(), oneTouchRate({ definition: "zendeskUnderTwo" })];
 * const report = createReport({ kpis, context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const opened = (id: string) => ticket(id, "2026-03-02T08:00:00Z");
 * report.add(opened("one").message("2026-03-02T09:00:00Z", "agent").status("2026-03-02T09:00:00Z", "solved").build());
 * report.add(opened("none").status("2026-03-02T09:00:00Z", "solved").build());
 * report.rows().map(({ kpi, value }) => [kpi, value]); // => [["oneTouchRate", 0.5], ["oneTouchRate:zendeskUnderTwo", 1]]
 * ```
 */
export function oneTouchRate({ definition = "exactlyOne" }: OneTouchOptions = {}): Kpi<ShareObservation, ShareState> {
  const issues: Issues = [];
  checkWord(definition, ["definition"], issues, ["exactlyOne", "zendeskUnderTwo", "dbtZendesk"]);
  throwIssues(issues);
  const id = definition === "exactlyOne" ? "oneTouchRate" : `oneTouchRate:${definition}`;
  return repliesShare(id, (facts) => {
    const replies = agentReplies(facts).length;
    if (definition === "zendeskUnderTwo") return replies < 2;
    return definition === "dbtZendesk" ? replies + agentOpenings(facts) === 1 : replies === 1;
  });
}

/** The share of solved tickets for which something holds. */
export function repliesShare(id: string, holds: (facts: TicketFacts) => boolean): Kpi<ShareObservation, ShareState> {
  return {
    id,
    unit: "ratio",
    needs: [],
    observe(facts) {
      const at = lastSolveOf(facts);
      return at === null ? [] : [{ at, counts: holds(facts) }];
    },
    start: (context, from) => shareAccumulator(id, context, from),
  };
}

function agentOpenings({ ticket }: TicketFacts): number {
  const openings = ticket.events.filter((event) => event.kind === "message" && event.opening);
  return openings.filter(
    (event) => event.kind === "message" && event.actor.role === "agent" && event.visibility === "public",
  ).length;
}
