import type { FieldValue } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";

/** A field's value as the ticket keeps it; other shapes than a value or a list of texts are noted and not set. */
export function fieldValueOf(value: unknown, notes: NoteCollector, path = "history[].value"): FieldValue {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value) && value.every((entry): entry is string => typeof entry === "string")) return value;
  notes.add("unknown", path, "The value of a field has a shape that a ticket cannot hold.");
  return null;
}
