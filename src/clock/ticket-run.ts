import type { ClockPhase } from "../condition/condition.js";
import { clocksFacet } from "../condition/facets.js";
import { applyTicketEvent, type TicketStateDraft } from "../ticket/apply-ticket-event.js";
import { lifeAfter } from "../ticket/life-at.js";
import type { Ticket } from "../ticket/ticket.js";
import { isDone } from "../ticket/ticket-state.js";
import { earliest } from "../time/instant.js";
import type { EpochMs } from "../time/instant-input.js";
import { advanceClock, continueSequence } from "./advance-clock.js";
import { type ClockRun, openClockRun, phaseOf } from "./clock-run.js";
import type { ClockTrigger, CompiledClocks } from "./compiled-clock.js";
import { type Cause, type InstantChanges, moveTo, noChanges } from "./instant-changes.js";

/** The clocks of one ticket at work; everything in it changes from instant to instant. */
export interface TicketRun {
  readonly compiled: CompiledClocks;
  readonly createdAt: EpochMs;
  readonly runs: readonly ClockRun[];
  /** The ticket's state. */
  readonly state: TicketStateDraft;
  /** What each clock is doing. */
  readonly phases: (ClockPhase | null)[];
  /** What happened at the instant looked at. */
  readonly changes: InstantChanges;
  /** Triggers whose event happened and whose `after` is still to be asked. */
  readonly candidates: ClockTrigger[];
  /** Whether the instant looked at is decided; before that more events may join it. */
  isDecided: boolean;
  /** The earliest instant at which a clock goes on by itself, or `null`. */
  nextWakeAt: EpochMs | null;
}

/** Where a ticket's clocks begin. */
export type TicketStart = Pick<Ticket, "createdAt" | "createdBy" | "initial">;

/** Puts clocks to work on a ticket and applies its creation. */
export function openTicketRun(compiled: CompiledClocks, { createdAt, createdBy, initial }: TicketStart): TicketRun {
  const run: TicketRun = {
    compiled,
    createdAt,
    runs: compiled.clocks.map(openClockRun),
    state: { ...initial },
    phases: compiled.clocks.map(() => null),
    changes: noChanges(createdAt, compiled.triggerCount),
    candidates: [],
    isDecided: false,
    nextWakeAt: null,
  };
  applyToRun(run, { kind: "created", actor: createdBy });
  return run;
}

/** Applies an event of the instant looked at to the state, and notes which clocks waited for it. */
export function applyToRun(run: TicketRun, event: Cause): void {
  const { state, changes, candidates } = run;
  const plan = run.compiled.kinds.get(event.kind);
  if (plan !== undefined) {
    changes.changed |= plan.changes;
    for (const trigger of plan.triggers) {
      if (changes.hits[trigger.index] === undefined && isCandidate(trigger, event, run)) candidates.push(trigger);
    }
  }
  if (event.kind !== "created") {
    applyTicketEvent(state, event);
    noteLife(changes, event);
  }
  if (candidates.length > 0) noteHits(run, event);
  changes.last = event;
}

function isCandidate(trigger: ClockTrigger, event: Cause, { state, phases }: TicketRun): boolean {
  if (trigger.by !== undefined && !trigger.by.includes(event.actor.role)) return false;
  if (trigger.matches !== undefined && (event.kind === "created" || !trigger.matches(event))) return false;
  return trigger.before === undefined || trigger.before(state, phases);
}

function noteHits({ state, phases, changes, candidates, runs }: TicketRun, event: Cause): void {
  for (const { after, index, clock } of candidates) {
    if (after !== undefined && !after(state, phases)) continue;
    changes.hits[index] = event;
    changes.hitCount += 1;
    (runs[clock] as ClockRun).touched = true;
  }
  candidates.length = 0;
}

function noteLife(changes: InstantChanges, event: Exclude<Cause, { kind: "created" }>): void {
  if (event.kind === "merge" || event.kind === "deleted" || event.kind === "spam") changes.death ??= event;
  else if (event.kind !== "restored") return;
  changes.life = lifeAfter(changes.life, event);
  changes.lifeChanged = true;
}

/** Decides the instant looked at, clock by clock; those that nothing of it concerns are left alone. */
export function closeInstant(run: TicketRun): void {
  const { changes, runs } = run;
  run.isDecided = true;
  const isCreation = changes.at === run.createdAt;
  changes.solved = !changes.wasDone && isDone(run.state.status);
  for (let place = 0; place < runs.length; place += 1) {
    const clockRun = runs[place] as ClockRun;
    const concerns = clockRun.touched || changes.lifeChanged || isCreation;
    if (!concerns && (clockRun.clock.reads & changes.changed) === 0) continue;
    advanceClock(clockRun, changes, changes.changed, run);
    clockRun.touched = false;
    notePhase(run, place);
  }
}

function notePhase({ runs, phases, changes }: TicketRun, place: number): void {
  const phase = phaseOf(runs[place] as ClockRun);
  if (phase === phases[place]) return;
  phases[place] = phase;
  // For the clocks that come after it.
  changes.changed |= clocksFacet;
}

/** Goes on to a later instant of the log. */
export function openInstant(run: TicketRun, at: EpochMs): void {
  moveTo(run.changes, at, run.state.status);
  run.isDecided = false;
}

/**
 * Plans when sequences go on, after an instant is decided.
 *
 * @param dueOf - When the latest cycle of a clock was due, by the clock's place; `null` for never.
 */
export function planSequences(run: TicketRun, dueOf: (clock: number) => EpochMs | null): void {
  const { at } = run.changes;
  run.nextWakeAt = null;
  run.runs.forEach((clockRun, clock) => {
    const isNew = clockRun.endsSequenceStep;
    if (isNew) clockRun.nextStartAt = Math.max(at, dueOf(clock) ?? at);
    clockRun.endsSequenceStep = false;
    // One whose time came and which was hindered goes on when something happens.
    const { nextStartAt } = clockRun;
    if (nextStartAt !== null && (isNew || nextStartAt > at)) run.nextWakeAt = earliest(run.nextWakeAt, nextStartAt);
  });
}

/** Lets the clocks go on whose time has come, at an instant without events. */
export function wake(run: TicketRun, at: EpochMs): void {
  openInstant(run, at);
  run.isDecided = true;
  run.runs.forEach((clockRun, place) => {
    const { clock } = clockRun;
    if (clockRun.nextStartAt === at) continueSequence(clockRun, run.changes, run);
    else if ((clock.reads & run.changes.changed) !== 0) advanceClock(clockRun, run.changes, run.changes.changed, run);
    notePhase(run, place);
  });
}
