import { neverHolds } from "../condition-logic.js";
import type { LintRule } from "../lint-rule.js";

/** A policy whose condition contradicts itself. */
export const policyNeverMatches: LintRule = {
  code: "policyNeverMatches",
  severity: "error",
  hint: "Look for parts that exclude each other; alternatives belong into any.",
  find: ({ definition, priorities }) =>
    definition.policies.flatMap(({ id, match }, place) => {
      if (match === undefined || !neverHolds(match, priorities)) return [];
      const message = `Policy ${id} can never match: its condition contradicts itself.`;
      return [{ path: ["policies", place, "match"], params: { policy: id }, message }];
    }),
};
