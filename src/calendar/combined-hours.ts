import type { Operation } from "./calendar-state.js";
import type { OpenSet } from "./open-set.js";
import { intersectSpans, type Spans, subtractSpans, uniteSpans } from "./spans.kernel.js";

const operators: Readonly<Record<Operation, (a: Spans, b: Spans) => Spans>> = {
  union: uniteSpans,
  intersection: intersectSpans,
  difference: subtractSpans,
};

/** The open instants of several sets made into one, known where all of them are. */
export function combinedHours(operation: Operation, parts: readonly OpenSet[]): OpenSet {
  const operator = operators[operation];
  return {
    from: Math.max(...parts.map((part) => part.from)),
    to: Math.min(...parts.map((part) => part.to)),
    spansBetween: (from, to) => parts.map((part) => part.spansBetween(from, to)).reduce((a, b) => operator(a, b)),
  };
}
