import type { NoteCollector } from "../notes/note-collector.js";
import { type PayloadRow, textOf } from "../payload/payload-values.js";
import type { TimedRow } from "../payload/timed-rows.js";
import { isRecordId } from "./salesforce-ids.js";

/** Fields that refer to another record; a change of one is told twice, with names and with ids. */
const lookupFields = {
  Owner: "owner",
  ownerAssignment: "owner",
  ownerAccepted: "owner",
  ownerEscalated: "owner",
  Contact: "requester",
  Account: "organization",
  BusinessHours: "schedule",
  Parent: "parent",
} as const;

/** What a lookup of a case refers to. */
export type SalesforceLookup = (typeof lookupFields)[keyof typeof lookupFields];

/** What the changed field of a history row refers to, with or without the `Id` at its end; undefined if nothing. */
export function lookupOf(row: PayloadRow): SalesforceLookup | undefined {
  const name = (textOf(row["Field"]) ?? "").replace(/(?<=.)Id$/, "");
  return Object.hasOwn(lookupFields, name) ? lookupFields[name as keyof typeof lookupFields] : undefined;
}

/** Tells whether a row of a lookup has ids and not names. */
function hasIds({ DataType: type, OldValue: before, NewValue: after }: PayloadRow): boolean {
  if (type === "EntityId") return true;
  const values = [before, after].filter((value) => value !== null && value !== undefined && value !== "");
  return values.length > 0 && values.every(isRecordId);
}

const changeKey = ({ row, at }: TimedRow): string => JSON.stringify([at, row["Field"], row["CreatedById"]]);

/** Leaves out the rows with names of changes that have a row with ids; a name alone cannot be kept. */
export function dropNames(rows: readonly TimedRow[], notes: NoteCollector): readonly TimedRow[] {
  const lookups = rows.filter(({ row }) => lookupOf(row) !== undefined);
  const named = new Set(lookups.filter(({ row }) => !hasIds(row)));
  const withIds = new Set(lookups.filter((timed) => !named.has(timed)).map(changeKey));
  return rows.filter((timed) => {
    if (!named.has(timed)) return true;
    if (withIds.has(changeKey(timed))) {
      notes.add("deduplicated", "history[].DataType", "A change stood in the payload with names and with ids.");
    } else {
      notes.add("incomplete", "history[].NewValue", "A change has a name without an id and was left out.");
    }
    return false;
  });
}
