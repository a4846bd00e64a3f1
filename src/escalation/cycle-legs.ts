import type { TalliedStretch } from "../sla/tally-cycle.js";
import type { TracedCycle } from "../sla/trace-cycles.js";
import type { EpochMs } from "../time/instant-input.js";

/** How a leg ended. */
export interface LegEnd {
  readonly at: EpochMs;
  readonly by: "stopped" | "cancelled";
}

/** One leg of a cycle: the time from its start, or from a reopening, to the next stop. */
export interface CycleLeg {
  /** Which leg of the cycle, from 1. */
  readonly leg: number;
  /** What lies in it; nothing where the ticket was created solved and reopened later. */
  readonly stretches: readonly TalliedStretch[];
  /** How it ended, or `null` while it goes on. */
  readonly end: LegEnd | null;
}

/** Parts a cycle into legs. Time that counts before the start or after a stop is in none: nobody waited for anything. */
export function legsOf({ log, cut, tally }: TracedCycle): readonly CycleLeg[] {
  const began = log.phases.find(({ reason }) => reason !== "anchored" && reason !== "paused" && reason !== "resumed");
  const beganAt = (began ?? log.phases[0]).at;
  const stops = log.phases.filter(({ reason }) => reason === "stopped").map(({ at }) => at);
  const ends = endsOf(cut, stops);
  const stretches = tally.stretches.filter(({ from, phase }) => phase.state !== "continued" && from >= beganAt);
  const legs = ends.map((end, index) => ({
    leg: index + 1,
    stretches: stretches.filter(({ from }) => stops.filter((at) => at < from).length === index),
    end,
  }));
  // A cycle that lost its target while it was stopped has no leg after that.
  return legs.filter((leg) => leg.leg === 1 || leg.stretches.length > 0);
}

function endsOf({ endedAt, cancelReason }: TracedCycle["cut"], stops: readonly EpochMs[]): readonly (LegEnd | null)[] {
  const ends = stops.filter((at) => endedAt === null || at <= endedAt).map((at): LegEnd => ({ at, by: "stopped" }));
  if (endedAt === null) return [...ends, null];
  if (ends.at(-1)?.at === endedAt) return ends;
  return [...ends, { at: endedAt, by: cancelReason === null ? "stopped" : "cancelled" }];
}
