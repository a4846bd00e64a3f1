import { type StatusCategory, statusCategories, type TicketStatus } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, type PayloadRow, showWord, textOf } from "../payload/payload-values.js";

/** How the statuses of an account are read. */
export interface ZendeskStatuses {
  /** The categories of status words. */
  readonly words: ReadonlyMap<string, StatusCategory>;
  /** The account's own statuses by id. */
  readonly custom: ReadonlyMap<string, TicketStatus>;
}

/**
 * Reads the account's own statuses beside Zendesk's six words. The standard status of a category keeps its word, the
 * others are named by their label for agents.
 */
export function readStatuses(
  rows: readonly PayloadRow[],
  more: ReadonlyMap<string, StatusCategory>,
  notes: NoteCollector,
): ZendeskStatuses {
  const words = new Map<string, StatusCategory>(statusCategories.map((word) => [word, word]));
  words.set("on-hold", "hold");
  for (const [word, category] of more) words.set(word, category);
  const custom = new Map<string, TicketStatus>();
  for (const row of rows) {
    const id = idOf(row["id"]);
    const word = textOf(row["status_category"]);
    const category = word === null ? undefined : words.get(word);
    if (id === null || word === null || category === undefined) {
      notes.add("incomplete", "customStatuses[]", "A custom status lacks its id or a known status_category.");
      continue;
    }
    const label = row["default"] === true ? word : textOf(row["agent_label"]);
    custom.set(id, { raw: label ?? id, category });
  }
  return { words, custom };
}

/**
 * The status that a status word and the id of a custom status name together; the custom status says more.
 *
 * @returns The status, or `null` where neither is known.
 */
export function statusOf(word: unknown, customId: unknown, { words, custom }: ZendeskStatuses): TicketStatus | null {
  const own = custom.get(idOf(customId) ?? "");
  if (own !== undefined) return own;
  const category = words.get(textOf(word) ?? "");
  return category === undefined ? null : { raw: textOf(word) ?? "", category };
}

/** Notes a status word that is not known. */
export function noteStatus(word: unknown, path: string, notes: NoteCollector): void {
  notes.add("unknown", path, `A status ${showWord(word)} is not known; name its category in statusCategories.`);
}
