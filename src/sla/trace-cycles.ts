import { finishInstant, followLog, passTime } from "../clock/run-clocks.js";
import { openTicketRun } from "../clock/ticket-run.js";
import { expectTicket } from "../ticket/is-ticket.js";
import type { Ticket } from "../ticket/ticket.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledSla } from "./compiled-sla.js";
import { SlaRun } from "./sla-run.js";
import type { TracedCycle } from "./traced-cycle.js";

/**
 * Follows every cycle of every clock of a ticket up to an instant, by slot, then in declared order of the clocks.
 *
 * @throws A {@link SupportOpsError} with code `input.type` for what is no ticket, `ticket.unordered` or `ticket.beforeCreation` for a log out of order.
 */
export function traceCycles(ticket: Ticket, sla: CompiledSla, asOf: EpochMs): readonly TracedCycle[] {
  expectTicket(ticket, ["ticket"]);
  if (ticket.createdAt > asOf) return [];
  const slaRun = new SlaRun(sla);
  const run = openTicketRun(sla.clocks, ticket);
  followLog(run, ticket.events, asOf, slaRun);
  finishInstant(run, slaRun);
  passTime(run, asOf + 1, slaRun);
  return slaRun.tracedCycles(run, asOf);
}
