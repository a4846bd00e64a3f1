import type { EpochMs } from "../time/instant-input.js";
import type { Zone } from "../time/zone.js";
import type { Schedule } from "./schedule.js";

/** A schedule and the instant from which on it holds. */
export interface DatedVersion {
  /** First instant. */
  readonly from: EpochMs;
  /** The hours. */
  readonly schedule: Schedule;
}

/** A checked definition. */
export interface CalendarPlan {
  /** The definition's id, or `null`. */
  readonly id: string | null;
  /** The zone whose wall clock decides. */
  readonly zone: Zone;
  /** Its versions in order of time; the first one, from -Infinity, holds until the second. */
  readonly versions: readonly DatedVersion[];
}
