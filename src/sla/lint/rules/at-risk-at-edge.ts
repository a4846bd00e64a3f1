import { allTargets } from "../definition-targets.js";
import type { LintRule } from "../lint-rule.js";

/** A threshold of risk so near the start or the due instant that it tells nothing. */
export const atRiskAtEdge: LintRule = {
  code: "atRiskAtEdge",
  severity: "warning",
  hint: "Three quarters of the target is a usual threshold.",
  find: ({ definition }) =>
    allTargets(definition).flatMap(({ policy: { id }, target: { clock, atRisk }, path }) => {
      if (atRisk === undefined || !("percent" in atRisk)) return [];
      const { percent } = atRisk;
      if (percent >= 1 && percent <= 99) return [];
      const when = percent < 1 ? "from the start" : "only as it breaks";
      const message = `The promise of policy ${id} on clock ${clock} is at risk ${when}: at ${String(percent)} %.`;
      return [{ path: [...path, "atRisk"], params: { policy: id, clock, percent }, message }];
    }),
};
