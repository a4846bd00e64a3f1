import { businessTimeBetween } from "../calendar/business-time-between.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import type { PriorBreach } from "./clock-cycle.js";
import type { CutCycle } from "./cut-cycle.js";
import { type CycleProgress, dueFrom, isUsedUp } from "./due-instant.js";
import type { StretchDraft, TalliedStretch } from "./stretch.js";
import type { Terms } from "./terms.js";

/** What a cycle counted. */
export interface CycleTally {
  readonly stretches: readonly TalliedStretch[];
  readonly elapsedMs: DurationMs;
  readonly elapsedWallMs: DurationMs;
  readonly pausedMs: DurationMs;
  /** The breach of the target in force at the end, or `null`. */
  readonly breachedAt: EpochMs | null;
  readonly priorBreaches: readonly PriorBreach[];
}

/** A breach with the terms it broke. */
interface Breach {
  readonly at: EpochMs;
  readonly terms: Terms;
}

/** What was counted so far; changed stretch by stretch. */
interface Progress extends CycleProgress {
  elapsedMs: DurationMs;
  elapsedWallMs: DurationMs;
  pausedMs: DurationMs;
}

const nothingPrior: readonly PriorBreach[] = [];

/** Counts a cycle stretch by stretch, and finds where its promise was broken while the clock was running. */
export function tallyCycle({ stretches, endedAt }: CutCycle, startedAt: EpochMs): CycleTally {
  const progress: Progress = { startedAt, elapsedMs: 0, elapsedWallMs: 0, pausedMs: 0 };
  let priorBreaches = nothingPrior;
  let breach: Breach | null = null;
  for (let place = 0; place < stretches.length; place += 1) {
    const stretch = stretches[place] as StretchDraft;
    const { terms, from } = stretch;
    stretch.elapsedMs = progress.elapsedMs;
    stretch.pausedMs = progress.pausedMs;
    if (terms !== null && stretch.armed) {
      if (breach !== null && !isUsedUp(terms, from, progress)) {
        priorBreaches = [...priorBreaches, { breachedAt: breach.at, policyId: breach.terms.target.policyId }];
        breach = null;
      }
      if (stretch.phase.state === "active") stretch.dueAt = dueFrom(terms, from, progress);
      // Whatever ends a stretch at its due instant comes before the breach; at `asOf` nothing does.
      const isLatest = endedAt === null && place === stretches.length - 1;
      const decidedUntil = isLatest ? stretch.to + 1 : stretch.to;
      if (breach === null && stretch.dueAt !== null && stretch.dueAt < decidedUntil)
        breach = { at: stretch.dueAt, terms };
    }
    stretch.breachedAt = breach === null ? null : breach.at;
    count(stretch, progress);
  }
  const { elapsedMs, elapsedWallMs, pausedMs } = progress;
  return { stretches, elapsedMs, elapsedWallMs, pausedMs, breachedAt: breach?.at ?? null, priorBreaches };
}

function count(stretch: StretchDraft, progress: Progress): void {
  const { from, to, terms, phase } = stretch;
  stretch.businessMs = terms === null ? to - from : businessTimeBetween(terms.calendar, from, to);
  if (phase.state === "paused") {
    progress.pausedMs += stretch.businessMs;
    return;
  }
  progress.elapsedMs += stretch.businessMs;
  progress.elapsedWallMs += to - from;
}
