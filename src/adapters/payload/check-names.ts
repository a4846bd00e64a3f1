import { checkText } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import type { Issues } from "../../errors/issues.js";
import { rowOf } from "./payload-values.js";

/** Reads an option that gives names a meaning, such as `{ "360011": "plan" }`; reports `input.type`. */
export function checkNames(value: unknown, path: IssuePath, issues: Issues): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(rowOf(value)).flatMap(([name, meaning]) => {
      const checked = checkText(meaning, [...path, name], issues);
      return checked === undefined ? [] : [[name, checked] as const];
    }),
  );
}
