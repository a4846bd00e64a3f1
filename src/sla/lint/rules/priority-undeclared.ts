import { allLeaves } from "../definition-conditions.js";
import type { LintRule } from "../lint-rule.js";

/** A condition that compares the priority with a word the definition does not list. */
export const priorityUndeclared: LintRule = {
  code: "priorityUndeclared",
  severity: "warning",
  hint: "Write the priority as the list does, or add it to priorities.",
  find: ({ definition, priorities }) =>
    allLeaves(definition).flatMap(({ value, path }) => {
      if (!("is" in value) || value.field !== "priority") return [];
      const words = [value.is].flat().filter((word) => typeof word === "string" && !priorities.includes(word));
      return words.map((word) => ({
        path: [...path, "is"],
        params: { priority: String(word) },
        message: `Priority ${String(word)} is not declared; declared are ${priorities.join(", ")}.`,
      }));
    }),
};
