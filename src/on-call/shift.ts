import type { EpochMs } from "../time/instant-input.js";

/** Someone's time on call, half-open. */
export interface OnCallShift {
  /** First instant. */
  readonly from: EpochMs;
  /** End, itself outside. */
  readonly to: EpochMs;
  /** Who is on call. */
  readonly person: string;
  /** Id of the layer. */
  readonly layer: string;
  /** Whether the rotation says so, or a swap or an override of it. */
  readonly by: "rotation" | "swap" | "override";
}

/** A span of time, half-open. */
export interface Span {
  /** First instant. */
  readonly from: EpochMs;
  /** End, itself outside. */
  readonly to: EpochMs;
}

/** The parts of some spans that lie outside others; both lists are ordered and without overlap. */
export function outside<Part extends Span>(spans: readonly Part[], others: readonly Span[]): readonly Part[] {
  const parts: Part[] = [];
  let first = 0;
  for (const span of spans) {
    let from = span.from;
    while ((others[first]?.to ?? Number.POSITIVE_INFINITY) <= from) first++;
    for (let place = first; from < span.to; place++) {
      const other = others[place];
      const until = Math.min(span.to, other?.from ?? span.to);
      if (from < until) parts.push({ ...span, from, to: until });
      from = Math.max(from, other?.to ?? span.to);
    }
  }
  return parts;
}

/** Spans with others laid over them, in order: where both are, the upper ones count. */
export function overlay<Part extends Span>(upper: readonly Part[], lower: readonly Part[]): readonly Part[] {
  if (upper.length === 0) return lower;
  return [...upper, ...outside(lower, upper)].sort((a, b) => a.from - b.from);
}

/** The parts of spans that lie between two instants. */
export function cutTo<Part extends Span>(spans: readonly Part[], from: EpochMs, to: EpochMs): readonly Part[] {
  return spans
    .filter((span) => span.from < to && span.to > from)
    .map((span) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) }));
}

/** How long spans are together, in milliseconds. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((total, { from, to }) => total + (to - from), 0);
}
