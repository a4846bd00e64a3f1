import type { Condition } from "../../condition/condition.js";
import { compileTicketCondition } from "../compile-ticket-condition.js";
import type { Kpi } from "../kpi.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";

/** Which tickets count, out of which. */
export interface TicketShareOptions {
  /** Names the KPI. */
  readonly id: string;
  /** The tickets that count, by their state as of the report. */
  readonly of: Condition;
  /** The tickets they are counted among; all of them if absent. Others are left out as `notEligible`. */
  readonly among?: Condition;
  /** Priorities the conditions may compare, lowest first, as an SLA declares them; low, normal, high, urgent if absent. */
  readonly priorities?: readonly string[];
}

/**
 * The share of tickets, from 0 to 1, whose state as of the report meets a condition; in the period of their creation.
 *
 * - Population: tickets that meet `among`; all of them without it.
 * - Formula: those that meet `of` / those of the population.
 * - Elsewhere: –
 *
 * @param options - A name, the conditions, and the priorities they compare.
 * @throws A {@link SupportOpsError} with the codes `input.*` and `condition.*` for a condition that cannot be read.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const urgentShare = ticketShare({ id: "urgentShare", of: { field: "priority", is: "urgent" } });
 * const report = createReport({ kpis: [urgentShare], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * report.add(ticket("1", "2026-03-27T08:00:00Z", { initial: { priority: "urgent" } }).build());
 * report.add(ticket("2", "2026-03-27T08:00:00Z", { initial: { priority: "low" } }).build());
 * report.rows()[0]?.value; // => 0.5
 * ```
 */
export function ticketShare({ id, of, among, priorities }: TicketShareOptions): Kpi<ShareObservation, ShareState> {
  const isCounted = compileTicketCondition(of, "of", priorities);
  const isEligible = among === undefined ? undefined : compileTicketCondition(among, "among", priorities);
  return {
    id,
    unit: "ratio",
    definition: { of, among, priorities },
    needs: [],
    observe({ ticket, state }) {
      const counts = isCounted(state, []);
      if (isEligible !== undefined && !isEligible(state, []))
        return [{ at: ticket.createdAt, counts, excluded: "notEligible" }];
      return [{ at: ticket.createdAt, counts }];
    },
    start: (context, from) => shareAccumulator(id, context, from),
  };
}
