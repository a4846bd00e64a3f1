import { type AmountObservation, type AmountState, amountAccumulator } from "../accumulators/amount-accumulator.js";
import type { Kpi } from "../kpi.js";
import type { TicketFacts } from "../ticket-facts.js";
import { lastSolveOf } from "./last-solve.js";

/** How many of something a ticket that is solved as of the report took, as a mean, in the period of its last solve. */
export function amountPerResolution(
  id: string,
  amountOf: (facts: TicketFacts) => number,
): Kpi<AmountObservation, AmountState> {
  return {
    id,
    unit: "count",
    needs: [],
    observe(facts) {
      const at = lastSolveOf(facts);
      return at === null ? [] : [{ at, amount: amountOf(facts) }];
    },
    start: (context, from) => amountAccumulator(id, context, { unit: "count", value: "mean" }, from),
  };
}
