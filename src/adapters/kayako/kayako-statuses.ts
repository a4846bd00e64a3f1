import type { StatusCategory, TicketStatus } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, type PayloadRow, textOf } from "../payload/payload-values.js";

/** How the statuses of an account are read. */
export interface KayakoStatuses {
  /** The status that an object or else a label names, or `null` where it is not known; doubts are noted. */
  statusOf(row: PayloadRow, label: string | null): TicketStatus | null;
}

const categoriesByType: ReadonlyMap<string, StatusCategory> = new Map([
  ["NEW", "new"],
  ["OPEN", "open"],
  ["PENDING", "pending"],
  ["COMPLETED", "solved"],
  ["CLOSED", "closed"],
]);

/** Types of statuses by their ids and labels. */
function typesOf(rows: readonly PayloadRow[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row): readonly [string, string][] => {
      const type = textOf(row["type"]);
      const keys = [idOf(row["id"]), textOf(row["label"])].filter((key) => key !== null);
      return type === null ? [] : keys.map((key) => [key, type]);
    }),
  );
}

/**
 * Reads statuses: a category given by id or label counts first, then the status's type; a status of the account's own,
 * of type `CUSTOM`, counts as `hold` unless it is given one.
 *
 * @param rows - Every status that is known, that of today's case among them.
 */
export function readStatuses(
  rows: readonly PayloadRow[],
  given: ReadonlyMap<string, StatusCategory>,
  notes: NoteCollector,
): KayakoStatuses {
  const types = typesOf(rows);
  const categoryOf = (type: string | undefined): StatusCategory | undefined => {
    if (type !== "CUSTOM") return categoriesByType.get(type ?? "");
    const message = "A status of the account's own counts as hold; name its category in statusCategories.";
    notes.add("guessed", "statuses[].type", message);
    return "hold";
  };
  return {
    statusOf(row, label) {
      const id = idOf(row["id"]);
      const name = textOf(row["label"]) ?? label ?? id;
      if (name === null) return null;
      const type = textOf(row["type"]) ?? types.get(id ?? "") ?? types.get(name);
      const category = given.get(id ?? "") ?? given.get(name) ?? categoryOf(type);
      if (category !== undefined) return { raw: name, category };
      notes.add("unknown", "status", "A status is not known; name its category in statusCategories.");
      return null;
    },
  };
}
