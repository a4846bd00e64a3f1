import { implies, neverHolds } from "../condition-logic.js";
import type { LintRule } from "../lint-rule.js";
import { whilePauseMatters } from "../open-invariant.js";

/** A pause that holds for as long as a cycle is open, so that the clock never counts. */
export const pauseNeverEnds: LintRule = {
  code: "pauseNeverEnds",
  severity: "error",
  hint: "Narrow the pause to the time that is not to count.",
  find: ({ definition, priorities }) =>
    definition.clocks.flatMap((clock, place) => {
      const { id, pause } = clock;
      const open = whilePauseMatters(clock, priorities);
      if (pause === undefined || neverHolds(open, priorities) || !implies(open, pause, priorities)) return [];
      const message = `Clock ${id} never counts: its pause holds whenever a cycle is open.`;
      return [{ path: ["clocks", place, "pause"], params: { clock: id }, message }];
    }),
};
