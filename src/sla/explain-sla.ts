import { throwIssue } from "../errors/issues.js";
import type { Ticket } from "../ticket/ticket.js";
import { toEpochMs, toIso } from "../time/instant.js";
import type { ClockCycle } from "./clock-cycle.js";
import { evaluateCycle } from "./evaluate-cycle.js";
import type { EvaluateSlaOptions } from "./evaluate-sla.js";
import { explainFacts } from "./explain-facts.js";
import { explainIntervals } from "./explain-intervals.js";
import { compiledOf, type Sla } from "./sla.js";
import type { CycleExplanation, SlaExplanation } from "./sla-explanation.js";
import { traceCycles } from "./trace-cycles.js";

/** As of when a ticket is looked at, and which of its clocks. */
export interface ExplainSlaOptions<ClockId extends string = string> extends EvaluateSlaOptions {
  /** The clock's id; every clock if absent. */
  readonly clock?: ClockId;
}

/**
 * Says why the clocks of a ticket stand as they do: every interval with what began it, the policy that matched and
 * those passed over, and what came of the promise. It is read off the same stretches as {@link evaluateSla}'s rows.
 *
 * @param ticket - An ordered log, as `parseTicket` and the adapters give it.
 * @param sla - From `compileSla`.
 * @returns A part for each cycle; none for a ticket that does not exist yet at `asOf`.
 * @throws A {@link SupportOpsError} with code `clock.unknown` for a clock the definition lacks, or as `evaluateSla` does.
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
 * const { cycles } = explainSla(printer, sla, { asOf: "2026-03-27T12:00:00Z", clock: "firstReply" });
 * cycles[0]?.intervals.map(({ state, code, businessMs }) => [state, code, businessMs]); // => [["running", "started", 5_400_000]]
 * cycles[0]?.facts.at(-1)?.message; // => "It was stopped late at 2026-03-27T09:30:00.000Z, after 1 h 30 min 00 s."
 * ```
 */
export function explainSla<ClockId extends string>(
  ticket: Ticket,
  sla: Sla<ClockId>,
  options: ExplainSlaOptions<ClockId>,
): SlaExplanation<ClockId> {
  const compiled = compiledOf(sla);
  const asOf = toEpochMs(options.asOf, ["asOf"]);
  const { clock } = options;
  if (clock !== undefined && !compiled.clocks.clocks.some(({ id }) => id === clock)) {
    const expected = `one of ${compiled.clocks.clocks.map(({ id }) => id).join(", ")}`;
    throwIssue("clock.unknown", ["clock"], { message: "No clock of this id is defined.", expected, received: clock });
  }
  const cycles = traceCycles(ticket, compiled, asOf)
    .filter(({ log }) => clock === undefined || log.clock === clock)
    .map((traced): CycleExplanation<ClockId> => {
      const cycle = evaluateCycle(traced, asOf) as ClockCycle<ClockId>;
      const facts = explainFacts(traced, cycle);
      return { cycle, intervals: explainIntervals(traced), facts };
    });
  const text = [`Ticket ${ticket.id} as of ${toIso(asOf)}`, ...cycles.flatMap(linesOf)].join("\n");
  return { ticketId: ticket.id, asOf, cycles, text };
}

function linesOf({ cycle, intervals, facts }: CycleExplanation): readonly string[] {
  return [
    `${cycle.clock}, cycle ${String(cycle.cycle)}, slot ${cycle.slot}: ${cycle.state}, ${cycle.outcome}`,
    ...facts.map(({ message }) => `  ${message}`),
    ...intervals.map(({ from, to, message }) => `  ${toIso(from)} to ${toIso(to)}: ${message}`),
  ];
}
