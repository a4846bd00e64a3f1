import { instantOfField } from "../condition/instant-field.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";
import type { Phase } from "./clock-cycle-log.js";
import { type ClockRun, cycleCount, type CycleDraft, phaseAt } from "./clock-run.js";
import type { CompiledClock } from "./compiled-clock.js";
import type { Cause } from "./instant-changes.js";

/** Tells whether cycles of a clock may count from before their start, so that earlier pauses have to be known. */
export function looksBack({ anchor }: CompiledClock): boolean {
  return anchor === "ticketCreated" || anchor === "field";
}

/** Notes what the time from an instant on counts as, should a cycle count it later. */
export function notePause({ pauses, paused }: ClockRun, at: EpochMs, cause: Cause | null): void {
  const latest = pauses[pauses.length - 1];
  const state = paused ? "paused" : "continued";
  if (latest?.state === state) return;
  const reason = latest === undefined ? "anchored" : paused ? "paused" : "resumed";
  pauses.push(phaseAt(at, state, reason, cause));
}

/** Opens a cycle with its first phase, after the time before its start that counts. */
export function addCycle(run: ClockRun, first: Phase, createdAt: EpochMs, state: TicketState): CycleDraft {
  const { clock, cycles } = run;
  const startedAt = looksBack(clock) ? anchorOf(clock, first.at, createdAt, state) : first.at;
  const phases: CycleDraft["phases"] = startedAt < first.at ? phasesFrom(startedAt, run.pauses, first) : [first];
  const cycle = { clock: clock.id, cycle: cycleCount(run) + 1, startedAt, openedAt: first.at, phases };
  cycles.push(cycle);
  run.open = cycle;
  run.nextStartAt = null;
  run.endsSequenceStep = false;
  return cycle;
}

function anchorOf({ anchorField }: CompiledClock, openedAt: EpochMs, createdAt: EpochMs, state: TicketState): EpochMs {
  if (anchorField === undefined) return createdAt;
  // A later instant would have the cycle count before it starts to.
  return Math.min(openedAt, instantOfField(anchorField(state)) ?? openedAt);
}

/** What the time from an instant to a cycle's first phase counted as, and that phase; nothing paused it before the creation. */
function phasesFrom(startedAt: EpochMs, pauses: readonly Phase[], first: Phase): CycleDraft["phases"] {
  const known = pauses.filter(({ at }, place) => at < first.at && (pauses[place + 1]?.at ?? first.at) > startedAt);
  const [earliest] = known;
  const state = earliest !== undefined && earliest.at <= startedAt ? earliest.state : "continued";
  const event = earliest?.at === startedAt ? earliest.event : null;
  const anchored: Phase = { at: startedAt, state, reason: "anchored", event, suspension: null };
  const later = known.filter((phase) => phase.at > startedAt && !(phase === earliest && phase.state === state));
  return [anchored, ...later, first];
}
