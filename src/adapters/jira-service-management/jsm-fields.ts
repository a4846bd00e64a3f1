import { idOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import type { JsmHistory } from "./jsm-changelog.js";

/** The id of a field as a changelog item has it: `fieldId`, or its name where older entries have no id. */
export function fieldIdOf(item: PayloadRow): string | null {
  return idOf(item["fieldId"]) ?? textOf(item["field"]);
}

/** The id of a custom field by the name people know it by: from `expand=names`, or from a change of it. */
export function fieldNamed(name: string, issue: PayloadRow, histories: readonly JsmHistory[]): string | null {
  const named = Object.entries(rowOf(issue["names"])).find(([, label]) => label === name);
  if (named !== undefined) return named[0];
  const item = histories.flatMap(({ items }) => items).find(({ field }) => field === name);
  return item === undefined ? null : fieldIdOf(item);
}
