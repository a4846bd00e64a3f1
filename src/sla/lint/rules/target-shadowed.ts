import { always, implies, neverHolds } from "../condition-logic.js";
import { allTargetLists, applicabilityOf } from "../definition-targets.js";
import type { LintRule } from "../lint-rule.js";

/** A target that earlier rows of its policy for the same clock always come before. */
export const targetShadowed: LintRule = {
  code: "targetShadowed",
  severity: "error",
  hint: "Put the row with the narrower condition first; the row without when belongs last.",
  find: ({ definition, priorities }) =>
    allTargetLists(definition).flatMap(({ policy: { id, match = always }, targets, path }) =>
      targets.flatMap((target, row) => {
        const { clock } = target;
        const applies = { all: [match, applicabilityOf(target)] };
        const earlier = targets.slice(0, row).filter((other) => other.clock === clock);
        const taken = { any: earlier.map(applicabilityOf) };
        if (neverHolds(applies, priorities) || !implies(applies, taken, priorities)) return [];
        const message = `This target of policy ${id} never applies: an earlier one for clock ${clock} always does.`;
        return [{ path: [...path, row], params: { policy: id, clock, row }, message }];
      }),
    ),
};
