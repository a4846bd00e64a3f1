import type { ClockCycleLog } from "../clock/clock-cycle-log.js";
import type { OverrideEvent } from "../ticket/ticket-event.js";
import { isSameTerms, type TermsChange } from "./terms.js";
import type { TimeOff } from "./splice-time-off.js";
import { lastWhere } from "./last-where.js";

/**
 * The overrides that concern a cycle: those given while it was the clock's latest one; those given before the first
 * cycle concern it.
 *
 * @param overrides - Those of the cycle's clock.
 */
export function overridesOf(
  log: ClockCycleLog,
  next: ClockCycleLog | undefined,
  overrides: readonly OverrideEvent[],
): readonly OverrideEvent[] {
  if (overrides.length === 0) return overrides;
  const from = log.cycle === 1 ? -Infinity : log.openedAt;
  const to = next?.openedAt ?? Infinity;
  return overrides.filter(({ at }) => from <= at && at < to);
}

/** The terms of a cycle with the due instants that people set; `setDue` without an instant takes an earlier one back. */
export function withDueOverrides(
  changes: readonly TermsChange[],
  overrides: readonly OverrideEvent[],
): readonly TermsChange[] {
  const given = overrides.filter(({ action }) => action === "setDue");
  if (given.length === 0) return changes;
  const starts = [...new Set([...changes.map(({ from }) => from), ...given.map(({ at }) => at)])].sort((a, b) => a - b);
  const merged = starts.map((from) => {
    const change = (lastWhere(changes, (one) => one.from <= from) ?? changes[0]) as TermsChange;
    const override = lastWhere(given, ({ at }) => at <= from) ?? null;
    return overridden(change, override, from);
  });
  // Taking back what was never set changes nothing.
  return merged.filter((change, place) => place === 0 || isAnother(merged[place - 1] as TermsChange, change));
}

function isAnother(before: TermsChange, { terms, policyId, problem }: TermsChange): boolean {
  return !isSameTerms(before.terms, terms) || before.policyId !== policyId || before.problem !== problem;
}

function overridden(change: TermsChange, override: OverrideEvent | null, from: number): TermsChange {
  const event = change.from === from ? change.event : override;
  const deadlineAt = override?.dueAt ?? null;
  if (change.terms === null || deadlineAt === null) return { ...change, from, event };
  return { ...change, from, terms: { ...change.terms, deadlineAt, override }, event };
}

/** The override that leaves a cycle out of rates, or `null`. */
export function waiverOf(overrides: readonly OverrideEvent[]): OverrideEvent | null {
  return lastWhere(overrides, ({ action }) => action === "waive") ?? null;
}

/** The time that people took out of a clock, whichever cycles it lies in. */
export function timeExcluded(overrides: readonly OverrideEvent[]): readonly TimeOff[] {
  return overrides.flatMap((event): readonly TimeOff[] => {
    if (event.action !== "exclude" || event.interval === null) return [];
    const { from, to } = event.interval;
    return [{ from, to, reason: "excluded", event, suspension: null }];
  });
}
