import type { EpochMs } from "../../time/instant-input.js";
import { instantOf, type PayloadRow, textOf } from "../payload/payload-values.js";

/** The instant of a cell: warehouses write UTC with or without saying so, and a blank for the T. */
export function cellInstant(value: unknown): EpochMs | null {
  const text = textOf(value)?.trim() ?? "";
  const [, date, time, offset = "Z"] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/.exec(text) ?? [];
  return date === undefined ? null : instantOf(`${date}T${time}${offset === "UTC" ? "Z" : offset}`);
}

/** A cell that says yes or no, or `null` where it says neither. */
export function cellFlag(value: unknown): boolean | null {
  const word = typeof value === "string" ? value.toLowerCase() : value;
  if (word === true || word === "true" || word === "t" || word === "1") return true;
  return word === false || word === "false" || word === "f" || word === "0" ? false : null;
}

/** A cell that holds a whole number, or `null`. */
export function cellNumber(value: unknown): number | null {
  const number = typeof value === "string" && /^-?\d+(?:\.0+)?$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) ? (number as number) : null;
}

/** A cell that holds JSON, read; any other text as it is. */
export function cellJson(value: unknown): unknown {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** Tells whether the connector marked a row as deleted. */
export const isDeletedRow = (row: PayloadRow): boolean => cellFlag(row["_fivetran_deleted"]) === true;
