import { formatDuration } from "../format/format-duration.js";
import { toIso } from "../time/instant.js";
import type { CompiledPolicy, CompiledTarget } from "./compiled-sla.js";
import { type ExplainedFact, fact } from "./sla-explanation.js";
import { problemMessages } from "./terms-issues.js";
import type { Terms, TermsChange } from "./terms.js";
import type { EpochMs } from "../time/instant-input.js";

/**
 * What came to be promised in a cycle, by whom, and which policies were passed over.
 *
 * @param startedAt - The instant the cycle counts from; what was promised before is said as of then.
 * @param policies - Those of the cycle's track, in order of precedence.
 */
export function explainTerms(
  change: TermsChange,
  startedAt: EpochMs,
  policies: readonly CompiledPolicy[],
): ExplainedFact {
  const { terms, policyId, problem } = change;
  const at = Math.max(change.from, startedAt);
  const place = policies.findIndex(({ id }) => id === policyId);
  const passedOver = (place === -1 ? policies : policies.slice(0, place)).map(({ id }) => id);
  const others = passedOver.length === 0 ? "" : ` Passed over, as they do not match: ${passedOver.join(", ")}.`;
  const from = `From ${toIso(at)}`;
  if (problem !== null) {
    const { code, received } = problem;
    const message = `${from} it cannot be said what policy ${String(policyId)} promises: ${problemMessages[code]}`;
    return fact("promiseUnresolved", at, { policyId, problem: code, received }, message);
  }
  if (terms === null) {
    const why = policyId === null ? "no policy matches" : `policy ${policyId} matches and has no target that fits`;
    return fact("nothingPromised", at, { policyId, passedOver }, `${from} nothing is promised: ${why}.${others}`);
  }
  return explainPromise(terms, at, passedOver, others, policies[place]);
}

function explainPromise(
  { target, calendar, deadlineAt, override }: Terms,
  at: EpochMs,
  passedOver: readonly string[],
  others: string,
  policy: CompiledPolicy | undefined,
): ExplainedFact {
  const { policyId, edition, targetMs, businessDays } = target;
  if (override !== null && deadlineAt !== null) {
    const params = { policyId, deadlineAt, actorId: override.actor.id, reason: override.reason };
    return fact("dueSet", at, params, `At ${toIso(at)} the due instant was set to ${toIso(deadlineAt)}.`);
  }
  const targets = policy?.editions.find(({ id }) => id === edition)?.targets ?? [];
  const calendarId = calendar.id;
  const params = {
    policyId,
    edition,
    passedOver,
    target: targets.indexOf(target),
    targetMs,
    businessDays,
    deadlineAt,
    calendarId,
  };
  const name = edition === null ? policyId : `${policyId}, edition ${edition},`;
  const message = `From ${toIso(at)} policy ${name} promises ${lengthOf(target, deadlineAt)} in calendar ${String(calendarId)}.`;
  return fact("promised", at, params, `${message}${others}`);
}

function lengthOf({ targetMs, businessDays }: CompiledTarget, deadlineAt: EpochMs | null): string {
  if (deadlineAt !== null) return `an end by ${toIso(deadlineAt)}`;
  if (targetMs !== null) return formatDuration(targetMs, { smallest: "second" });
  return businessDays === 1 ? "1 business day" : `${String(businessDays)} business days`;
}
