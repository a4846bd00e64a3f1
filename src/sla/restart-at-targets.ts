import { type ClockCycleLog, isOpenPhase, type Phase } from "../clock/clock-cycle-log.js";
import type { EpochMs } from "../time/instant-input.js";
import type { TermsChange } from "./terms.js";
import { lastWhere } from "./last-where.js";

/**
 * Parts cycles at each change from one target to another: the first part is cancelled, and the next one counts from
 * the change. The parts are numbered on.
 *
 * @param handedOut - How many parts came before these.
 */
export function restartAtTargets(
  cycles: readonly ClockCycleLog[],
  changes: readonly TermsChange[],
  handedOut: number,
): readonly ClockCycleLog[] {
  const switches = changes.filter(({ terms }, place) => {
    const before = changes[place - 1]?.terms ?? null;
    return terms !== null && before !== null && terms.target !== before.target;
  });
  return cycles
    .flatMap((log) => partsOf(log, switches))
    .map((log, place) => ({ ...log, cycle: handedOut + place + 1 }));
}

function partsOf(log: ClockCycleLog, switches: readonly TermsChange[]): readonly ClockCycleLog[] {
  const parts: ClockCycleLog[] = [];
  let rest = log;
  for (const change of switches) {
    const current = phaseAt(rest, change.from);
    // Before it was opened, a cycle that counts from an earlier instant had no target to be replaced.
    const isSince = change.from > Math.max(rest.startedAt, rest.openedAt);
    const isWithin = isSince && isOpenPhase(current);
    if (!isWithin) continue;
    parts.push(before(rest, change));
    rest = from(rest, change, current);
  }
  return [...parts, rest];
}

function phaseAt({ phases }: ClockCycleLog, at: EpochMs): Phase {
  return lastWhere(phases, (phase) => phase.at <= at) ?? phases[0];
}

function before(log: ClockCycleLog, { from: at, event }: TermsChange): ClockCycleLog {
  const [first, ...others] = log.phases;
  const ending: Phase = { at, state: "cancelled", reason: "targetChanged", event, suspension: null };
  return { ...log, phases: [first, ...others.filter((phase) => phase.at < at), ending] };
}

function from(log: ClockCycleLog, { from: at, event }: TermsChange, { state }: Phase): ClockCycleLog {
  const first: Phase = { at, state, reason: "restarted", event, suspension: null };
  const later = log.phases.filter((phase) => phase.at > at);
  return { ...log, startedAt: at, openedAt: at, phases: [first, ...later] };
}
