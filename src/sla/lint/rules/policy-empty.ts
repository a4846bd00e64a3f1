import { allTargetLists } from "../definition-targets.js";
import type { LintRule } from "../lint-rule.js";

/** A policy, or an edition of one, that promises nothing, which exempts tickets from the policies after it. */
export const policyEmpty: LintRule = {
  code: "policyEmpty",
  severity: "info",
  hint: "Keep it if it is meant to exempt tickets; otherwise give it targets or take it away.",
  find: ({ definition }) =>
    allTargetLists(definition).flatMap(({ policy: { id }, targets, path }) => {
      const message = `Policy ${id} promises nothing here: tickets it matches have no target in its slot.`;
      return targets.length > 0 ? [] : [{ path, params: { policy: id }, message }];
    }),
};
