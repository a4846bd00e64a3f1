import type { Facets } from "../condition/facets.js";
import { addCycle, looksBack, notePause } from "./anchor-phases.js";
import { lastPhase } from "./clock-cycle-log.js";
import {
  atWork,
  causeOf,
  type ClockRun,
  type CycleDraft,
  endWith,
  hasCeased,
  hitOf,
  holdsNow,
  phaseAt,
  type TicketView,
  updateLevels,
} from "./clock-run.js";
import { deathOf, endingByLevels, endingOf } from "./cycle-endings.js";
import type { Cause, InstantChanges } from "./instant-changes.js";
import { forgetCycle, reopenCycle, restoreCycle } from "./reopen-cycle.js";

/**
 * Decides what one instant does to a clock: cancel before stop, stop before reset, reset before start, start before
 * pause.
 *
 * @param changed - What may have changed, clocks declared earlier included.
 */
export function advanceClock(run: ClockRun, changes: InstantChanges, changed: Facets, view: TicketView): void {
  updateLevels(run, changed, view.state, view.phases);
  if (looksBack(run.clock)) notePause(run, changes.at, changes.last);
  const isLive = changes.life === "live";
  // A ticket that was created as spam has cycles all the same, so that they go on if it is restored.
  const mayStart = isLive || (changes.at === view.createdAt && changes.life !== "merged");
  run.canStart = mayStart && holdsNow(run, run.clock.start) && !isHindered(run);

  if (isLive) restoreCycle(run, changes);
  if (run.open !== undefined) endCycle(run, run.open, changes, view);
  if (mayStart && run.open === undefined) startCycle(run, changes, view);
  if (!isLive) forgetCycle(run, changes);
  if (run.open !== undefined) pauseOrResume(run, run.open, changes);
  run.couldStart = run.canStart;
}

/** Opens the next cycle of a sequence, if it is time and nothing hinders it. */
export function continueSequence(run: ClockRun, { at, life, last }: InstantChanges, view: TicketView): void {
  const { nextStartAt, clock } = run;
  if (nextStartAt === null || at < nextStartAt || life !== "live" || isHindered(run)) return;
  if (clock.start.becomes !== 0 && !holdsNow(run, clock.start)) return;
  addCycle(run, atWork(run, at, "recurred", last), view.createdAt, view.state);
}

function isHindered(run: ClockRun): boolean {
  return holdsNow(run, run.clock.stop) || holdsNow(run, run.clock.cancel);
}

function endCycle(run: ClockRun, cycle: CycleDraft, changes: InstantChanges, view: TicketView): void {
  const { clock } = run;
  const ending = deathOf(changes) ?? endingOf(run, changes);
  if (ending !== undefined) return endWith(run, cycle, ending);
  const resetBy = causeOf(run, clock.reset, changes);
  if (resetBy === undefined) return;
  endWith(run, cycle, phaseAt(changes.at, "stopped", "reset", resetBy));
  if (!run.canStart && clock.start.becomes !== 0) return;
  addCycle(run, atWork(run, changes.at, "startedByReset", resetBy), view.createdAt, view.state);
}

function startCycle(run: ClockRun, changes: InstantChanges, view: TicketView): void {
  if (reopenCycle(run, changes, view)) return;
  const { clock, cycles } = run;
  if (clock.recurrence !== "perEvent" && cycles.length > 0) return continueSequence(run, changes, view);
  const startedBy = causeOfStart(run, changes);
  if (startedBy === undefined) return;
  const ending = deathOf(changes) ?? endingByLevels(run, changes);
  // It would take no time. Only a ticket created that way keeps such a cycle, so that it can be reopened.
  if (ending !== undefined && changes.at > view.createdAt) return;
  const cycle = addCycle(run, atWork(run, changes.at, "started", startedBy), view.createdAt, view.state);
  if (ending !== undefined) endWith(run, cycle, ending);
}

/** What starts a cycle: an event, or a level that turns; a level may turn because what hindered it ceases. */
function causeOfStart(run: ClockRun, changes: InstantChanges): Cause | null | undefined {
  const { start } = run.clock;
  const turned = hasCeased(run, start) || (run.canStart && !run.couldStart);
  return hitOf(run, start, changes) ?? (turned ? changes.last : undefined);
}

function pauseOrResume(run: ClockRun, cycle: CycleDraft, { at, last }: InstantChanges): void {
  const isPaused = lastPhase(cycle).state === "paused";
  if (run.paused !== isPaused) cycle.phases.push(atWork(run, at, run.paused ? "paused" : "resumed", last));
}
