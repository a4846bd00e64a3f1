import type { DurationMs, EpochMs } from "../time/instant-input.js";
import type { Spans } from "./spans.kernel.js";

/** Equal slots on the time axis, each of which is touched by at most one open span. */
export interface Slots {
  /** Where the first slot starts. */
  readonly start: EpochMs;
  /** Length of a slot. */
  readonly width: DurationMs;
  /** How many slots there are. */
  readonly count: number;
}

const hourMs = 3_600_000;

/** Lengths that are tried, longest first: a week for 24/5, a day for office hours, parts of one for split shifts. */
const widthsInHours = [168, 24, 12, 8, 6, 4];

/** At most so many slots for each span: office hours with a long break need twelve a week for five spans. */
const mostSlots = 8;

/** So many phases are tried: a week of split shifts before and after a change of clocks has fewer. */
const mostPhases = 32;

/** Whether each gap between two spans holds a boundary of the slots, so that no slot is touched by both. */
function separates(spans: Spans, width: DurationMs, phase: EpochMs): boolean {
  for (let open = 2; open < spans.length; open += 2) {
    const boundary = Math.floor((spans[open]! - phase) / width) * width + phase;
    if (boundary < spans[open - 1]!) return false;
  }
  return true;
}

/**
 * Finds where slots of one width may start. If boundaries fit into every gap, they can be moved towards earlier times
 * until one meets the end of a span: so the ends of spans are all that need be tried.
 */
function phaseOf(spans: Spans, width: DurationMs): EpochMs | undefined {
  const phases = new Set<EpochMs>();
  let latest = NaN;
  for (let close = 1; close < spans.length && phases.size < mostPhases; close += 2) {
    const phase = spans[close]! - Math.floor(spans[close]! / width) * width;
    // Mostly that of the span before.
    if (phase !== latest) phases.add((latest = phase));
  }
  return [...phases].find((phase) => separates(spans, width, phase));
}

/**
 * Finds equal slots that cover [from, to) such that each is touched by at most one of the spans in it.
 *
 * @returns The longest slots that do; `null` if none of the usual lengths does, or only with many more slots than spans.
 */
export function findSlots(spans: Spans, from: EpochMs, to: EpochMs): Slots | null {
  const count = spans.length / 2;
  if (count < 2) return { start: from, width: to - from + 1, count: 1 };
  const extentMs = spans[spans.length - 1]! - spans[0]!;
  for (const hours of widthsInHours) {
    const width = hours * hourMs;
    // Spans without room for a boundary between each two need no closer look.
    const phase = (count - 1) * width > extentMs + width ? undefined : phaseOf(spans, width);
    if (phase === undefined) continue;
    const start = phase + Math.floor((from - phase) / width) * width;
    const slots = Math.floor((to - start) / width) + 1;
    return slots > count * mostSlots ? null : { start, width, count: slots };
  }
  return null;
}
