import type { Ticket } from "../ticket/ticket.js";
import { toEpochMs } from "../time/instant.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import type { ClockCycle } from "./clock-cycle.js";
import { evaluateCycle } from "./evaluate-cycle.js";
import { compiledOf, type Sla } from "./sla.js";
import { traceCycles } from "./trace-cycles.js";
import { compareUrgency, isUrgent } from "./urgency.js";

/** As of when a ticket is looked at. */
export interface EvaluateSlaOptions {
  /** The instant; what happened after it is invisible. */
  readonly asOf: InstantInput;
}

/** How a ticket stands to its SLA as of an instant. */
export interface SlaEvaluation<ClockId extends string = string> {
  /** The ticket's id. */
  readonly ticketId: string;
  /** As of when. */
  readonly asOf: EpochMs;
  /** Every cycle of every clock, by slot, then in declared order of the clocks, then by number. */
  readonly cycles: readonly ClockCycle<ClockId>[];
  /** The latest cycle of each clock that has one, in the first slot that targets the clock. */
  readonly current: { readonly [Id in ClockId]?: ClockCycle<ClockId> };
  /** The open cycle with the least time left, as {@link rankQueue} orders them, or `null`. */
  readonly mostUrgent: ClockCycle<ClockId> | null;
}

/**
 * Measures a ticket's clocks against the policies that apply to it.
 *
 * @param ticket - An ordered log, as `parseTicket` and the adapters give it.
 * @param sla - From `compileSla`.
 * @throws A {@link SupportOpsError} with code `sla.handleExpected`, `sla.overrideUnsupported` where the log holds an
 * override, `sla.calendarUnknown` where the ticket names a calendar the definition lacks, or those of {@link toEpochMs}
 * for `asOf`.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 * import { zendeskClocks } from "supportops/presets/zendesk";
 *
 * const sla = compileSla({
 *   clocks: zendeskClocks,
 *   policies: [{ id: "all", targets: [{ clock: "firstReply", within: "PT1H", calendar: "24x7" }] }],
 * });
 * const printer = ticket("4711", "2026-03-27T08:00:00Z").message("2026-03-27T09:30:00Z", "agent").build();
 * const { firstReply } = evaluateSla(printer, sla, { asOf: "2026-03-27T12:00:00Z" }).current;
 * [firstReply?.state, firstReply?.outcome, firstReply?.elapsedMs]; // => ["stopped", "breached", 5_400_000]
 * ```
 */
export function evaluateSla<ClockId extends string>(
  ticket: Ticket,
  sla: Sla<ClockId>,
  options: EvaluateSlaOptions,
): SlaEvaluation<ClockId> {
  return evaluateAt(ticket, sla, toEpochMs(options.asOf, ["asOf"]));
}

/**
 * Measures many tickets, as {@link evaluateSla} does each of them.
 *
 * @throws A {@link SupportOpsError} as {@link evaluateSla} does.
 */
export function evaluateSlaMany<ClockId extends string>(
  tickets: Iterable<Ticket>,
  sla: Sla<ClockId>,
  options: EvaluateSlaOptions,
): SlaEvaluation<ClockId>[] {
  const asOf = toEpochMs(options.asOf, ["asOf"]);
  return Array.from(tickets, (ticket) => evaluateAt(ticket, sla, asOf));
}

function evaluateAt<ClockId extends string>(ticket: Ticket, sla: Sla<ClockId>, asOf: EpochMs): SlaEvaluation<ClockId> {
  const cycles = traceCycles(ticket, compiledOf(sla), asOf).map(
    (traced) => evaluateCycle(traced, asOf) as ClockCycle<ClockId>,
  );
  const current: { [Id in ClockId]?: ClockCycle<ClockId> } = {};
  for (const cycle of cycles) {
    const latest = current[cycle.clock];
    if (latest === undefined || latest.slot === cycle.slot) current[cycle.clock] = cycle;
  }
  const mostUrgent = cycles.filter(isUrgent).sort(compareUrgency)[0] ?? null;
  return { ticketId: ticket.id, asOf, cycles, current, mostUrgent };
}
