import { type ClockCycleLog, isOpenPhase, lastPhase, type Phase, type PhaseReason } from "../clock/clock-cycle-log.js";
import type { EpochMs } from "../time/instant-input.js";
import { draftStretch, type StretchDraft } from "./stretch.js";
import type { TermsChange, TermsProblem } from "./terms.js";
import { lastWhere } from "./last-where.js";

/** A cycle cut at every change of its phase or terms. */
export interface CutCycle {
  /** In order, up to the end; the last one has no length where the cycle ends or is looked at as it begins. */
  readonly stretches: readonly StretchDraft[];
  /** When it was stopped or cancelled, or `null` while it is open at `asOf`. */
  readonly endedAt: EpochMs | null;
  /** The terms at its start and their changes up to its end. */
  readonly terms: readonly TermsChange[];
  /** Why it was cancelled, or `null`. */
  readonly cancelReason: PhaseReason | "targetLost" | null;
  /** Why it cannot be said what is promised at its end; otherwise `null`. */
  readonly problem: TermsProblem | null;
}

/**
 * Cuts a cycle at every change of its phase or terms. A cycle that had terms and is open without any is cancelled;
 * terms lost while it is stopped and back when it is reopened change nothing.
 */
export function cutCycle(cycle: ClockCycleLog, changes: readonly TermsChange[], asOf: EpochMs): CutCycle {
  const last = lastPhase(cycle);
  const isOpen = isOpenPhase(last);
  const end = isOpen ? asOf : last.at;
  const terms = changesDuring(cycle.startedAt, end, changes);
  const stretches = cutStretches(cycle, terms, end);
  const cancelReason = last.state === "cancelled" ? last.reason : null;
  const endedAt = isOpen ? null : last.at;
  const isAlwaysPromised = terms.every((change) => change.terms !== null);
  if (isAlwaysPromised) return { stretches, endedAt, terms, cancelReason, problem: null };

  const lost = placeOfLoss(stretches, terms);
  fillTerms(stretches);
  if (lost !== -1) {
    const lostAt = (stretches[lost] as StretchDraft).from;
    return { stretches: stretches.slice(0, lost), endedAt: lostAt, terms, cancelReason: "targetLost", problem: null };
  }
  const problem = cancelReason === null ? (terms[terms.length - 1]?.problem ?? null) : null;
  return { stretches, endedAt, terms, cancelReason, problem };
}

/** The terms at the start of a cycle and their changes up to its end. */
function changesDuring(start: EpochMs, end: EpochMs, changes: readonly TermsChange[]): readonly TermsChange[] {
  if (changes.length === 1) return changes;
  return changes.filter(({ from }, place) => from <= end && (changes[place + 1]?.from ?? end + 1) > start);
}

function cutStretches(cycle: ClockCycleLog, changes: readonly TermsChange[], end: EpochMs): StretchDraft[] {
  const { phases, startedAt } = cycle;
  // A cycle that is open at its last instant may break its promise at it; one that ends there does not.
  const keepsPoint = isOpenPhase(lastPhase(cycle)) || startedAt === end;
  const stretches: StretchDraft[] = [];
  let place = 0;
  for (let index = 0; index < phases.length; index += 1) {
    const phase = phases[index] as Phase;
    if (phase.state === "stopped" || phase.state === "cancelled") continue;
    const phaseEnd = phases[index + 1]?.at ?? end;
    let from = phase.at;
    while (from <= phaseEnd) {
      while (startOf(changes, place + 1) <= from) place += 1;
      const to = Math.min(phaseEnd, startOf(changes, place + 1));
      const isPoint = from === to;
      if (!isPoint || (keepsPoint && to === end)) {
        stretches.push(draftStretch(from, to, phase, changes[place]?.terms ?? null));
      }
      if (isPoint || to === phaseEnd) break;
      from = to;
    }
  }
  // Terms that change as an open cycle is looked at are in force already.
  const next = changes[place + 1];
  const latest = stretches[stretches.length - 1];
  if (next !== undefined && latest !== undefined && next.from === end && keepsPoint && latest.to === end)
    stretches.push(draftStretch(end, end, latest.phase, next.terms));
  return stretches;
}

function startOf(changes: readonly TermsChange[], place: number): EpochMs {
  return changes[place]?.from ?? Infinity;
}

/** The first stretch that is open without terms after there were some, or -1. */
function placeOfLoss(stretches: readonly StretchDraft[], changes: readonly TermsChange[]): number {
  const promised = stretches.findIndex(({ armed }) => armed);
  if (promised === -1) return -1;
  return stretches.findIndex(
    ({ armed, phase, from }, place) =>
      place > promised && !armed && phase.state !== "continued" && problemAt(changes, from) === null,
  );
}

function problemAt(changes: readonly TermsChange[], at: EpochMs): TermsProblem | null {
  return lastWhere(changes, ({ from }) => from <= at)?.problem ?? null;
}

/** Measures what lies before terms with those that come next, or, at the end, with the last that were known. */
function fillTerms(stretches: readonly StretchDraft[]): void {
  let known = lastWhere(stretches, ({ terms }) => terms !== null)?.terms ?? null;
  for (let place = stretches.length - 1; place >= 0; place -= 1) {
    const stretch = stretches[place] as StretchDraft;
    if (stretch.terms === null) stretch.terms = known;
    else known = stretch.terms;
  }
}
