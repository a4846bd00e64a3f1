import { finishInstant, followLog, passTime } from "../clock/run-clocks.js";
import { throwIssue } from "../errors/issues.js";
import { toEpochMs } from "../time/instant.js";
import { checkCheckpoint } from "./check-checkpoint.js";
import type { ClockCycle } from "./clock-cycle.js";
import { evaluateCycle } from "./evaluate-cycle.js";
import type { EvaluateSlaOptions } from "./evaluate-sla.js";
import type { SlaEvaluation } from "./sla-evaluation.js";
import { progressOf } from "./restore-run.js";
import { compiledOf, type Sla } from "./sla.js";
import type { SlaCheckpoint } from "./sla-checkpoint.js";
import { summarizeCycles } from "./summarize-cycles.js";
import { issuesOf } from "./terms-issues.js";

/**
 * Measures a ticket's clocks from a checkpoint: the rows that `evaluateSla` gives for the whole log, without those that
 * were handed out.
 *
 * @param options - As of when; not before the last event taken in.
 * @throws A {@link SupportOpsError} with code `checkpoint.asOfTooEarly`, `checkpoint.stale`, `checkpoint.invalid`,
 * `sla.handleExpected`, or those of {@link toEpochMs} for `asOf`.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const sla = compileSla({
 *   clocks: [{ id: "next", start: { event: "message", by: "endUser" }, stop: { event: "message", by: "agent" }, recurrence: "perEvent" }],
 *   policies: [{ id: "all", targets: [{ clock: "next", within: "PT1H", calendar: "24x7" }] }],
 * });
 * const printer = ticket("4711", "2026-03-27T08:00:00Z")
 *   .message("2026-03-27T09:00:00Z", "endUser")
 *   .message("2026-03-27T09:30:00Z", "agent")
 *   .message("2026-03-27T10:00:00Z", "endUser")
 *   .message("2026-03-27T11:30:00Z", "agent")
 *   .build();
 * const { checkpoint } = advanceCheckpoint(startCheckpoint(printer, sla), printer.events, sla);
 * const { cycles } = evaluateCheckpoint(checkpoint, sla, { asOf: "2026-03-27T12:00:00Z" });
 * cycles.map(({ cycle, outcome }) => [cycle, outcome]); // => [[2, "breached"]]
 * evaluateCheckpoint(checkpoint, sla, { asOf: "2026-03-27T11:00:00Z" }); // throws checkpoint.asOfTooEarly
 * ```
 */
export function evaluateCheckpoint<ClockId extends string>(
  checkpoint: SlaCheckpoint,
  sla: Sla<ClockId>,
  options: EvaluateSlaOptions,
): SlaEvaluation<ClockId> {
  const asOf = toEpochMs(options.asOf, ["asOf"]);
  checkCheckpoint(checkpoint, sla);
  const { ticketId, lastEvent, createdAt } = checkpoint;
  if (lastEvent !== null && lastEvent.at > asOf) {
    const message = "The checkpoint has taken in events after this instant.";
    throwIssue("checkpoint.asOfTooEarly", ["asOf"], { message, received: asOf });
  }
  if (createdAt > asOf) return summarizeCycles(ticketId, asOf, [], []);
  const { run, slaRun } = progressOf(checkpoint, compiledOf(sla));
  followLog(run, checkpoint.pending, asOf, slaRun);
  finishInstant(run, slaRun);
  passTime(run, asOf + 1, slaRun);
  const traced = slaRun.tracedCycles(run, asOf);
  const cycles = traced.map((cycle) => evaluateCycle(cycle, asOf) as ClockCycle<ClockId>);
  return summarizeCycles(ticketId, asOf, cycles, issuesOf(traced));
}
