import { checkWord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import type { Issues } from "../../errors/issues.js";
import { type StatusCategory, statusCategories } from "../../ticket/ticket-state.js";
import { rowOf } from "./payload-values.js";

/** Reads an option that gives statuses a category, such as `{ "Waiting": "hold" }`; reports `input.variant`. */
export function checkCategories(value: unknown, path: IssuePath, issues: Issues): ReadonlyMap<string, StatusCategory> {
  return new Map(
    Object.entries(rowOf(value)).flatMap(([word, category]) => {
      const checked = checkWord(category, [...path, word], issues, statusCategories);
      return checked === undefined ? [] : [[word, checked] as const];
    }),
  );
}
