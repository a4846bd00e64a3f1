import type { EpochMs } from "../../time/instant-input.js";
import type { Issues } from "../../errors/issues.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { idOf, isRow, listOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { timedRows } from "../payload/timed-rows.js";
import { jsmInstant } from "./jsm-values.js";

/** One saved change of an issue. */
export interface JsmHistory {
  readonly at: EpochMs;
  readonly author: unknown;
  readonly items: readonly PayloadRow[];
}

/** The changes of an issue, oldest first. */
export interface JsmChangelog {
  readonly histories: readonly JsmHistory[];
  /** Nothing is said of changes, some are cut off, or all are there as far as it shows. */
  readonly completeness: "none" | "cut" | "whole";
}

/** The items of a history that are objects; the others are noted. */
function itemsOf(row: PayloadRow, notes: NoteCollector): readonly PayloadRow[] {
  if (!Array.isArray(row["items"])) notes.add("incomplete", "changelog[].items", "A change has no list of items.");
  return listOf(row["items"]).filter((item): item is PayloadRow => {
    if (isRow(item)) return true;
    notes.add("unknown", "changelog[].items[]", "The item is no object.");
    return false;
  });
}

/** Tells whether a page inside an issue has fewer rows than Jira says there are. */
export function isCut(page: PayloadRow, rows: readonly unknown[]): boolean {
  return typeof page["total"] === "number" && page["total"] > rows.length;
}

/** Reads the changes of an issue in the order in which they happened, each once; reports `adapter.payloadType`. */
export function readChangelog(value: unknown, issue: PayloadRow, issues: Issues, notes: NoteCollector): JsmChangelog {
  const page = rowOf(issue["changelog"]);
  const inside = listOf(page["histories"]).filter(isRow);
  const isGiven = value !== undefined;
  const rows = isGiven ? checkRows(value, ["changelog"], issues, notes) : inside;
  const histories = timedRows(
    rows,
    {
      name: "changelog",
      timeKey: "created",
      idOf: (row) => idOf(row["id"]),
      atOf: (row) => jsmInstant(row["created"]),
    },
    notes,
  ).map(({ row, at }): JsmHistory => ({ at, author: row["author"], items: itemsOf(row, notes) }));
  if (isGiven) return { histories, completeness: "whole" };
  if (!Array.isArray(page["histories"])) return { histories, completeness: "none" };
  return { histories, completeness: isCut(page, inside) ? "cut" : "whole" };
}
