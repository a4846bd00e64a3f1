import type { TicketStatus } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { type PayloadRow, showWord, textOf } from "../payload/payload-values.js";
import type { SalesforceAccount } from "./salesforce-account.js";

/**
 * Finds the category of a status: as the host says, or else closed or open, as the organization's list of statuses or
 * the case itself says. Salesforce has no notion of waiting, so anything but the host's word is noted.
 *
 * @returns `null` for a value that is no status.
 */
export function findStatus(
  value: unknown,
  ticket: PayloadRow,
  account: Pick<SalesforceAccount, "categories" | "closedStatuses">,
  notes: NoteCollector,
): TicketStatus | null {
  const raw = textOf(value);
  if (raw === null) return null;
  const category = account.categories.get(raw);
  if (category !== undefined) return { raw, category };
  const isClosed = account.closedStatuses.get(raw) ?? (raw === ticket["Status"] && ticket["IsClosed"] === true);
  const message = `A status ${showWord(raw)} has no category and counts by IsClosed; name it in statusCategories.`;
  notes.add("guessed", "case.Status", message);
  return { raw, category: isClosed ? "closed" : "open" };
}
