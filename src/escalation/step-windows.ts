import type { TalliedStretch } from "../sla/tally-cycle.js";
import type { TracedCycle } from "../sla/traced-cycle.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledTimer } from "./escalations.js";

/** How a window ended: the cycle was stopped or cancelled, a pause was over, or the breach was taken back by another target. */
export interface WindowEnd {
  readonly at: EpochMs;
  readonly by: "stopped" | "cancelled" | "resumed" | "retargeted";
}

/** A part of a cycle in which something can become due; the id of a telling names it. */
export interface StepWindow {
  /** Which one of the cycle, from 1. */
  readonly number: number;
  /** What lies in it; nothing where the ticket was created solved and reopened later. */
  readonly stretches: readonly TalliedStretch[];
  /** How it ended, or `null` while it goes on. */
  readonly end: WindowEnd | null;
  /** Whether it brings the occasion anew, so that what was told before it is due once more. */
  readonly isAnew: boolean;
}

/** The windows of a cycle for what counts from a given instant. */
export function windowsOf(traced: TracedCycle, timer: CompiledTimer): readonly StepWindow[] {
  if ("base" in timer && timer.base === "pause") return pausesOf(traced);
  return countsFromBreach(timer) ? breachesOf(legsOf(traced)) : legsOf(traced);
}

/** Whether nothing can be due before the target is used up. */
function countsFromBreach(timer: CompiledTimer): boolean {
  if ("percent" in timer) return timer.percent >= 100;
  return timer.base === "breach" || (timer.base === "due" && timer.offset.amount >= 0);
}

/**
 * Parts a cycle into legs: the time from its start, or from a reopening, to the next stop. Time that counts before the
 * start or after a stop is in none: nobody waited for anything.
 */
export function legsOf({ log, cut, tally }: TracedCycle): readonly StepWindow[] {
  const stops = stopsOf({ log });
  const ends = endsOf(cut, stops);
  const stretches = tally.stretches.filter(({ from, phase }) => phase.state !== "continued" && from >= log.openedAt);
  const legs = ends.map((end, index) => ({
    number: index + 1,
    // What ends as it begins leads nowhere, and is no longer seen once the cycle goes on.
    stretches: stretches.filter(
      ({ from, to }) => stops.filter((at) => at < from).length === index && (end === null || from < to),
    ),
    end,
    isAnew: index === 0,
  }));
  // A cycle that lost its target while it was stopped has no leg after that.
  return legs.filter((leg) => leg.number === 1 || leg.stretches.length > 0);
}

function stopsOf({ log }: Pick<TracedCycle, "log">): readonly EpochMs[] {
  return log.phases.filter(({ reason }) => reason === "stopped").map(({ at }) => at);
}

function endsOf(
  { endedAt, cancelReason }: TracedCycle["cut"],
  stops: readonly EpochMs[],
): readonly (WindowEnd | null)[] {
  const ends = stops.filter((at) => endedAt === null || at <= endedAt).map((at): WindowEnd => ({ at, by: "stopped" }));
  if (endedAt === null) return [...ends, null];
  if (ends.at(-1)?.at === endedAt) return ends;
  return [...ends, { at: endedAt, by: cancelReason === null ? "stopped" : "cancelled" }];
}

/** Parts legs further where a later target leaves more time and takes a breach back: the next one is another breach. */
function breachesOf(legs: readonly StepWindow[]): readonly StepWindow[] {
  const windows: StepWindow[] = [];
  let standing: EpochMs | null = null;
  for (const leg of legs) {
    let stretches: TalliedStretch[] = [];
    let isAnew = leg.isAnew;
    for (const stretch of leg.stretches) {
      if (standing !== null && stretch.breachedAt !== standing) {
        if (stretches.length > 0) {
          const end = { at: stretch.from, by: "retargeted" as const };
          windows.push({ number: windows.length + 1, stretches, end, isAnew });
        }
        stretches = [];
        isAnew = true;
      }
      stretches.push(stretch);
      standing = stretch.breachedAt;
    }
    windows.push({ number: windows.length + 1, stretches, end: leg.end, isAnew });
  }
  return windows;
}

/** The pauses of a cycle, each an occasion of its own. */
function pausesOf({ log, cut, tally }: TracedCycle): readonly StepWindow[] {
  const windows: StepWindow[] = [];
  const stops = stopsOf({ log });
  tally.stretches.forEach((stretch, place) => {
    if (stretch.phase.state !== "paused" || stretch.from < log.openedAt) return;
    const end = endOfPause(stretch, tally.stretches[place + 1], cut, stops);
    const before = windows.at(-1);
    // Several pauses in a row are one.
    if (before?.end?.at === stretch.from && before.end.by === "resumed") {
      const stretches = [...before.stretches, stretch];
      windows[windows.length - 1] = { number: before.number, stretches, end, isAnew: true };
    } else windows.push({ number: windows.length + 1, stretches: [stretch], end, isAnew: true });
  });
  return windows;
}

function endOfPause(
  { to }: TalliedStretch,
  next: TalliedStretch | undefined,
  { endedAt, cancelReason }: TracedCycle["cut"],
  stops: readonly EpochMs[],
): WindowEnd | null {
  if (to === endedAt) return { at: to, by: cancelReason === null ? "stopped" : "cancelled" };
  if (stops.includes(to)) return { at: to, by: "stopped" };
  return next === undefined ? null : { at: to, by: "resumed" };
}
