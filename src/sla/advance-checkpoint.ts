import { finishInstant, followLog, passTime } from "../clock/run-clocks.js";
import type { TicketRun } from "../clock/ticket-run.js";
import { throwIssue } from "../errors/issues.js";
import type { TicketEvent } from "../ticket/ticket-event.js";
import { checkCheckpoint } from "./check-checkpoint.js";
import type { ClockCycle } from "./clock-cycle.js";
import { handOutCycles } from "./hand-out-cycles.js";
import { recordRun } from "./record-run.js";
import { progressOf } from "./restore-run.js";
import { compiledOf, type Sla } from "./sla.js";
import type { SlaCheckpoint } from "./sla-checkpoint.js";

/** A checkpoint that took in some events. */
export interface CheckpointAdvance<ClockId extends string = string> {
  /** The new checkpoint; the old one stays as it is. */
  readonly checkpoint: SlaCheckpoint;
  /**
   * The cycles that were followed by another one of their clock, as rows; each is handed out once. The latest cycle of
   * a clock, also one that has ended, stays in the checkpoint.
   */
  readonly closed: readonly ClockCycle<ClockId>[];
}

/**
 * Takes in the next events of a ticket. The rows handed out on the way and those of `evaluateCheckpoint` are those
 * that `evaluateSla` gives for the whole log, however the log is split.
 *
 * @param checkpoint - From `startCheckpoint` or an earlier call.
 * @param events - What happened since, in order; the first may lie at the instant of the last event taken in.
 * @throws A {@link SupportOpsError} with code `checkpoint.lateEvent` for an event that lies before one taken in, or an
 * exclusion that reaches into a cycle handed out; `checkpoint.stale` for an SLA or zone data other than those the
 * checkpoint was written with; `checkpoint.invalid`, `sla.handleExpected` or `ticket.unordered`.
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
 * const { checkpoint, closed } = advanceCheckpoint(startCheckpoint(printer, sla), printer.events, sla);
 * closed.map(({ cycle, outcome }) => [cycle, outcome]); // => [[1, "met"]]
 * advanceCheckpoint(checkpoint, printer.events, sla); // throws checkpoint.lateEvent
 * ```
 */
export function advanceCheckpoint<ClockId extends string>(
  checkpoint: SlaCheckpoint,
  events: readonly TicketEvent[],
  sla: Sla<ClockId>,
): CheckpointAdvance<ClockId> {
  checkCheckpoint(checkpoint, sla);
  checkOrder(checkpoint, events);
  const last = events[events.length - 1];
  if (last === undefined) return { checkpoint, closed: [] };
  const { at, seq } = last;
  const log = [...checkpoint.pending, ...events];
  const pending = log.filter((event) => event.at === at);
  const compiled = compiledOf(sla);
  const progress = progressOf(checkpoint, compiled);
  const { run, slaRun } = progress;
  checkExclusions(run, events);
  // The instant of the creation is like any other: more may happen at it.
  if (at === checkpoint.createdAt)
    return { checkpoint: { ...checkpoint, lastEvent: { at, seq }, pending }, closed: [] };
  const decided = log.filter((event) => event.at < at);
  followLog(run, decided, at, slaRun);
  finishInstant(run, slaRun);
  passTime(run, at, slaRun);
  const closed = handOutCycles(progress) as readonly ClockCycle<ClockId>[];
  return { checkpoint: { ...checkpoint, lastEvent: { at, seq }, pending, run: recordRun(progress, compiled) }, closed };
}

function checkOrder({ lastEvent, createdAt }: SlaCheckpoint, events: readonly TicketEvent[]): void {
  const first = events[0];
  if (first === undefined) return;
  const isLate =
    lastEvent === null
      ? first.at < createdAt
      : first.at < lastEvent.at || (first.at === lastEvent.at && first.seq <= lastEvent.seq);
  if (!isLate) return;
  const message = "The event lies before what the checkpoint has taken in; evaluate the whole log again.";
  throwIssue("checkpoint.lateEvent", ["events", 0, "at"], { message, received: first.at });
}

function checkExclusions({ runs }: TicketRun, events: readonly TicketEvent[]): void {
  events.forEach((event, place) => {
    if (event.kind !== "override" || event.action !== "exclude" || event.interval === null) return;
    const { from } = event.interval;
    const until = runs.find(({ clock }) => clock.id === event.clock)?.droppedUntil;
    if (until === null || until === undefined || from >= until) return;
    const message = "The exclusion reaches into a cycle that was handed out; evaluate the whole log again.";
    throwIssue("checkpoint.lateEvent", ["events", place, "interval", "from"], { message, received: from });
  });
}
