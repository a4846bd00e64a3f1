import { implies, neverHolds } from "../condition-logic.js";
import type { LintRule } from "../lint-rule.js";
import { whilePauseMatters } from "../open-invariant.js";

/** A pause that lies outside the life of the clock's cycles, or holds for no ticket at all. */
export const pauseNeverHappens: LintRule = {
  code: "pauseNeverHappens",
  severity: "error",
  hint: "Take the pause away, or let it hold while the clock is open.",
  find: ({ definition, priorities }) =>
    definition.clocks.flatMap((clock, place) => {
      const { id, pause } = clock;
      const open = whilePauseMatters(clock, priorities);
      if (pause === undefined || neverHolds(open, priorities) || !implies(open, { not: pause }, priorities)) return [];
      const message = `Clock ${id} never pauses: its pause cannot hold while a cycle is open.`;
      return [{ path: ["clocks", place, "pause"], params: { clock: id }, message }];
    }),
};
