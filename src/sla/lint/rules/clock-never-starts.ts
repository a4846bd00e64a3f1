import { alwaysHolds, neverHolds } from "../condition-logic.js";
import { conditionsOf, type EventPart, eventPartsOf } from "../definition-conditions.js";
import type { LintRule } from "../lint-rule.js";

/** A clock that waits for something that provably never happens. */
export const clockNeverStarts: LintRule = {
  code: "clockNeverStarts",
  severity: "error",
  hint: "Let it start with something that can happen.",
  find: ({ definition, priorities }) =>
    definition.clocks.flatMap(({ id, start }, place) => {
      const path = ["clocks", place, "start"];
      if (!eventPartsOf(start, path).every(({ value }) => neverHappens(value, priorities))) return [];
      return [
        { path, params: { clock: id }, message: `Clock ${id} can never start: what it waits for never happens.` },
      ];
    }),
};

/** Tells whether something provably never happens. */
export function neverHappens(part: EventPart, priorities: readonly string[]): boolean {
  if (conditionsOf(part, []).some(({ value }) => neverHolds(value, priorities))) return true;
  return "ceases" in part && alwaysHolds(part.ceases, priorities);
}
