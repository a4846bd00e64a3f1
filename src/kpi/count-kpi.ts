import { type CountState, countAccumulator } from "./accumulators/count-accumulator.js";
import type { Kpi, KpiInput } from "./kpi.js";
import type { TicketFacts } from "./ticket-facts.js";

/** A KPI that counts what tickets contribute. */
export function countKpi(id: string, observe: (facts: TicketFacts) => readonly KpiInput[]): Kpi<KpiInput, CountState> {
  return { id, unit: "count", needs: [], observe, start: (context, from) => countAccumulator(id, context, from) };
}
