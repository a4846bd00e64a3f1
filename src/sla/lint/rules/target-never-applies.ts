import { always, neverHolds } from "../condition-logic.js";
import { allTargets, applicabilityOf } from "../definition-targets.js";
import type { LintRule } from "../lint-rule.js";

/** A target whose condition excludes that of its own policy, or contradicts itself. */
export const targetNeverApplies: LintRule = {
  code: "targetNeverApplies",
  severity: "error",
  hint: "Look for parts of match and when that exclude each other.",
  find: ({ definition, priorities }) =>
    allTargets(definition).flatMap(({ policy: { id, match = always }, target, path }) => {
      const applies = { all: [match, applicabilityOf(target)] };
      if (neverHolds(match, priorities) || !neverHolds(applies, priorities)) return [];
      const { clock } = target;
      const message = `This target of policy ${id} can never apply: its condition excludes the tickets the policy is for.`;
      return [{ path: [...path, "when"], params: { policy: id, clock }, message }];
    }),
};
