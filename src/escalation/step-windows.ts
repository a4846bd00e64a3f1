import type { PhaseReason } from "../clock/clock-cycle-log.js";
import type { TalliedStretch } from "../sla/stretch.js";
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
 * Parts a cycle into legs: the time from its start, or from when it went on, to its next end. Time that counts before
 * the start or after a stop is in none: nobody waited for anything.
 */
export function legsOf(traced: TracedCycle): readonly StepWindow[] {
  const { log, cut, tally } = traced;
  const ends: readonly (WindowEnd | null)[] = cut.endedAt === null ? [...endsOf(traced), null] : endsOf(traced);
  const stretches = tally.stretches.filter(({ from, phase }) => phase.state !== "continued" && from >= log.openedAt);
  let place = 0;
  const legs = ends.map((end, index): StepWindow => {
    const first = place;
    while (beginsBy(stretches[place], end)) place += 1;
    // What ends as it begins leads nowhere, and is no longer seen once the cycle goes on.
    const inside = stretches.slice(first, place).filter(({ from, to }) => end === null || from < to);
    return { number: index + 1, stretches: inside, end, isAnew: index === 0 };
  });
  // A cycle that lost its target while it was stopped has no leg after that.
  return legs.filter((leg) => leg.number === 1 || leg.stretches.length > 0);
}

function beginsBy(stretch: TalliedStretch | undefined, end: WindowEnd | null): boolean {
  return stretch !== undefined && (end === null || stretch.from <= end.at);
}

/** What ends a cycle that may go on later. */
const partingReasons: { readonly [Reason in PhaseReason]?: WindowEnd["by"] } = {
  stopped: "stopped",
  deleted: "cancelled",
  markedSpam: "cancelled",
};

/** Every end of a cycle, also those after which it went on. */
function endsOf({ log, cut: { endedAt, cancelReason } }: TracedCycle): readonly WindowEnd[] {
  const ends = log.phases.flatMap(({ at, reason }): readonly WindowEnd[] => {
    const by = partingReasons[reason];
    return by === undefined || (endedAt !== null && at > endedAt) ? [] : [{ at, by }];
  });
  if (endedAt === null || ends.at(-1)?.at === endedAt) return ends;
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
function pausesOf(traced: TracedCycle): readonly StepWindow[] {
  const { log, tally } = traced;
  const windows: StepWindow[] = [];
  const ends = endsOf(traced);
  tally.stretches.forEach((stretch, place) => {
    if (stretch.phase.state !== "paused" || stretch.from < log.openedAt) return;
    const isLatest = place === tally.stretches.length - 1;
    const resumed: WindowEnd | null = isLatest ? null : { at: stretch.to, by: "resumed" };
    const end = ends.find(({ at }) => at === stretch.to) ?? resumed;
    const before = windows.at(-1);
    // Several pauses in a row are one.
    if (before?.end?.at === stretch.from && before.end.by === "resumed") {
      const stretches = [...before.stretches, stretch];
      windows[windows.length - 1] = { number: before.number, stretches, end, isAnew: true };
    } else windows.push({ number: windows.length + 1, stretches: [stretch], end, isAnew: true });
  });
  return windows;
}
