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

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Lengths that are tried, longest first: a week for 24/5, a day for office hours, parts of one for split shifts. */
const widths: readonly DurationMs[] = [168, 24, 12, 8, 6, 4].map((hours) => hours * hourMs);

/** At most so many slots for each span: office hours with a long break need twelve a week for five spans. */
const mostSlots = 8;

/** The remainder that is never negative. */
const modulo = (value: number, divisor: number): number => value - Math.floor(value / divisor) * divisor;

/**
 * Finds slots of one width: their boundaries must fall into every gap between two spans. Each gap allows an arc of
 * minutes on the circle of a slot; a minute that lies in all arcs is a phase.
 */
function phaseOf(spans: Spans, width: DurationMs): EpochMs | null {
  const minutes = width / minuteMs;
  // How many more arcs begin than end at each minute.
  const changes = new Int32Array(minutes + 1);
  let arcs = 0;
  for (let close = 1; close < spans.length - 1; close += 2) {
    const from = Math.ceil(spans[close]! / minuteMs);
    const length = Math.floor(spans[close + 1]! / minuteMs) - from + 1;
    if (length >= minutes) continue;
    if (length < 1) return null;
    arcs++;
    const first = modulo(from, minutes);
    const end = first + length;
    changes[first] = changes[first]! + 1;
    if (end <= minutes) {
      changes[end] = changes[end]! - 1;
    } else {
      // The arc runs over the start of the circle.
      changes[0] = changes[0]! + 1;
      changes[end - minutes] = changes[end - minutes]! - 1;
    }
  }
  let covering = 0;
  for (let minute = 0; minute < minutes; minute++) {
    covering += changes[minute]!;
    if (covering === arcs) return minute * minuteMs;
  }
  return null;
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
  for (const width of widths) {
    // Spans without room for a boundary between each two need no closer look.
    const phase = (count - 1) * width > extentMs + width ? null : phaseOf(spans, width);
    if (phase === null) continue;
    const start = phase + Math.floor((from - phase) / width) * width;
    const slots = Math.floor((to - start) / width) + 1;
    return slots > count * mostSlots ? null : { start, width, count: slots };
  }
  return null;
}
