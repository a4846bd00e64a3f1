import { addCycle } from "./anchor-phases.js";
import { lastPhase, type Phase } from "./clock-cycle-log.js";
import { atWork, type ClockRun, type CycleDraft, holdsNow, type TicketView } from "./clock-run.js";
import { endingOf } from "./cycle-endings.js";
import type { InstantChanges } from "./instant-changes.js";

/** Goes on with a cycle that ended with the ticket's life, now that the ticket is back. */
export function restoreCycle(run: ClockRun, { at, last }: InstantChanges): void {
  const cycle = goneCycle(run);
  if (cycle !== undefined) goOn(run, cycle, atWork(run, at, "restored", last));
}

/** What ends a cycle while the ticket is gone ends it for good. */
export function forgetCycle(run: ClockRun, changes: InstantChanges): void {
  if (goneCycle(run) !== undefined && endingOf(run, changes) !== undefined) run.mayReopen = false;
}

/** The latest cycle if it ended with the ticket's life and goes on should the ticket be restored. */
function goneCycle({ cycles, mayReopen }: ClockRun): CycleDraft | undefined {
  const cycle = cycles[cycles.length - 1];
  return mayReopen && cycle !== undefined && lastPhase(cycle).state === "cancelled" ? cycle : undefined;
}

/** Goes on with a cycle that had ended. */
function goOn(run: ClockRun, cycle: CycleDraft, phase: Phase): void {
  cycle.phases.push(phase);
  run.open = cycle;
  run.mayReopen = false;
  run.nextStartAt = null;
}

/** Goes on after a stop by a level that no longer holds, as the clock says; tells whether it did. */
export function reopenCycle(run: ClockRun, changes: InstantChanges, view: TicketView): boolean {
  const { reopen } = run.clock;
  const cycle = run.cycles[run.cycles.length - 1];
  if (cycle === undefined || !run.mayReopen || holdsNow(run, run.clock.stop) || reopen === "ignore") return false;
  const reopened = atWork(run, changes.at, "reopened", changes.last);
  if (reopen === "newCycle") {
    run.mayReopen = false;
    addCycle(run, reopened, view.createdAt, view.state);
    return true;
  }
  if (reopen === "continueWall") {
    cycle.phases[cycle.phases.length - 1] = { ...lastPhase(cycle), state: "continued" };
  }
  goOn(run, cycle, reopened);
  return true;
}
