import type { ClockCycleLog } from "../clock/clock-cycle-log.js";
import type { OverrideEvent } from "../ticket/ticket-event.js";
import type { EpochMs } from "../time/instant-input.js";
import { cutCycle } from "./cut-cycle.js";
import { overridesOf, waiverOf, withDueOverrides } from "./cycle-overrides.js";
import { anchorAtTerms } from "./anchor-at-terms.js";
import { restartAtTargets } from "./restart-at-targets.js";
import { spliceTimeOff, type TimeOff } from "./splice-time-off.js";
import { tallyCycle } from "./tally-cycle.js";
import type { TracedCycle } from "./traced-cycle.js";
import type { TrackRun } from "./track-run.js";

/** What people and suspensions did to a clock. */
export interface Interventions {
  readonly overrides: readonly OverrideEvent[];
  /** In no order. */
  readonly timesOff: readonly TimeOff[];
}

/**
 * The cycles of a clock under the terms of one track.
 *
 * @param anchor - Where the clock counts from.
 */
export function traceTrack(
  { track, changes, handedOut }: TrackRun,
  cycles: readonly ClockCycleLog[],
  anchor: string,
  { overrides, timesOff }: Interventions,
  asOf: EpochMs,
): readonly TracedCycle[] {
  const anchored = anchor === "policyMatched" ? cycles.map((log) => anchorAtTerms(log, changes)) : cycles;
  const logs = track.rules.onTargetChange === "restart" ? restartAtTargets(anchored, changes, handedOut) : anchored;
  return logs.map((bare, place) => {
    const own = overridesOf(bare, logs[place + 1], overrides);
    const log = timesOff.length === 0 ? bare : spliceTimeOff(bare, timesOff, asOf);
    const cut = cutCycle(log, withDueOverrides(changes, own), asOf);
    return {
      slot: track.slot,
      policies: track.policies,
      log,
      cut,
      tally: tallyCycle(cut, log.startedAt),
      waiver: waiverOf(own),
      nextSeamAt: nextSeam(track.editionStarts, timesOff, asOf),
    };
  });
}

function nextSeam(editionStarts: readonly EpochMs[], timesOff: readonly TimeOff[], asOf: EpochMs): EpochMs | null {
  if (editionStarts.length === 0 && timesOff.length === 0) return null;
  const seams = [...editionStarts, ...timesOff.flatMap(({ from, to }) => [from, to])].filter((at) => at > asOf);
  return seams.length === 0 ? null : Math.min(...seams);
}
