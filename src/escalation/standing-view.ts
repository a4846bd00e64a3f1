import type { CompiledSla } from "../sla/compiled-sla.js";
import { evaluateCycle } from "../sla/evaluate-cycle.js";
import { traceCycles } from "../sla/trace-cycles.js";
import type { Ticket } from "../ticket/ticket.js";
import type { TicketState } from "../ticket/ticket-state.js";
import { ticketStateAt } from "../ticket/ticket-state-at.js";
import type { EpochMs } from "../time/instant-input.js";
import { acknowledgementsOf } from "./acknowledgements.js";
import type { StandingView } from "./compile-escalation-condition.js";
import type { ClockStanding } from "./escalation-condition.js";
import { legsOf } from "./step-windows.js";

/** How a ticket and its clocks stood at an instant; clocks are measured only where a condition asks for one. */
export function standingAt(ticket: Ticket, sla: CompiledSla, at: EpochMs): StandingView {
  let standings: ReadonlyMap<string, ReadonlySet<ClockStanding>> | undefined;
  return {
    state: ticketStateAt(ticket, at) as TicketState,
    clockIs: (clock, standing) => {
      standings ??= clockStandingsAt(ticket, sla, at);
      return standings.get(clock)?.has(standing) ?? false;
    },
  };
}

/** By clock, every way in which the latest cycle stands, in the first slot that promises something on the clock. */
function clockStandingsAt(
  ticket: Ticket,
  sla: CompiledSla,
  at: EpochMs,
): ReadonlyMap<string, ReadonlySet<ClockStanding>> {
  const byClock = new Map<string, ReadonlySet<ClockStanding>>();
  for (const traced of traceCycles(ticket, sla, at)) {
    if (traced.slot !== sla.firstSlots.get(traced.log.clock)) continue;
    const { state, outcome, atRisk, clock } = evaluateCycle(traced, at);
    const legFrom = legsOf(traced).at(-1)?.stretches[0]?.from ?? at;
    const isAcknowledged = acknowledgementsOf(ticket, clock, at).some((heardAt) => heardAt >= legFrom);
    const all: readonly (ClockStanding | null)[] = [
      state === "unresolved" ? null : state === "running" ? "active" : state,
      outcome === "breached" ? outcome : null,
      atRisk ? "atRisk" : null,
      isAcknowledged ? "acknowledged" : null,
    ];
    byClock.set(clock, new Set(all.filter((standing) => standing !== null)));
  }
  return byClock;
}
