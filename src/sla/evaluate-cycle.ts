import { isOpenAt, nextClosingAt, nextOpeningAt } from "../calendar/open-time.js";
import type { EpochMs } from "../time/instant-input.js";
import type { ClockCycle, CycleOutcome, CycleState } from "./clock-cycle.js";
import type { CutCycle } from "./cut-cycle.js";
import { type CycleTally, instantUsing } from "./tally-cycle.js";
import type { Terms } from "./terms.js";
import type { TracedCycle } from "./trace-cycles.js";

/**
 * Measures one cycle against the terms in force over its life.
 *
 * The due instant is the earliest one, after all events at it, at which the clock is active and its target used up. In
 * each active stretch that is the stretch's start where the target is used up already, and otherwise the instant the
 * calendar reaches what is left; a stretch that ends before, by a pause or a stop, leaves nothing breached.
 */
export function evaluateCycle({ slot, log, cut, tally }: TracedCycle, asOf: EpochMs): ClockCycle {
  const terms = cut.stretches.at(-1)?.terms ?? null;
  const state = stateOf(cut);
  const outcome = outcomeOf(state, terms, tally);
  const { elapsedMs, elapsedWallMs, breachedAt, priorBreaches } = tally;
  const isOpen = state === "running" || state === "paused";
  const targetMs = terms?.target.targetMs ?? null;
  const dueAt = dueOf(state, tally);
  const riskMs = terms?.target.riskMs ?? null;
  return {
    clock: log.clock,
    slot,
    cycle: log.cycle,
    state,
    outcome,
    insideHours: terms === null ? null : isOpenAt(terms.calendar, asOf),
    atRisk: isOpen && outcome === "undecided" && riskMs !== null && elapsedMs >= riskMs,
    startedAt: log.startedAt,
    stoppedAt: state === "stopped" ? cut.endedAt : null,
    dueAt,
    dueIfResumedNow:
      state === "paused" && breachedAt === null && terms !== null
        ? instantUsing(terms, terms.target.targetMs, asOf, elapsedMs)
        : null,
    breachedAt,
    nextChangeAt: isOpen && terms !== null ? nextChange(terms, tally, asOf) : null,
    elapsedMs,
    elapsedWallMs,
    remainingMs: targetMs === null ? null : targetMs - elapsedMs,
    targetMs,
    percent: targetMs === null ? null : (elapsedMs * 100) / targetMs,
    policyId: terms?.target.policyId ?? null,
    calendarId: terms?.calendar.id ?? null,
    cancelReason: cut.cancelReason,
    priorBreaches,
  };
}

function stateOf({ stretches, endedAt, cancelReason }: CutCycle): CycleState {
  if (cancelReason !== null) return "cancelled";
  if (endedAt !== null) return "stopped";
  return stretches.at(-1)?.phase.state === "paused" ? "paused" : "running";
}

function outcomeOf(state: CycleState, terms: Terms | null, { breachedAt }: CycleTally): CycleOutcome {
  if (terms === null) return "untargeted";
  if (breachedAt !== null) return "breached";
  return state === "stopped" ? "met" : "undecided";
}

function dueOf(state: CycleState, { breachedAt, stretches }: CycleTally): EpochMs | null {
  if (breachedAt !== null) return breachedAt;
  return state === "cancelled" ? null : (stretches.at(-1)?.dueAt ?? null);
}

function nextChange(terms: Terms, { stretches }: CycleTally, asOf: EpochMs): EpochMs | null {
  const { calendar, target } = terms;
  const latest = stretches.at(-1);
  const isRunning = latest?.phase.state === "active";
  const riskAt =
    isRunning && target.riskMs !== null ? instantUsing(terms, target.riskMs, latest.from, latest.elapsedMs) : null;
  const turnAt = isOpenAt(calendar, asOf) ? nextClosingAt(calendar, asOf) : nextOpeningAt(calendar, asOf);
  const later = [latest?.dueAt ?? null, riskAt, turnAt].filter((at) => at !== null && at > asOf) as EpochMs[];
  return later.length === 0 ? null : Math.min(...later);
}
