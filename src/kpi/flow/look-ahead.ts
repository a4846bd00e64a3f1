import { throwIssue } from "../../errors/issues.js";
import { dayMs } from "../../time/civil-date.js";
import type { DurationMs } from "../../time/instant-input.js";

/** How long after a solve a ticket is watched. */
export interface LookAheadOptions {
  /**
   * Days of 24 hours, above 0; 7 by default. What was solved more recently is left out as `immature`, whatever has
   * become of it, since fast returns would otherwise count and slow ones not. `null` watches up to `asOf`: nothing is
   * left out, and recent periods look better than they will.
   */
  readonly withinDays?: number | null;
}

/** A length of time after a solve with its place in a KPI's id. */
export interface LookAhead {
  /** `null` for up to `asOf`. */
  readonly ms: DurationMs | null;
  readonly word: string;
}

/** Reads how long to look ahead; throws `kpi.optionInvalid` unless that is above 0. */
export function lookAheadOf({ withinDays = 7 }: LookAheadOptions): LookAhead {
  if (withinDays === null) return { ms: null, word: "anyTime" };
  const ms = Math.round(withinDays * dayMs);
  if (Number.isFinite(withinDays) && ms > 0) return { ms, word: `${String(withinDays)}d` };
  const message = "A window is a number of days above 0, or null.";
  return throwIssue("kpi.optionInvalid", ["withinDays"], { message, received: withinDays });
}
