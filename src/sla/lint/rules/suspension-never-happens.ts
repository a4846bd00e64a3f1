import { neverHolds } from "../condition-logic.js";
import type { LintRule } from "../lint-rule.js";

/** A suspension for tickets that cannot exist. */
export const suspensionNeverHappens: LintRule = {
  code: "suspensionNeverHappens",
  severity: "error",
  hint: "Look for parts of match that exclude each other; alternatives belong into any.",
  find: ({ definition, priorities }) =>
    (definition.suspensions ?? []).flatMap(({ id, match }, place) => {
      if (match === undefined || !neverHolds(match, priorities)) return [];
      const message = `Suspension ${id} concerns no ticket: its condition contradicts itself.`;
      return [{ path: ["suspensions", place, "match"], params: { suspension: id }, message }];
    }),
};
