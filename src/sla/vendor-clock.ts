import type { DurationMs, EpochMs } from "../time/instant-input.js";

/** One cycle of a clock as the vendor itself reports it; `null` for what it does not say. */
export interface VendorClock {
  /** The vendor's name of the metric. */
  readonly metric: string;
  /** The vendor's count of the cycle, from 1; `null` for the latest one. */
  readonly instance: number | null;
  /** How the vendor says it stands to its promise. */
  readonly outcome: "undecided" | "met" | "breached" | "cancelled" | null;
  /** When it began. */
  readonly startedAt: EpochMs | null;
  /** When it was fulfilled. */
  readonly stoppedAt: EpochMs | null;
  /** When it is or was due. */
  readonly dueAt: EpochMs | null;
  /** When it broke its promise. */
  readonly breachedAt: EpochMs | null;
  /** Running time in the target's hours. */
  readonly elapsedMs: DurationMs | null;
  /** The target. */
  readonly targetMs: DurationMs | null;
}

/** A vendor clock being put together from events; its own object, changed in place. */
export type VendorClockDraft = { -readonly [Key in keyof VendorClock]: VendorClock[Key] };

/** A vendor clock of which nothing is said yet but the metric and the cycle. */
export function draftVendorClock(metric: string, instance: number | null): VendorClockDraft {
  return {
    metric,
    instance,
    outcome: null,
    startedAt: null,
    stoppedAt: null,
    dueAt: null,
    breachedAt: null,
    elapsedMs: null,
    targetMs: null,
  };
}
