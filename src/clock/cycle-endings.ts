import type { Phase } from "./clock-cycle-log.js";
import { causeOf, type ClockRun, hasTurned, phaseAt } from "./clock-run.js";
import type { InstantChanges } from "./instant-changes.js";

const deathReasons = { merge: "merged", deleted: "deleted", spam: "markedSpam" } as const;

/** How the end of the ticket's life ends a cycle. */
export function deathOf({ at, death, life }: InstantChanges): Phase | undefined {
  if (death === undefined || life === "live") return undefined;
  return phaseAt(at, "cancelled", deathReasons[death.kind], death);
}

/** What ends a cycle at an instant, or undefined. */
export function endingOf(run: ClockRun, changes: InstantChanges): Phase | undefined {
  const { clock } = run;
  const cancelledBy = causeOf(run, clock.cancel, changes);
  if (cancelledBy !== undefined) return phaseAt(changes.at, "cancelled", "cancelled", cancelledBy);
  const stoppedBy = causeOf(run, clock.stop, changes);
  if (stoppedBy !== undefined) return phaseAt(changes.at, "stopped", "stopped", stoppedBy);
  return solveOf(run, changes);
}

/** What a solve makes of a cycle. */
function solveOf({ clock }: ClockRun, { at, last, solved }: InstantChanges): Phase | undefined {
  if (!solved || clock.onSolve === "ignore") return undefined;
  return phaseAt(at, clock.onSolve === "cancel" ? "cancelled" : "stopped", "solved", last);
}

/** What ends a cycle at the instant it begins: a level that turns, or a solve. */
export function endingByLevels(run: ClockRun, changes: InstantChanges): Phase | undefined {
  const { at, last } = changes;
  if (hasTurned(run, run.clock.cancel)) return phaseAt(at, "cancelled", "cancelled", last);
  if (hasTurned(run, run.clock.stop)) return phaseAt(at, "stopped", "stopped", last);
  return solveOf(run, changes);
}
