import { type ClockCycleLog, isOpenPhase, lastPhase, type Phase } from "../clock/clock-cycle-log.js";
import type { TermsChange } from "./terms.js";
import { lastWhere } from "./last-where.js";

/** A cycle that counts from the instant at which something was first promised, where that came after its start. */
export function anchorAtTerms(log: ClockCycleLog, changes: readonly TermsChange[]): ClockCycleLog {
  const { phases, startedAt } = log;
  const inForce = lastWhere(changes, ({ from }) => from <= startedAt);
  if (inForce !== undefined && inForce.terms !== null) return log;
  const first = changes.find(({ from, terms }) => from > startedAt && terms !== null);
  const last = lastPhase(log);
  if (first === undefined || (!isOpenPhase(last) && last.at <= first.from)) return log;
  const at = first.from;
  const current = lastWhere(phases, (phase) => phase.at <= at) as Phase;
  const anchored: Phase = { at, state: current.state, reason: "anchored", event: first.event, suspension: null };
  const later = phases.filter((phase) => phase.at > at);
  return { ...log, startedAt: at, phases: current.at === at ? [current, ...later] : [anchored, ...later] };
}
