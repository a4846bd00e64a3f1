import type { Ticket } from "../ticket/ticket.js";
import { toEpochMs } from "../time/instant.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import type { ClockCycle } from "./clock-cycle.js";
import { evaluateCycle } from "./evaluate-cycle.js";
import type { CompiledSla } from "./compiled-sla.js";
import { compiledOf, type Sla } from "./sla.js";
import type { SlaEvaluation } from "./sla-evaluation.js";
import { summarizeCycles } from "./summarize-cycles.js";
import { issuesOf } from "./terms-issues.js";
import { traceCycles } from "./trace-cycles.js";

/** As of when a ticket is looked at. */
export interface EvaluateSlaOptions {
  /** The instant; what happened after it is invisible. */
  readonly asOf: InstantInput;
}

/**
 * Measures a ticket's clocks against the policies that apply to it.
 *
 * @param ticket - An ordered log, as `parseTicket` and the adapters give it.
 * @param sla - From `compileSla`.
 * @throws A {@link SupportOpsError} with code `sla.handleExpected`, `input.type` for what is no ticket, `ticket.unordered`
 * or `ticket.beforeCreation` for a log out of order, or those of {@link toEpochMs} for `asOf`.
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
  return evaluateAt(ticket, compiledOf(sla), toEpochMs(options.asOf, ["asOf"]));
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
  const compiled = compiledOf(sla);
  return Array.from(tickets, (ticket) => evaluateAt(ticket, compiled, asOf));
}

function evaluateAt<ClockId extends string>(
  ticket: Ticket,
  compiled: CompiledSla,
  asOf: EpochMs,
): SlaEvaluation<ClockId> {
  const traced = traceCycles(ticket, compiled, asOf);
  const cycles = traced.map((cycle) => evaluateCycle(cycle, asOf) as ClockCycle<ClockId>);
  return summarizeCycles(ticket.id, asOf, cycles, issuesOf(traced));
}
