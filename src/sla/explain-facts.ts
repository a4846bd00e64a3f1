import { formatDuration } from "../format/format-duration.js";
import type { OverrideEvent } from "../ticket/ticket-event.js";
import type { EpochMs } from "../time/instant-input.js";
import { toIso } from "../time/instant.js";
import type { ClockCycle } from "./clock-cycle.js";
import { reasonTexts } from "./explain-intervals.js";
import { explainTerms } from "./explain-terms.js";
import { type ExplainedFact, fact } from "./sla-explanation.js";
import type { TracedCycle } from "./traced-cycle.js";

/** What was promised in a cycle, by whom, and what came of it. */
export function explainFacts({ log, cut, waiver, policies }: TracedCycle, cycle: ClockCycle): readonly ExplainedFact[] {
  const [first] = log.phases;
  return [
    fact("started", log.startedAt, { reason: first.reason }, `It counts from ${toIso(log.startedAt)}.`),
    ...cut.terms.map((change) => explainTerms(change, log.startedAt, policies)),
    ...cycle.priorBreaches.map(({ breachedAt, policyId }) =>
      fact(
        "breachedEarlier",
        breachedAt,
        { policyId },
        `A promise of policy ${policyId} was broken at ${toIso(breachedAt)}.`,
      ),
    ),
    ...explainDue(cycle),
    ...explainWaiver(waiver),
    ...explainEnd(cycle, cut.endedAt),
  ];
}

function explainWaiver(waiver: OverrideEvent | null): readonly ExplainedFact[] {
  if (waiver === null) return [];
  const { at, actor, reason } = waiver;
  const why = reason === null ? "" : `: ${reason}`;
  return [fact("waived", at, { actorId: actor.id, reason }, `At ${toIso(at)} it was left out of rates${why}.`)];
}

function explainDue({ state, outcome, dueAt, dueIfResumedNow, breachedAt, remainingMs }: ClockCycle): ExplainedFact[] {
  if (breachedAt !== null) {
    const overrunMs = -(remainingMs ?? 0);
    const message = `The promise was broken at ${toIso(breachedAt)}, and is overrun by ${length(overrunMs)}; a stop at or before that instant would have kept it.`;
    return [fact("breached", breachedAt, { overrunMs }, message)];
  }
  if (dueAt !== null) {
    const verb = state === "running" ? "It is due" : "It was due";
    return [fact("due", dueAt, { remainingMs }, `${verb} at ${toIso(dueAt)}.`)];
  }
  if (dueIfResumedNow !== null) {
    const message = `While paused it is not due; resumed now it would be at ${toIso(dueIfResumedNow)}.`;
    return [fact("dueIfResumedNow", dueIfResumedNow, { remainingMs }, message)];
  }
  if (outcome === "untargeted" || (state !== "running" && state !== "paused")) return [];
  return [fact("neverDue", null, { remainingMs }, "It is never due: the calendar does not open that long any more.")];
}

function explainEnd({ state, outcome, elapsedMs, cancelReason }: ClockCycle, endedAt: EpochMs | null): ExplainedFact[] {
  if (endedAt === null) return [];
  if (cancelReason !== null) {
    const message = `It was cancelled at ${toIso(endedAt)}: ${reasonTexts[cancelReason]}.`;
    return [fact("cancelled", endedAt, { reason: cancelReason, elapsedMs }, message)];
  }
  const verdicts = { met: " in time", breached: " late", undecided: "", untargeted: "", excluded: "" };
  const message = `It was stopped${verdicts[outcome]} at ${toIso(endedAt)}, after ${length(elapsedMs)}.`;
  return [fact("stopped", endedAt, { state, outcome, elapsedMs }, message)];
}

function length(durationMs: number): string {
  return formatDuration(durationMs, { smallest: "second" });
}
