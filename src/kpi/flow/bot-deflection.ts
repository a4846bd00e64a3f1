import { agentReplies } from "./agent-replies.js";
import type { Kpi } from "../kpi.js";
import { type LookAheadOptions, lookAheadOf } from "./look-ahead.js";
import { openSpells } from "./open-spells.js";
import { repeatAt } from "./repeat-at.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";
import type { TicketFacts } from "../ticket-facts.js";

/**
 * The share of tickets a bot answered that were solved without a human, from 0 to 1, in the period of their creation. An
 * estimate: whether these requesters would have waited for a human, and whether they were helped, is not in any log. A
 * bot "resolves" best by being unhelpful in a way that nobody comes back from.
 *
 * - Population: tickets to which a bot wrote in public. Those solved by it too recently to tell are `immature`; open ones
 *   without a human so far are `undecided`.
 * - Formula: solved, no public reply by an agent, no reopening or repeat within the window / all of these.
 * - Elsewhere: "deflection rate", "automated resolution rate", "containment".
 *
 * @param options - How long after the solve a return is waited for; 7 days by default, part of the id.
 * @throws A {@link SupportOpsError} with code `kpi.optionInvalid` for a window that is not above 0.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [botDeflection()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const asked = (id: string) => ticket(id, "2026-03-02T08:00:00Z").message("2026-03-02T08:00:10Z", "bot");
 * report.add(asked("helped").status("2026-03-02T08:05:00Z", "solved", "endUser").build());
 * report.add(asked("handed over").message("2026-03-02T09:00:00Z", "agent").build());
 * report.rows()[0]?.value; // => 0.5
 * ```
 */
export function botDeflection(options: LookAheadOptions = {}): Kpi<ShareObservation, ShareState> {
  const { ms, word } = lookAheadOf(options);
  const id = `botDeflection:${word}`;
  return {
    id,
    unit: "ratio",
    needs: [],
    observe: (facts) => (isAnsweredByBot(facts) ? [observe(facts, ms)] : []),
    start: (context, from) => shareAccumulator(id, context, from),
  };
}

function observe(facts: TicketFacts, windowMs: number | null): ShareObservation {
  const at = facts.ticket.createdAt;
  if (agentReplies(facts).length > 0) return { at, counts: false };
  const [first, second] = openSpells(facts);
  const solvedAt = first?.until ?? null;
  if (solvedAt === null) return { at, counts: false, excluded: "undecided" };
  const limit = windowMs === null ? facts.asOf : solvedAt + windowMs;
  const returnedAt = Math.min(second?.at ?? Infinity, repeatAt(facts) ?? Infinity);
  const counts = returnedAt > limit;
  return limit > facts.asOf ? { at, counts, excluded: "immature" } : { at, counts };
}

function isAnsweredByBot({ ticket, asOf }: TicketFacts): boolean {
  return ticket.events.some(
    (event) =>
      event.kind === "message" &&
      event.actor.role === "bot" &&
      event.visibility === "public" &&
      !event.opening &&
      event.at <= asOf,
  );
}
