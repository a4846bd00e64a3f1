import { clockPhases, type Scalar } from "../../condition/condition.js";
import { statusCategories } from "../../ticket/ticket-state.js";

/** Whether something is to hold, or its opposite. */
export type Polarity = "holds" | "fails";

/** One question about one subject, and whether the answer is to be yes. */
export interface Literal {
  /** The attribute's path, `tag ` with a tag, or `clock ` with a clock's id. */
  readonly subject: string;
  /** What is asked: one of some values, at least or at most a number. */
  readonly test: { readonly in: readonly Scalar[] } | { readonly atLeast: number } | { readonly atMost: number };
  /** Whether it must hold, or must fail. */
  readonly polarity: Polarity;
}

/** Literals that must hold together. */
export type Clause = readonly Literal[];

/** Tells whether literals provably contradict each other. */
export function isClauseImpossible(clause: Clause): boolean {
  const subjects = new Set(clause.map(({ subject }) => subject));
  return [...subjects].some((subject) => {
    const literals = clause.filter((literal) => literal.subject === subject);
    return contradictsValues(subject, literals) || contradictsBounds(literals);
  });
}

/** All values a subject can have, or undefined if they cannot be listed. */
function domainOf(subject: string): readonly Scalar[] | undefined {
  if (subject === "status.category") return statusCategories;
  if (subject.startsWith("clock ")) return [...clockPhases, null];
  return subject.startsWith("tag ") ? [true, false] : undefined;
}

function contradictsValues(subject: string, literals: readonly Literal[]): boolean {
  const wanted = valuesOf(literals, "holds");
  const excluded = new Set(valuesOf(literals, "fails").flat());
  // A field may hold several values, of which one will do: each list of wanted ones stands for itself.
  if (subject.startsWith("fields.")) return wanted.some((values) => values.every((value) => excluded.has(value)));
  const candidates = domainOf(subject) ?? wanted[0];
  if (candidates === undefined) return false;
  return !candidates.some((value) => !excluded.has(value) && wanted.every((values) => values.includes(value)));
}

function valuesOf(literals: readonly Literal[], wanted: Polarity): readonly (readonly Scalar[])[] {
  return literals.flatMap(({ test, polarity }) => (polarity === wanted && "in" in test ? [test.in] : []));
}

/** No number lies within all bounds. One that must hold makes the value a number; then one that must not is its reverse. */
function contradictsBounds(literals: readonly Literal[]): boolean {
  const least = Math.max(...lowerBounds(literals, "holds"));
  const most = Math.min(...upperBounds(literals, "holds"));
  if (least === Number.NEGATIVE_INFINITY && most === Number.POSITIVE_INFINITY) return false;
  const below = Math.min(...lowerBounds(literals, "fails"));
  const above = Math.max(...upperBounds(literals, "fails"));
  return least > most || least >= below || most <= above;
}

function lowerBounds(literals: readonly Literal[], wanted: Polarity): readonly number[] {
  return literals.flatMap(({ test, polarity }) => (polarity === wanted && "atLeast" in test ? [test.atLeast] : []));
}

function upperBounds(literals: readonly Literal[], wanted: Polarity): readonly number[] {
  return literals.flatMap(({ test, polarity }) => (polarity === wanted && "atMost" in test ? [test.atMost] : []));
}
