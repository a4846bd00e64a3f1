/**
 * What can be proved about conditions from their structure alone. Every answer is conservative: `true` is proved for
 * every ticket at every instant, `false` means not proved. So a finding that rests on `true` is never a false alarm.
 *
 * A condition is written as alternatives of parts that must hold together. One is impossible if each alternative
 * contradicts itself: an attribute that would need two values, or one outside a closed list (status categories, phases
 * of a clock), a number above one bound and below a lower one, a tag there and not there.
 */
import type { Condition } from "../../condition/condition.js";
import { clausesOf } from "./condition-clauses.js";

/** The condition that always holds. */
export const always: Condition = { all: [] };

/** Tells whether a condition provably never holds. */
export function neverHolds(condition: Condition, priorities: readonly string[]): boolean {
  return clausesOf(condition, "holds", priorities)?.length === 0;
}

/** Tells whether a condition provably always holds. */
export function alwaysHolds(condition: Condition, priorities: readonly string[]): boolean {
  return clausesOf(condition, "fails", priorities)?.length === 0;
}

/** Tells whether one condition provably holds wherever another one does. */
export function implies(condition: Condition, consequence: Condition, priorities: readonly string[]): boolean {
  return neverHolds({ all: [condition, { not: consequence }] }, priorities);
}
