import { formatDuration } from "../format/format-duration.js";
import type { EpochMs } from "../time/instant-input.js";
import { toIso } from "../time/instant.js";
import type { ClockCycle } from "./clock-cycle.js";
import type { CompiledPolicy } from "./compiled-sla.js";
import { reasonTexts } from "./explain-intervals.js";
import type { ExplainedFact, FactCode } from "./sla-explanation.js";
import type { TermsChange } from "./terms.js";
import type { TracedCycle } from "./trace-cycles.js";

/**
 * What was promised in a cycle, by whom, and what came of it.
 *
 * @param policies - Those of the cycle's slot, in order of precedence.
 */
export function explainFacts(
  { log, cut }: TracedCycle,
  cycle: ClockCycle,
  policies: readonly CompiledPolicy[],
): readonly ExplainedFact[] {
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
    ...explainEnd(cycle, cut.endedAt),
  ];
}

function explainTerms(
  { from, terms, policyId }: TermsChange,
  startedAt: EpochMs,
  policies: readonly CompiledPolicy[],
): ExplainedFact {
  const at = Math.max(from, startedAt);
  const place = policies.findIndex(({ id }) => id === policyId);
  const passedOver = (place === -1 ? policies : policies.slice(0, place)).map(({ id }) => id);
  const others = passedOver.length === 0 ? "" : ` Passed over, as they do not match: ${passedOver.join(", ")}.`;
  if (terms === null) {
    const why = policyId === null ? "no policy matches" : `policy ${policyId} matches and has no target that fits`;
    return fact(
      "nothingPromised",
      at,
      { policyId, passedOver },
      `From ${toIso(at)} nothing is promised: ${why}.${others}`,
    );
  }
  const { target, calendar } = terms;
  const { targetMs } = target;
  const calendarId = calendar.id;
  const targetPlace = policies[place]?.targets.indexOf(target) ?? null;
  const promise = `From ${toIso(at)} policy ${target.policyId} promises ${length(targetMs)} in calendar ${String(calendarId)}.`;
  const params = { policyId, passedOver, target: targetPlace, targetMs, calendarId };
  return fact("promised", at, params, `${promise}${others}`);
}

function explainDue({ state, outcome, dueAt, dueIfResumedNow, breachedAt, remainingMs }: ClockCycle): ExplainedFact[] {
  if (breachedAt !== null) {
    const overrunMs = -(remainingMs ?? 0);
    const sentence = `The promise was broken at ${toIso(breachedAt)}, and is overrun by ${length(overrunMs)}; a stop at or before that instant would have kept it.`;
    return [fact("breached", breachedAt, { overrunMs }, sentence)];
  }
  if (dueAt !== null) {
    const verb = state === "running" ? "It is due" : "It was due";
    return [fact("due", dueAt, { remainingMs }, `${verb} at ${toIso(dueAt)}.`)];
  }
  if (dueIfResumedNow !== null) {
    const sentence = `While paused it is not due; resumed now it would be at ${toIso(dueIfResumedNow)}.`;
    return [fact("dueIfResumedNow", dueIfResumedNow, { remainingMs }, sentence)];
  }
  if (outcome === "untargeted" || state === "cancelled" || state === "stopped") return [];
  return [fact("neverDue", null, { remainingMs }, "It is never due: the calendar does not open that long any more.")];
}

function explainEnd({ state, outcome, elapsedMs, cancelReason }: ClockCycle, endedAt: EpochMs | null): ExplainedFact[] {
  if (endedAt === null) return [];
  if (cancelReason !== null) {
    const sentence = `It was cancelled at ${toIso(endedAt)}: ${reasonTexts[cancelReason]}.`;
    return [fact("cancelled", endedAt, { reason: cancelReason, elapsedMs }, sentence)];
  }
  const verdicts = { met: " in time", breached: " late", undecided: "", untargeted: "" };
  const sentence = `It was stopped${verdicts[outcome]} at ${toIso(endedAt)}, after ${length(elapsedMs)}.`;
  return [fact("stopped", endedAt, { state, outcome, elapsedMs }, sentence)];
}

function fact(code: FactCode, at: EpochMs | null, params: ExplainedFact["params"], sentence: string): ExplainedFact {
  return { code, at, params, sentence };
}

function length(durationMs: number): string {
  return formatDuration(durationMs, { smallest: "second" });
}
