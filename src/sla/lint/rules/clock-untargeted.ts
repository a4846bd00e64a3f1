import { allLeaves } from "../definition-conditions.js";
import { allTargets } from "../definition-targets.js";
import type { LintRule } from "../lint-rule.js";

/** A clock on which no policy promises anything and which no condition asks about. */
export const clockUntargeted: LintRule = {
  code: "clockUntargeted",
  severity: "info",
  hint: "Promise something on it, or take it away if nobody reads its time.",
  find: ({ definition }) => {
    // A definition without policies measures and promises nothing, on purpose.
    if (definition.policies.length === 0) return [];
    const targeted = allTargets(definition).map(({ target }) => target.clock);
    const asked = allLeaves(definition).flatMap(({ value }) => ("clock" in value ? [value.clock] : []));
    const used = new Set([...targeted, ...asked]);
    return definition.clocks.flatMap(({ id }, place) => {
      const message = `Clock ${id} is measured, but nothing is promised on it and no condition asks about it.`;
      return used.has(id) ? [] : [{ path: ["clocks", place], params: { clock: id }, message }];
    });
  },
};
