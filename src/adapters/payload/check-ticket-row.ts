import { addIssue, type Issues } from "../../errors/issues.js";
import { idOf, isRow, type PayloadRow } from "./payload-values.js";
import type { RowWithId } from "./unique-rows.js";

/**
 * Reads the object of a ticket, without which there is nothing to map; reports `adapter.payloadType` and
 * `adapter.idMissing`.
 *
 * @param name - The key of the payload that holds it.
 * @param idKey - The key of its id.
 */
export function checkTicketRow(value: unknown, name: string, idKey: string, issues: Issues): RowWithId {
  if (!isRow(value)) {
    const message = `The ${name} is no object as the vendor's API returns it.`;
    addIssue(issues, "adapter.payloadType", [name], { message, expected: "object", received: value });
    return { row: {}, id: "" };
  }
  const id = idOf(value[idKey]);
  if (id !== null) return { row: value, id };
  addIssue(issues, "adapter.idMissing", [name, idKey], { message: `The ${name} has no id.`, received: value[idKey] });
  return { row: value, id: "" };
}

/** The rows of one ticket: those of other tickets are noted and left out, those that name none are its own. */
export function ownRows(
  rows: readonly PayloadRow[],
  isOther: (row: PayloadRow) => boolean,
  name: string,
  notes: { add(code: "dropped", path: string, message: string): void },
): readonly PayloadRow[] {
  return rows.filter((row) => {
    if (!isOther(row)) return true;
    notes.add("dropped", `${name}[]`, "A row belongs to another ticket.");
    return false;
  });
}
