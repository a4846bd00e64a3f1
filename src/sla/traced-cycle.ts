import type { ClockCycleLog } from "../clock/clock-cycle-log.js";
import type { OverrideEvent } from "../ticket/ticket-event.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledPolicy } from "./compiled-sla.js";
import type { CutCycle } from "./cut-cycle.js";
import type { CycleTally } from "./tally-cycle.js";

/** A cycle with everything that was found out about it; rows, explanations and escalations are read off it. */
export interface TracedCycle {
  readonly slot: string;
  /** Those who compete for it, in order of precedence. */
  readonly policies: readonly CompiledPolicy[];
  /** Its phases, time off included. */
  readonly log: ClockCycleLog;
  readonly cut: CutCycle;
  readonly tally: CycleTally;
  /** The override that leaves it out of rates, or `null`. */
  readonly waiver: OverrideEvent | null;
  /** The next instant after `asOf` at which time off begins or ends, or another edition may count; or `null`. */
  readonly nextSeamAt: EpochMs | null;
}
