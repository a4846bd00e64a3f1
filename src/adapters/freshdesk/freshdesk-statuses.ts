import type { StatusCategory, TicketStatus } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, listOf, rowOf, showWord, textOf } from "../payload/payload-values.js";

/** How the statuses of an account are read: tickets name them by id, activities by their label for agents. */
export interface FreshdeskStatuses {
  /** Statuses with a category, by id and by label. */
  readonly known: ReadonlyMap<string, TicketStatus>;
  /** Labels of the account's own statuses without a category, by id and by label. */
  readonly own: ReadonlyMap<string, string>;
}

/** The statuses every account has, with the waiting ones that Freshdesk offers. */
const standardStatuses: ReadonlyMap<string, readonly [label: string, category: StatusCategory]> = new Map([
  ["2", ["Open", "open"]],
  ["3", ["Pending", "pending"]],
  ["4", ["Resolved", "solved"]],
  ["5", ["Closed", "closed"]],
  ["6", ["Waiting on Customer", "pending"]],
  ["7", ["Waiting on Third Party", "hold"]],
]);

/** The label of a choice for agents; the second one is for customers. */
const labelOf = (choice: unknown): string | null => textOf(Array.isArray(choice) ? listOf(choice)[0] : choice);

/** Reads the account's statuses beside the standard ones, which can have other labels. */
export function readStatuses(choices: unknown, categories: ReadonlyMap<string, StatusCategory>): FreshdeskStatuses {
  const known = new Map<string, TicketStatus>();
  const own = new Map<string, string>();
  const labels = new Map<string, string>([...standardStatuses].map(([id, [label]]) => [id, label]));
  for (const [id, choice] of Object.entries(rowOf(choices))) labels.set(id, labelOf(choice) ?? labels.get(id) ?? id);
  for (const [id, label] of labels) {
    const category = categories.get(id) ?? categories.get(label) ?? standardStatuses.get(id)?.[1];
    if (category === undefined) own.set(id, label).set(label, label);
    else known.set(id, { raw: label, category }).set(label, { raw: label, category });
  }
  for (const [word, category] of categories) if (!known.has(word)) known.set(word, { raw: word, category });
  return { known, own };
}

/** The status that an id or label names, or `null` for one that is not known; what was guessed is noted. */
export function findStatus(
  value: unknown,
  { known, own }: FreshdeskStatuses,
  path: string,
  notes: NoteCollector,
): TicketStatus | null {
  const word = idOf(value);
  if (word === null) return null;
  const status = known.get(word);
  if (status !== undefined) return status;
  const label = own.get(word) ?? (/^\d+$/.test(word) ? word : undefined);
  if (label === undefined) {
    notes.add("unknown", path, `A status ${showWord(value)} is not known; name it in statusCategories.`);
    return null;
  }
  notes.add(
    "guessed",
    path,
    "A status of the account's own has no category and counts as open; name it in statusCategories.",
  );
  return { raw: label, category: "open" };
}
