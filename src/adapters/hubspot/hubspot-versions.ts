import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { compareText, instantOfText } from "../payload/instant-text.js";
import { type PayloadRow, rowOf } from "../payload/payload-values.js";

/** A value that a property had from an instant on. */
export interface HubspotVersion {
  readonly at: EpochMs;
  /** The value as text; HubSpot writes numbers and booleans as text too. */
  readonly value: string | null;
  readonly row: PayloadRow;
}

/** HubSpot writes an empty text where a value was cleared. */
export function propertyText(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

/** The value of a property today, or `null`. */
export function propertyOf(ticket: PayloadRow, property: string): string | null {
  return propertyText(rowOf(ticket["properties"])[property]);
}

/** The versions of a property in order of time, each once; HubSpot lists the newest first. */
export function readVersions(ticket: PayloadRow, property: string, notes: NoteCollector): readonly HubspotVersion[] {
  const path = `ticket.propertiesWithHistory.${property}`;
  const list = rowOf(ticket["propertiesWithHistory"])[property];
  if (list !== undefined && !Array.isArray(list)) notes.add("unknown", path, "The history of a property is no list.");
  const versions = (Array.isArray(list) ? (list as unknown[]) : []).flatMap((entry): HubspotVersion[] => {
    const row = rowOf(entry);
    const at = instantOfText(row["timestamp"]);
    if (at !== null) return [{ at, value: propertyText(row["value"]), row }];
    notes.add("incomplete", `${path}[].timestamp`, "A value has no readable time and was left out.");
    return [];
  });
  const ordered = versions.sort((a, b) => a.at - b.at || compareText(JSON.stringify(a.row), JSON.stringify(b.row)));
  return ordered.filter(({ at, value }, index) => {
    const before = ordered[index - 1];
    if (before?.at !== at || before.value !== value) return true;
    notes.add("deduplicated", `${path}[]`, "A value stood in the history more than once.");
    return false;
  });
}
