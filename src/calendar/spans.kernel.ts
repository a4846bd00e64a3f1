/**
 * A set of numbers as disjoint half-open spans in ascending order, flat: start, end, start, end. Spans never touch.
 * Instants, wall-clock milliseconds and milliseconds of a date are all kept so.
 */
export type Spans = readonly number[];

/**
 * Combines two sets in one pass over their edges.
 *
 * @param keeps - Whether a number belongs to the result, given whether it is in `a` and in `b`; false for neither.
 */
function combine(a: Spans, b: Spans, keeps: (inA: boolean, inB: boolean) => boolean): number[] {
  const result: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const edge = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    if (a[i] === edge) i++;
    if (b[j] === edge) j++;
    // An odd number of edges passed means inside; the same holds for the result.
    const inside = keeps(i % 2 === 1, j % 2 === 1);
    if (inside !== (result.length % 2 === 1)) result.push(edge);
  }
  return result;
}

/** What is in either set. */
export function uniteSpans(a: Spans, b: Spans): Spans {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return combine(a, b, (inA, inB) => inA || inB);
}

/** What is in both sets. */
export function intersectSpans(a: Spans, b: Spans): Spans {
  return combine(a, b, (inA, inB) => inA && inB);
}

/** What is in the first set and not in the second. */
export function subtractSpans(a: Spans, b: Spans): Spans {
  return b.length === 0 ? a : combine(a, b, (inA, inB) => inA && !inB);
}

/**
 * Appends a set, moved and cut, to a list of spans none of which starts later; spans that meet or overlap merge.
 *
 * @param target - The list to append to.
 * @param spans - What to append.
 * @param shift - Added to every edge.
 * @param from - What lies before is cut off.
 * @param to - What lies here or after is cut off.
 * @param first - Place of the first edge to look at.
 */
export function appendSpans(
  target: number[],
  spans: Spans,
  shift: number,
  from = -Infinity,
  to = Infinity,
  first = 0,
): void {
  for (let i = first; i < spans.length; i += 2) {
    const start = Math.max(spans[i]! + shift, from);
    const end = Math.min(spans[i + 1]! + shift, to);
    if (start >= to) break;
    if (start >= end) continue;
    const last = target.length - 1;
    if (last > 0 && start <= target[last]!) target[last] = Math.max(end, target[last]!);
    else target.push(start, end);
  }
}
