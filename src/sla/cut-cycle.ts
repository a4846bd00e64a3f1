import type { ClockCycleLog, Phase, PhaseReason } from "../clock/clock-cycle-log.js";
import type { EpochMs } from "../time/instant-input.js";
import type { Terms, TermsChange } from "./terms.js";

/** A stretch of a cycle in which it does one thing under the same terms. */
export interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly phase: Phase;
  readonly terms: Terms | null;
  /** False before the first terms came into force: such time is measured with them, but breaks no promise yet. */
  readonly armed: boolean;
}

/** A cycle cut at every change of its phase or terms. */
export interface CutCycle {
  /** In order, up to the end; the last one has no length where the cycle ends or is looked at as it begins. */
  readonly stretches: readonly Stretch[];
  /** When it was stopped or cancelled, or `null` while it is open at `asOf`. */
  readonly endedAt: EpochMs | null;
  /** The terms at its start and their changes up to its end. */
  readonly terms: readonly TermsChange[];
  /** Why it was cancelled, or `null`. */
  readonly cancelReason: PhaseReason | "targetLost" | null;
}

/**
 * Cuts a cycle at every change of its phase or terms. A cycle that had terms and is open without any is cancelled;
 * terms lost while it is stopped and back when it is reopened change nothing.
 */
export function cutCycle(cycle: ClockCycleLog, changes: readonly TermsChange[], asOf: EpochMs): CutCycle {
  const last = cycle.phases[cycle.phases.length - 1] as Phase;
  const isOpen = last.state === "active" || last.state === "paused";
  const end = isOpen ? asOf : last.at;
  const terms = changesDuring(cycle.startedAt, end, changes);
  const stretches = armStretches(stretchesUntil(end, cycle, terms, isOpen));
  const promised = stretches.findIndex(({ armed }) => armed);
  const lost = stretches.findIndex(
    ({ armed, phase }, place) => promised !== -1 && place > promised && !armed && phase.state !== "continued",
  );
  const lostAt = stretches[lost]?.from;
  if (lostAt !== undefined) {
    return { stretches: stretches.slice(0, lost), endedAt: lostAt, terms, cancelReason: "targetLost" };
  }
  const cancelReason = last.state === "cancelled" ? last.reason : null;
  return { stretches, endedAt: isOpen ? null : last.at, terms, cancelReason };
}

/** The terms at the start of a cycle and their changes up to its end. */
function changesDuring(start: EpochMs, end: EpochMs, changes: readonly TermsChange[]): readonly TermsChange[] {
  return changes.filter(({ from }, place) => from <= end && (changes[place + 1]?.from ?? end + 1) > start);
}

type BareStretch = Omit<Stretch, "armed">;

function stretchesUntil(
  end: EpochMs,
  { phases, startedAt }: ClockCycleLog,
  changes: readonly TermsChange[],
  isOpen: boolean,
): readonly BareStretch[] {
  // A cycle that is open at its last instant may break its promise at it; one that ends there does not.
  const keepsPoint = isOpen || startedAt === end;
  const stretches: BareStretch[] = [];
  phases.forEach((phase, place) => {
    if (phase.state === "stopped" || phase.state === "cancelled") return;
    const phaseEnd = phases[place + 1]?.at ?? end;
    changes.forEach(({ from: termsFrom, terms }, index) => {
      const from = Math.max(phase.at, termsFrom);
      const to = Math.min(phaseEnd, changes[index + 1]?.from ?? phaseEnd);
      if (from > to || (from === to && !(keepsPoint && to === end))) return;
      stretches.push({ from, to, phase, terms });
    });
  });
  return stretches;
}

/** Measures what lies before the first terms with them. */
function armStretches(stretches: readonly BareStretch[]): readonly Stretch[] {
  const firstTerms = stretches.find(({ terms }) => terms !== null)?.terms ?? null;
  // A literal with every key: spreading the stretch takes ten times as long.
  return stretches.map(({ from, to, phase, terms }) => ({
    from,
    to,
    phase,
    terms: terms ?? firstTerms,
    armed: terms !== null,
  }));
}
