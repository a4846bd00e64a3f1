import { statusCategories } from "../../../ticket/ticket-state.js";
import { allLeaves } from "../definition-conditions.js";
import type { LintRule } from "../lint-rule.js";

/** A condition that compares the status category with a word that is none. */
export const statusCategoryUnknown: LintRule = {
  code: "statusCategoryUnknown",
  severity: "error",
  hint: "A vendor's or team's own name of a status stands in status.raw.",
  find: ({ definition }) =>
    allLeaves(definition).flatMap(({ value, path }) => {
      if (!("is" in value) || value.field !== "status.category") return [];
      const words = [value.is].flat().filter((word) => !statusCategories.some((category) => category === word));
      return words.map((word) => ({
        path: [...path, "is"],
        params: { category: String(word) },
        message: `No status has the category ${String(word)}; categories are ${statusCategories.join(", ")}.`,
      }));
    }),
};
