import { levelsOf } from "../definition-conditions.js";
import type { LintRule } from "../lint-rule.js";

/** A clock that says how it goes on after a stop that can never be taken back. */
export const reopenIdle: LintRule = {
  code: "reopenIdle",
  severity: "warning",
  hint: "Stop the clock by a becomes, which can cease to hold, or leave reopen out.",
  find: ({ definition }) =>
    definition.clocks.flatMap(({ id, stop, reopen }, place) => {
      if (reopen === undefined || reopen === "ignore" || levelsOf(stop).length > 0) return [];
      const message = `Clock ${id} says ${reopen} for a reopening, but only events stop it, and those are never taken back.`;
      return [{ path: ["clocks", place, "reopen"], params: { clock: id, reopen }, message }];
    }),
};
