import type { EpochMs } from "../time/instant-input.js";
import type { Spans } from "./spans.kernel.js";

/** The open instants of a calendar, computed for any stretch of time that is asked for. */
export interface OpenSet {
  /** The first instant about which anything is known: the start of the supported years, or of an injected zone table. */
  readonly from: EpochMs;
  /** The end of what is known. */
  readonly to: EpochMs;
  /**
   * The open instants in [from, to).
   *
   * @throws A {@link SupportOpsError} with code `time.zoneTableTooShort` where an injected table ends before.
   */
  spansBetween(from: EpochMs, to: EpochMs): Spans;
}
