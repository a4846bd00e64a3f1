import type { DurationMs, EpochMs } from "../time/instant-input.js";

/** Equal slots on the time axis, each of which is touched by at most one open span. */
export interface Slots {
  /** An instant at which a slot starts. */
  readonly phase: EpochMs;
  /** Length of a slot. */
  readonly width: DurationMs;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Lengths that are tried, longest first: a week for 24/5, a day for office hours, parts of one for split shifts. */
const widths: readonly DurationMs[] = [168, 24, 12, 8, 6, 4].map((hours) => hours * hourMs);

/** The remainder that is never negative. */
const modulo = (value: number, divisor: number): number => value - Math.floor(value / divisor) * divisor;

/**
 * Finds slots of one width: their boundaries must fall into every gap between two spans. Each gap allows an arc of
 * minutes on the circle of a slot; a minute that lies in all arcs is a phase.
 */
function phaseOf(opens: Float64Array, closes: Float64Array, count: number, width: DurationMs): EpochMs | null {
  const minutes = width / minuteMs;
  // How many more arcs begin than end at each minute.
  const changes = new Int32Array(minutes + 1);
  let arcs = 0;
  for (let span = 1; span < count; span++) {
    const from = Math.ceil(closes[span - 1]! / minuteMs);
    const length = Math.floor(opens[span]! / minuteMs) - from + 1;
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
 * Finds equal slots such that each is touched by at most one of the spans.
 *
 * @param opens - Where the spans start, ascending.
 * @param closes - Where they end.
 * @param count - How many there are.
 * @returns The longest slots that do, or `null` if none of the usual lengths does.
 */
export function findSlots(opens: Float64Array, closes: Float64Array, count: number): Slots | null {
  const extentMs = count === 0 ? 0 : closes[count - 1]! - opens[0]!;
  for (const width of widths) {
    // Spans without room for a boundary between each two need no closer look.
    const phase = (count - 1) * width > extentMs + width ? null : phaseOf(opens, closes, count, width);
    if (phase !== null) return { phase, width };
  }
  return null;
}
