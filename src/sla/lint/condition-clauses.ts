import type { Condition, Scalar } from "../../condition/condition.js";
import { type Clause, isClauseImpossible, type Literal, type Polarity } from "./clause.js";

/** More alternatives than this are not looked at: nothing is proved then. */
const mostClauses = 512;

const opposite = { holds: "fails", fails: "holds" } as const;

/**
 * A condition or its opposite as alternatives, those left out that contradict themselves.
 *
 * @param polarity - Which of the two.
 * @param priorities - Lowest first, which comparisons of priorities stand for.
 * @returns The alternatives, none for what is impossible; `null` if there are too many.
 */
export function clausesOf(
  condition: Condition,
  polarity: Polarity,
  priorities: readonly string[],
): readonly Clause[] | null {
  if ("not" in condition) return clausesOf(condition.not, opposite[polarity], priorities);
  if ("all" in condition) return (polarity === "holds" ? product : sum)(condition.all, polarity, priorities);
  if ("any" in condition) return (polarity === "holds" ? sum : product)(condition.any, polarity, priorities);
  const clause = [literalOf(condition, polarity, priorities)];
  return isClauseImpossible(clause) ? [] : [clause];
}

type Leaf = Exclude<Condition, { not: unknown } | { all: unknown } | { any: unknown }>;

function literalOf(leaf: Leaf, polarity: Polarity, priorities: readonly string[]): Literal {
  if ("tag" in leaf) return { subject: `tag ${leaf.tag}`, test: { in: [true] }, polarity };
  if ("clock" in leaf) return { subject: `clock ${leaf.clock}`, test: { in: [leaf.state] }, polarity };
  const subject = leaf.field;
  if ("is" in leaf) return { subject, test: { in: valuesOf(leaf.is) }, polarity };
  if (subject === "priority") return { subject, test: { in: prioritiesOf(leaf, priorities) }, polarity };
  const test = "atLeast" in leaf ? { atLeast: Number(leaf.atLeast) } : { atMost: Number(leaf.atMost) };
  return { subject, test, polarity };
}

function valuesOf(is: Scalar | readonly Scalar[]): readonly Scalar[] {
  return typeof is === "object" && is !== null ? is : [is];
}

function prioritiesOf(
  leaf: { readonly atLeast: unknown } | { readonly atMost: unknown },
  priorities: readonly string[],
): readonly string[] {
  return "atLeast" in leaf
    ? priorities.slice(priorities.indexOf(leaf.atLeast as string))
    : priorities.slice(0, priorities.indexOf(leaf.atMost as string) + 1);
}

function sum(parts: readonly Condition[], polarity: Polarity, priorities: readonly string[]): readonly Clause[] | null {
  const clauses: Clause[] = [];
  for (const part of parts) {
    const more = clausesOf(part, polarity, priorities);
    if (more === null || clauses.length + more.length > mostClauses) return null;
    clauses.push(...more);
  }
  return clauses;
}

function product(
  parts: readonly Condition[],
  polarity: Polarity,
  priorities: readonly string[],
): readonly Clause[] | null {
  let clauses: readonly Clause[] = [[]];
  for (const part of parts) {
    const more = clausesOf(part, polarity, priorities);
    if (more === null || clauses.length * more.length > mostClauses) return null;
    clauses = clauses.flatMap((clause) => more.map((other) => [...clause, ...other]));
    clauses = clauses.filter((clause) => !isClauseImpossible(clause));
  }
  return clauses;
}
