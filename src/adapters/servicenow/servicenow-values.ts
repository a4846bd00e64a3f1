import type { DurationMs, EpochMs } from "../../time/instant-input.js";
import { idOf, instantOf, isRow, type PayloadRow, textOf } from "../payload/payload-values.js";

/**
 * The value of a column in any of the Table API's forms: plain text, `{ value, display_value }`, or a reference
 * `{ value, link }`; `null` for an empty one. Of a reference that shows its label alone, the id stands in the link.
 */
export function columnOf(row: PayloadRow, column: string): string | null {
  const value = row[column];
  if (!isRow(value)) return typeof value === "boolean" ? String(value) : idOf(value);
  if (Object.hasOwn(value, "value")) return idOf(value["value"]);
  return textOf(textOf(value["link"])?.split("/").at(-1)) ?? textOf(value["display_value"]);
}

const glideTime = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/;

/** The instant of a text such as `2026-03-27 08:00:00`, which is UTC and does not say so; `null` for anything else. */
export function glideInstant(text: string | null): EpochMs | null {
  if (text === null) return null;
  return instantOf(text.replace(glideTime, "$1T$2Z"));
}

/** The instant of a column; see {@link glideInstant}. */
export function instantOfColumn(row: PayloadRow, column: string): EpochMs | null {
  return glideInstant(columnOf(row, column));
}

/** The length of a duration, which ServiceNow writes as the time it would be that long after 1970 began. */
export function durationOfColumn(row: PayloadRow, column: string): DurationMs | null {
  const lengthMs = instantOfColumn(row, column);
  return lengthMs === null || lengthMs < 0 ? null : lengthMs;
}

/** Whether a column says yes. */
export function isTrue(row: PayloadRow, column: string): boolean {
  const value = columnOf(row, column);
  return value === "true" || value === "1";
}
