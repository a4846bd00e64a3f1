import type { FieldValue } from "../../ticket/ticket-state.js";
import type { EpochMs } from "../../time/instant-input.js";
import { epochOf, idOf, instantOf, isRow, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";

/**
 * The instant of a time in any of Jira's forms: text with the reading user's offset, epoch milliseconds, or the service
 * desk's object of several forms; `null` where it names none.
 */
export function jsmInstant(value: unknown): EpochMs | null {
  if (!isRow(value)) return instantOf(value) ?? epochOf(value);
  return epochOf(value["epochMillis"]) ?? instantOf(value["jira"]) ?? instantOf(value["iso8601"]);
}

/** A text under a key of a row itself: a key such as `toString` exists on every object. */
export function ownText(row: PayloadRow, key: string): string | null {
  return Object.hasOwn(row, key) ? textOf(row[key]) : null;
}

/** The id of an account: `accountId` in the cloud, the user's key or login name in Data Center. */
export function accountIdOf(user: unknown): string | null {
  const row = rowOf(user);
  return idOf(row["accountId"]) ?? idOf(row["key"]) ?? idOf(row["name"]);
}

/** What a field's value says as a ticket keeps it: a value, the name of a choice, or a list of these as text. */
export function jsmFieldValue(value: unknown): FieldValue {
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => wordOf(entry) ?? []);
  if (typeof value === "boolean") return value;
  return typeof value === "number" && Number.isFinite(value) ? value : wordOf(value);
}

/** The word of a choice: its name, value or id. */
function wordOf(value: unknown): string | null {
  if (!isRow(value)) return idOf(value);
  return textOf(value["name"]) ?? textOf(value["value"]) ?? idOf(value["id"]);
}

/** Labels as Jira writes them into a changelog, with spaces between them; each once. */
export function labelsOf(text: string | null): readonly string[] {
  return [...new Set((text ?? "").split(/\s+/).filter((label) => label !== ""))];
}
