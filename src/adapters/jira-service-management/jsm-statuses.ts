import type { StatusCategory, TicketStatus } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";

/** How the statuses of a site are read. */
export interface JsmStatuses {
  /** The status of an id and a name, or `null` where its category cannot be known; both cases of doubt are noted. */
  statusOf(id: string | null, name: string | null): TicketStatus | null;
}

/** What the statuses of Jira Service Management's own workflows count as, by name in small letters. */
const categoriesByName: Readonly<Record<string, StatusCategory>> = {
  open: "new",
  "to do": "new",
  "waiting for support": "open",
  "in progress": "open",
  "work in progress": "open",
  escalated: "open",
  reopened: "open",
  "waiting for customer": "pending",
  pending: "hold",
  "waiting for approval": "hold",
  resolved: "solved",
  done: "solved",
  closed: "closed",
  canceled: "closed",
  cancelled: "closed",
};

/** What Jira's own three categories count as: they tell no waiting from work, and no solved from closed. */
const categoriesByKey: Readonly<Record<string, StatusCategory>> = { new: "new", indeterminate: "open", done: "solved" };

function ownCategory(table: Readonly<Record<string, StatusCategory>>, word: string): StatusCategory | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** The category that Jira gives a status, in our words, by the status's id. */
function categoriesOf(rows: readonly PayloadRow[]): ReadonlyMap<string, StatusCategory> {
  return new Map(
    rows.flatMap((row): readonly [string, StatusCategory][] => {
      const id = idOf(row["id"]);
      const category = ownCategory(categoriesByKey, textOf(rowOf(row["statusCategory"])["key"]) ?? "");
      return id === null || category === undefined ? [] : [[id, category]];
    }),
  );
}

/**
 * Reads statuses: a category given by id counts first, then one given by name, then the names of Jira Service
 * Management's own workflows, then Jira's own category.
 *
 * @param rows - Statuses with their `statusCategory`, that of today's issue among them.
 */
export function readStatuses(
  rows: readonly PayloadRow[],
  given: ReadonlyMap<string, StatusCategory>,
  notes: NoteCollector,
): JsmStatuses {
  const byId = categoriesOf(rows);
  const guess = (id: string | null): StatusCategory | undefined => {
    const category = byId.get(id ?? "");
    if (category !== undefined) {
      const message = `A status counts as ${category} by Jira's own category; name it in statusCategories.`;
      notes.add("guessed", "status.statusCategory", message);
    }
    return category;
  };
  return {
    statusOf(id, name) {
      const raw = name ?? id;
      if (raw === null) return null;
      const category =
        given.get(id ?? "") ?? given.get(raw) ?? ownCategory(categoriesByName, raw.toLowerCase()) ?? guess(id);
      if (category !== undefined) return { raw, category };
      notes.add("unknown", "status", "A status is not known; name its category in statusCategories.");
      return null;
    },
  };
}
