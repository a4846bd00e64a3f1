import type { IssuePath } from "../../errors/issue.js";
import { addIssue, type Issues } from "../../errors/issues.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { isRow, type PayloadRow } from "./payload-values.js";

/**
 * Reads a list of a payload; an absent list is empty. Reports `adapter.payloadType` for anything that is no list.
 *
 * @param path - Where the list stands in the payload: the name of its part, then the rest of the way.
 * @param notes - Where rows that are no objects are noted; they are left out.
 */
export function checkRows(
  value: unknown,
  path: readonly [name: string, ...rest: IssuePath],
  issues: Issues,
  notes: NoteCollector,
): readonly PayloadRow[] {
  const [name] = path;
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    const message = `${name} is the list of rows, without the envelope of the API's answer.`;
    addIssue(issues, "adapter.payloadType", path, { message, expected: "array of objects", received: value });
    return [];
  }
  return value.filter((row): row is PayloadRow => {
    if (isRow(row)) return true;
    notes.add("unknown", `${name}[]`, "The row is no object.");
    return false;
  });
}
