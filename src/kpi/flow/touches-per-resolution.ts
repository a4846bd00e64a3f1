import { amountPerResolution } from "./amount-per-resolution.js";
import type { AmountObservation, AmountState } from "../accumulators/amount-accumulator.js";
import type { Kpi } from "../kpi.js";
import type { TicketFacts } from "../ticket-facts.js";

/**
 * How many times agents updated a solved ticket, as a mean, in the period of the last solve. What one agent did in one
 * instant is one touch: a reply, a new status and a note that were sent together.
 *
 * - Population: tickets solved as of the report.
 * - Formula: updates by agents / solved tickets.
 * - Elsewhere: ServiceNow `sys_mod_count` counts the updates of everyone.
 *
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [touchesPerResolution()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const printer = ticket("1", "2026-03-02T08:00:00Z")
 *   .attribute("2026-03-02T08:10:00Z", "assignee", "kim")
 *   .message("2026-03-02T09:00:00Z", "agent")
 *   .status("2026-03-02T09:00:00Z", "solved");
 * report.add(printer.build());
 * report.rows()[0]?.value; // => 2
 * ```
 */
export function touchesPerResolution(): Kpi<AmountObservation, AmountState> {
  return amountPerResolution("touchesPerResolution", touchesOf);
}

function touchesOf({ ticket, asOf }: TicketFacts): number {
  const touches = ticket.events.flatMap(({ at, actor }) =>
    at <= asOf && actor.role === "agent" ? [`${String(at)} ${actor.id ?? ""}`] : [],
  );
  return new Set(touches).size;
}
