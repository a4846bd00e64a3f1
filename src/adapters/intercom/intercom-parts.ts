import type { TicketHistory } from "../../ticket/ticket.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, isRow, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { type TimedRow, timedRows } from "../payload/timed-rows.js";
import { listIn, secondsOf } from "./intercom-values.js";

const partKeys = {
  name: "parts",
  timeKey: "created_at",
  idOf: (row: PayloadRow) => idOf(row["id"]),
  atOf: (row: PayloadRow) => secondsOf(row["created_at"]),
};

/** The parts of a conversation or ticket and those the host kept, in the order in which they happened, each once. */
export function readParts(
  conversation: PayloadRow,
  more: readonly PayloadRow[],
  notes: NoteCollector,
): readonly TimedRow[] {
  const own = [
    ...listIn(conversation, "conversation_parts", "conversation_parts"),
    ...listIn(conversation, "ticket_parts", "ticket_parts"),
  ];
  for (const one of own) if (!isRow(one)) notes.add("unknown", "parts[]", "The row is no object.");
  return timedRows([...own.filter(isRow), ...more], partKeys, notes);
}

/** How complete the parts of a conversation are; that some are missing is noted. */
export function historyOf(conversation: PayloadRow, parts: number, notes: NoteCollector): TicketHistory {
  const total = rowOf(conversation["conversation_parts"] ?? conversation["ticket_parts"])["total_count"];
  // The statistics count the opening message as a part.
  const counted = rowOf(conversation["statistics"])["count_conversation_parts"];
  const count = typeof total === "number" ? total : typeof counted === "number" ? counted - 1 : 0;
  if (parts < count) {
    notes.add("incomplete", "conversation.conversation_parts", "Parts are missing: the API returns the newest 500.");
    return parts === 0 ? "snapshot" : "partial";
  }
  return "full";
}
