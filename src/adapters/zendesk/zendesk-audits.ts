import type { Issues } from "../../errors/issues.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import {
  compareIds,
  idOf,
  instantOf,
  isRow,
  listOf,
  type PayloadRow,
  rowOf,
  textOf,
} from "../payload/payload-values.js";

/** The way something came in. */
export interface ZendeskVia {
  /** `web`, `email`, `rule` and the like, or `null`. */
  readonly channel: string | null;
  /** What kind of rule or relation it was, or `null`. */
  readonly rel: string | null;
  /** The other ticket it came from, or `null`. */
  readonly ticketId: string | null;
}

/** One update of a ticket. */
export interface ZendeskAudit {
  readonly id: string | null;
  readonly at: EpochMs;
  readonly authorId: string | null;
  readonly via: ZendeskVia;
  /** What happened, in the order of Zendesk's ids. */
  readonly events: readonly PayloadRow[];
}

/** Reads a `via` object; it holds addresses and names beside what is taken. */
export function viaOf(value: unknown): ZendeskVia {
  const via = rowOf(value);
  const source = rowOf(via["source"]);
  return {
    channel: textOf(via["channel"]),
    rel: textOf(source["rel"]),
    ticketId: idOf(rowOf(source["from"])["ticket_id"]),
  };
}

function readEvents(row: PayloadRow, notes: NoteCollector): readonly PayloadRow[] {
  const rows = listOf(row["events"]).filter(isRow);
  const others = listOf(row["events"]).length - rows.length;
  for (let count = 0; count < others; count++) notes.add("unknown", "audits[].events[]", "The event is no object.");
  if (!Array.isArray(row["events"])) notes.add("incomplete", "audits[].events", "An audit has no list of events.");
  return rows.sort((a, b) => compareIds(idOf(a["id"]), idOf(b["id"])));
}

/**
 * Reads audits in the order in which they happened, each once; reports `adapter.payloadType`.
 *
 * @param notes - Where audits that were left out are noted: repeated, of another ticket, or without a time.
 */
export function readAudits(
  value: unknown,
  ticketId: string,
  issues: Issues,
  notes: NoteCollector,
): readonly ZendeskAudit[] {
  const seen = new Set<string>();
  return checkRows(value, ["audits"], issues, notes)
    .filter((row) => {
      const owner = idOf(row["ticket_id"]);
      if (owner === null || owner === ticketId) return true;
      notes.add("dropped", "audits[].ticket_id", "An audit belongs to another ticket.");
      return false;
    })
    .flatMap((row): readonly ZendeskAudit[] => {
      const id = idOf(row["id"]);
      if (id !== null && seen.has(id)) {
        notes.add("deduplicated", "audits[].id", "An audit stood in the payload more than once.");
        return [];
      }
      if (id !== null) seen.add(id);
      const at = instantOf(row["created_at"]);
      if (at === null) {
        notes.add("incomplete", "audits[].created_at", "An audit has no readable time and was left out.");
        return [];
      }
      return [{ id, at, authorId: idOf(row["author_id"]), via: viaOf(row["via"]), events: readEvents(row, notes) }];
    })
    .sort((a, b) => a.at - b.at || compareIds(a.id, b.id));
}
