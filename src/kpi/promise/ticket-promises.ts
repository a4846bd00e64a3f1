import type { ClockCycle } from "../../sla/clock-cycle.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { PromiseFilter } from "../kpi.js";
import { combinePromises, type PromiseOutcome } from "./promise-outcome.js";
import type { TicketFacts } from "../ticket-facts.js";

/** What one promise is. */
export interface PromiseUnit {
  /**
   * `target` (the default): each cycle of a clock with a target. `policy`: all targets of a policy on one ticket together,
   * kept if all are. `ticket`: all targets of a ticket together.
   */
  readonly per?: "target" | "policy" | "ticket";
  /** `all` cycles of a clock (the default), or the `last` one of each alone. */
  readonly cycles?: "all" | "last";
}

/** A promise of a ticket. */
export interface TicketPromise extends PromiseOutcome {
  /** When it was made: the earliest start of its cycles. */
  readonly startedAt: EpochMs;
  /** When it was decided; `null` while it is not. */
  readonly decidedAt: EpochMs | null;
}

/** The promises of a ticket to its requester or others. */
export function ticketPromises(
  facts: TicketFacts,
  filter: PromiseFilter,
  { per = "target", cycles = "all" }: PromiseUnit,
): readonly TicketPromise[] {
  const meant = cyclesOf(facts, filter);
  const looked = cycles === "all" ? meant : lastOfEach(meant);
  if (per === "target") return looked.map(promiseOf);
  return groupCycles(looked, per).map(together);
}

/** The cycles of an SLA's clocks that a filter means. */
export function cyclesOf(facts: TicketFacts, { clock, slot, policy }: PromiseFilter): readonly ClockCycle[] {
  return (facts.evaluation()?.cycles ?? []).filter(
    (cycle) =>
      (clock === undefined || cycle.clock === clock) &&
      (slot === undefined || cycle.slot === slot) &&
      (policy === undefined || cycle.policyId === policy),
  );
}

function lastOfEach(cycles: readonly ClockCycle[]): readonly ClockCycle[] {
  return cycles.filter(
    ({ clock, slot, cycle }) =>
      !cycles.some((other) => other.clock === clock && other.slot === slot && other.cycle > cycle),
  );
}

function promiseOf(cycle: ClockCycle): TicketPromise {
  const { outcome, state, startedAt, stoppedAt, breachedAt } = cycle;
  return {
    outcome: outcome === "undecided" && (state === "cancelled" || state === "unresolved") ? state : outcome,
    ended: stoppedAt !== null,
    startedAt,
    decidedAt: outcome === "met" ? stoppedAt : outcome === "breached" ? breachedAt : null,
  };
}

function groupCycles(cycles: readonly ClockCycle[], per: "policy" | "ticket"): readonly (readonly ClockCycle[])[] {
  const groups = new Map<string, ClockCycle[]>();
  for (const cycle of cycles) {
    const key = per === "ticket" ? "" : JSON.stringify([cycle.slot, cycle.policyId]);
    groups.set(key, [...(groups.get(key) ?? []), cycle]);
  }
  return [...groups.values()];
}

function together(cycles: readonly ClockCycle[]): TicketPromise {
  const promises = cycles.map(promiseOf);
  const { outcome, ended } = combinePromises(promises);
  const decisions = promises.flatMap((one) =>
    one.outcome === outcome && one.decidedAt !== null ? [one.decidedAt] : [],
  );
  const decide = outcome === "breached" ? Math.min : Math.max;
  return {
    outcome,
    ended,
    startedAt: Math.min(...promises.map(({ startedAt }) => startedAt)),
    decidedAt: decisions.length === 0 || (outcome !== "breached" && outcome !== "met") ? null : decide(...decisions),
  };
}
