import { businessTimeBetween } from "../calendar/business-time-between.js";
import { instantBeforeOpenMs, isOpenAt, nextClosingAt, nextOpeningAt } from "../calendar/open-time.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import { earliest } from "../time/instant.js";
import type { ClockCycle, CycleOutcome, CycleState } from "./clock-cycle.js";
import type { CutCycle } from "./cut-cycle.js";
import { dueFrom, instantUsing } from "./due-instant.js";
import type { TalliedStretch } from "./stretch.js";
import type { CycleTally } from "./tally-cycle.js";
import type { Terms } from "./terms.js";
import type { TracedCycle } from "./traced-cycle.js";

/**
 * Measures one cycle against the terms in force over its life.
 *
 * The due instant is the earliest one, after all events at it, at which the clock is active and its target used up. In
 * each active stretch that is the stretch's start where the target is used up already, and otherwise the instant at
 * which the rest is; a stretch that ends before, by a pause or a stop, leaves nothing breached.
 */
export function evaluateCycle(traced: TracedCycle, asOf: EpochMs): ClockCycle {
  const { slot, log, cut, tally } = traced;
  const { elapsedMs, elapsedWallMs, breachedAt, priorBreaches } = tally;
  const latest = cut.stretches[cut.stretches.length - 1];
  const terms = cut.problem === null ? (latest?.terms ?? null) : null;
  const state = stateOf(cut, latest);
  const outcome = outcomeOf(traced, state, terms);
  const isOpen = state === "running" || state === "paused";
  const target = terms === null ? null : terms.target;
  const targetMs = target === null ? null : target.targetMs;
  const dueAt = dueOf(state, tally, latest);
  const dueIfResumedNow =
    state === "paused" && breachedAt === null && terms !== null ? resumedDue(traced, terms, asOf) : null;
  const riskAt = isOpen && terms !== null ? riskOf(terms, latest, dueAt ?? dueIfResumedNow) : null;
  return {
    clock: log.clock,
    slot,
    cycle: log.cycle,
    state,
    outcome,
    insideHours: isOpen && terms !== null ? isOpenAt(terms.calendar, asOf) : null,
    atRisk: isOpen && outcome === "undecided" && terms !== null && isAtRisk(terms, tally, riskAt, asOf),
    startedAt: log.startedAt,
    stoppedAt: cut.cancelReason === null ? cut.endedAt : null,
    dueAt,
    dueIfResumedNow,
    breachedAt,
    nextChangeAt: isOpen && terms !== null ? nextChange(traced, terms, dueAt, riskAt, asOf) : null,
    elapsedMs,
    elapsedWallMs,
    remainingMs: terms === null ? null : remainingOf(traced, terms, asOf),
    targetMs,
    percent: targetMs === null || terms?.deadlineAt !== null ? null : (elapsedMs * 100) / targetMs,
    policyId: target === null ? null : target.policyId,
    edition: target === null ? null : target.edition,
    calendarId: terms === null ? null : terms.calendar.id,
    cancelReason: cut.cancelReason,
    priorBreaches,
  };
}

function stateOf({ endedAt, cancelReason, problem }: CutCycle, latest: TalliedStretch | undefined): CycleState {
  if (cancelReason !== null) return "cancelled";
  if (problem !== null) return "unresolved";
  if (endedAt !== null) return "stopped";
  return latest?.phase.state === "paused" ? "paused" : "running";
}

function outcomeOf({ waiver, tally }: TracedCycle, state: CycleState, terms: Terms | null): CycleOutcome {
  if (terms === null && state !== "unresolved") return "untargeted";
  if (waiver !== null) return "excluded";
  if (tally.breachedAt !== null) return "breached";
  return state === "stopped" ? "met" : "undecided";
}

function dueOf(state: CycleState, { breachedAt }: CycleTally, latest: TalliedStretch | undefined): EpochMs | null {
  if (breachedAt !== null) return breachedAt;
  return state === "cancelled" || state === "unresolved" ? null : (latest?.dueAt ?? null);
}

function resumedDue({ log, tally }: TracedCycle, terms: Terms, asOf: EpochMs): EpochMs | null {
  return dueFrom(terms, asOf, { startedAt: log.startedAt, elapsedMs: tally.elapsedMs, pausedMs: tally.pausedMs });
}

/** What is left: of the target, or, where it says when it is due, until then. */
function remainingOf({ log, cut, tally }: TracedCycle, terms: Terms, asOf: EpochMs): DurationMs | null {
  const { targetMs } = terms.target;
  const { startedAt } = log;
  if (targetMs !== null && terms.deadlineAt === null) return targetMs - tally.elapsedMs;
  const { elapsedMs, pausedMs } = tally;
  // Seen from the start, so that a deadline that is over lies in the past.
  const dueAt = dueFrom(terms, startedAt, { startedAt, elapsedMs, pausedMs });
  return dueAt === null ? null : businessTimeBetween(terms.calendar, cut.endedAt ?? asOf, dueAt);
}

/** When an open cycle comes to be at risk, or came to be; `null` for never, or while it is not known. */
function riskOf(terms: Terms, latest: TalliedStretch | undefined, dueAt: EpochMs | null): EpochMs | null {
  const { riskMs, riskLeftMs } = terms.target;
  if (riskLeftMs !== null)
    return dueAt === null ? null : instantBeforeOpenMs(terms.calendar, dueAt, riskLeftMs, "latest");
  if (riskMs === null || terms.deadlineAt !== null || latest?.phase.state !== "active") return null;
  return instantUsing(terms, riskMs, latest.from, latest.elapsedMs);
}

function isAtRisk(
  { target, deadlineAt }: Terms,
  { elapsedMs }: CycleTally,
  riskAt: EpochMs | null,
  asOf: EpochMs,
): boolean {
  if (target.riskMs !== null && deadlineAt === null) return elapsedMs >= target.riskMs;
  return riskAt !== null && riskAt <= asOf;
}

function nextChange(
  { nextSeamAt }: TracedCycle,
  { calendar }: Terms,
  dueAt: EpochMs | null,
  riskAt: EpochMs | null,
  asOf: EpochMs,
): EpochMs | null {
  const turnAt = isOpenAt(calendar, asOf) ? nextClosingAt(calendar, asOf) : nextOpeningAt(calendar, asOf);
  let next = earliest(nextSeamAt, turnAt);
  if (dueAt !== null && dueAt > asOf) next = earliest(next, dueAt);
  if (riskAt !== null && riskAt > asOf) next = earliest(next, riskAt);
  return next;
}
