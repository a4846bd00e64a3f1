import { instantAfterOpenMs, isOpenAt, nextClosingAt, nextOpeningAt, openMsBetween } from "../calendar/open-time.js";
import type { ClockCycleLog } from "../clock/clock-cycle-log.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import type { ClockCycle, CycleOutcome, CycleState, PriorBreach } from "./clock-cycle.js";
import { type CutCycle, cutCycle } from "./cut-cycle.js";
import type { Terms, TermsChange } from "./terms.js";

/** What has been counted of a cycle so far. */
interface Tally {
  elapsedMs: DurationMs;
  elapsedWallMs: DurationMs;
  breachedAt: EpochMs | null;
  priorBreaches: PriorBreach[];
  /** When the target is used up if the latest active stretch goes on; `null` after a pause and where it never is. */
  dueAt: EpochMs | null;
  /** The same for the threshold of risk. */
  riskAt: EpochMs | null;
}

/**
 * Measures one cycle against the terms in force over its life.
 *
 * The due instant is the earliest one, after all events at it, at which the clock is active and its target used up. In
 * each active stretch that is the stretch's start where the target is used up already, and otherwise the instant the
 * calendar reaches what is left; a stretch that ends before, by a pause or a stop, leaves nothing breached.
 */
export function evaluateCycle(
  slot: string,
  cycle: ClockCycleLog,
  changes: readonly TermsChange[],
  asOf: EpochMs,
): ClockCycle {
  const cut = cutCycle(cycle, changes, asOf);
  const tally = tallyStretches(cut);
  const terms = cut.stretches.at(-1)?.terms ?? null;
  const state = stateOf(cut);
  const outcome = outcomeOf(state, terms, tally);
  const { elapsedMs, elapsedWallMs, breachedAt, priorBreaches } = tally;
  const isOpen = state === "running" || state === "paused";
  const targetMs = terms?.target.targetMs ?? null;
  const dueAt = dueOf(state, tally);
  const riskMs = terms?.target.riskMs ?? null;
  return {
    clock: cycle.clock,
    slot,
    cycle: cycle.cycle,
    state,
    outcome,
    insideHours: terms === null ? null : isOpenAt(terms.calendar, asOf),
    atRisk: isOpen && outcome === "undecided" && riskMs !== null && elapsedMs >= riskMs,
    startedAt: cycle.startedAt,
    stoppedAt: state === "stopped" ? cut.endedAt : null,
    dueAt,
    dueIfResumedNow:
      state === "paused" && breachedAt === null && terms !== null ? dueFrom(asOf, terms, elapsedMs) : null,
    breachedAt,
    nextChangeAt: isOpen && terms !== null ? nextChange(state, terms, tally, asOf) : null,
    elapsedMs,
    elapsedWallMs,
    remainingMs: targetMs === null ? null : targetMs - elapsedMs,
    targetMs,
    percent: targetMs === null ? null : (elapsedMs / targetMs) * 100,
    policyId: terms?.target.policyId ?? null,
    calendarId: terms?.calendar.id ?? null,
    cancelReason: cut.cancelReason,
    priorBreaches,
  };
}

function tallyStretches({ stretches, endedAt }: CutCycle): Tally {
  const tally: Tally = {
    elapsedMs: 0,
    elapsedWallMs: 0,
    breachedAt: null,
    priorBreaches: [],
    dueAt: null,
    riskAt: null,
  };
  let breachedUnder: Terms | null = null;
  stretches.forEach((stretch, place) => {
    const { from, to, terms, phase } = stretch;
    if (phase.state === "paused") {
      tally.dueAt = null;
      tally.riskAt = null;
      return;
    }
    if (terms !== null && phase.state === "active" && stretch.armed) {
      const { targetMs } = terms.target;
      if (tally.breachedAt !== null && breachedUnder !== null && tally.elapsedMs < targetMs) {
        tally.priorBreaches.push({ breachedAt: tally.breachedAt, policyId: breachedUnder.target.policyId });
        tally.breachedAt = null;
      }
      tally.dueAt = dueFrom(from, terms, tally.elapsedMs);
      tally.riskAt = riskFrom(from, terms, tally.elapsedMs);
      const isLastOpen = endedAt === null && place === stretches.length - 1;
      if (tally.breachedAt === null && tally.dueAt !== null && (isLastOpen ? tally.dueAt <= to : tally.dueAt < to)) {
        tally.breachedAt = tally.dueAt;
        breachedUnder = terms;
      }
    }
    tally.elapsedMs += terms === null ? to - from : openMsBetween(terms.calendar, from, to);
    tally.elapsedWallMs += to - from;
  });
  return tally;
}

/** When the rest of the target is used up if the clock runs from an instant on; at once if nothing is left of it. */
function dueFrom(from: EpochMs, { target, calendar }: Terms, elapsedMs: DurationMs): EpochMs | null {
  return instantAfterOpenMs(calendar, from, Math.max(0, target.targetMs - elapsedMs), "earliest");
}

function riskFrom(from: EpochMs, { target, calendar }: Terms, elapsedMs: DurationMs): EpochMs | null {
  return target.riskMs === null
    ? null
    : instantAfterOpenMs(calendar, from, Math.max(0, target.riskMs - elapsedMs), "earliest");
}

function stateOf({ stretches, endedAt, cancelReason }: CutCycle): CycleState {
  if (cancelReason !== null) return "cancelled";
  if (endedAt !== null) return "stopped";
  return stretches.at(-1)?.phase.state === "paused" ? "paused" : "running";
}

function outcomeOf(state: CycleState, terms: Terms | null, { breachedAt }: Tally): CycleOutcome {
  if (terms === null) return "untargeted";
  if (breachedAt !== null) return "breached";
  return state === "stopped" ? "met" : "undecided";
}

function dueOf(state: CycleState, { breachedAt, dueAt }: Tally): EpochMs | null {
  if (breachedAt !== null) return breachedAt;
  return state === "cancelled" || state === "paused" ? null : dueAt;
}

function nextChange(state: CycleState, { calendar }: Terms, { dueAt, riskAt }: Tally, asOf: EpochMs): EpochMs | null {
  const turn = isOpenAt(calendar, asOf) ? nextClosingAt(calendar, asOf) : nextOpeningAt(calendar, asOf);
  const candidates = state === "running" ? [dueAt, riskAt, turn] : [turn];
  const later = candidates.filter((at) => at !== null && at > asOf) as EpochMs[];
  return later.length === 0 ? null : Math.min(...later);
}
