import type { EpochMs } from "../../time/instant-input.js";
import { epochOf, idOf, listOf, type PayloadRow, rowOf } from "../payload/payload-values.js";

/** The instant of a number of Unix seconds, or `null` where there is none. */
export function secondsOf(value: unknown): EpochMs | null {
  return typeof value === "number" && Number.isFinite(value) ? epochOf(Math.round(value * 1000)) : null;
}

/** An id, of which 0 stands for nobody. */
export function assignedId(value: unknown): string | null {
  const id = idOf(value);
  return id === "0" || id === "nobody" ? null : id;
}

/** The rows of a list that stands in an object under a key, such as `conversation_parts`. */
export function listIn(row: PayloadRow, name: string, key: string): readonly unknown[] {
  const holder = row[name];
  return Array.isArray(holder) ? (holder as readonly unknown[]) : listOf(rowOf(holder)[key]);
}

/** Tells whether a conversation is a ticket, whose states have words of their own. */
export function isTicketRow(conversation: PayloadRow): boolean {
  return conversation["type"] === "ticket" || "ticket_state" in conversation;
}
