import { checkInstant } from "../../time/instant.js";
import type { EpochMs } from "../../time/instant-input.js";

/** An object of a payload, whose values can be anything. */
export type PayloadRow = Readonly<Record<string, unknown>>;

const emptyRow: PayloadRow = {};

/** Tells whether a value of a payload is an object. */
export function isRow(value: unknown): value is PayloadRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object of a payload, or one without keys where it holds none. */
export function rowOf(value: unknown): PayloadRow {
  return isRow(value) ? value : emptyRow;
}

/** A list of a payload, or an empty one where it holds none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text of a payload, or `null` where it holds none or an empty one. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** An id as text: vendors write the same id as a number in one place and as a text in another. */
export function idOf(value: unknown): string | null {
  return Number.isSafeInteger(value) ? String(value) : textOf(value);
}

/** The instant a text of a payload names, or `null` where it names none. */
export function instantOf(value: unknown): EpochMs | null {
  return typeof value === "string" ? (checkInstant(value, [], []) ?? null) : null;
}

/** The instant a number of a payload names as epoch milliseconds, or `null` where it names none. */
export function epochOf(value: unknown): EpochMs | null {
  return typeof value === "number" ? (checkInstant(value, [], []) ?? null) : null;
}

/** Orders ids the way a vendor hands them out: shorter numbers first; `null` comes last. */
export function compareIds(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (a.length !== b.length) return a.length - b.length;
  return Number(a > b) - Number(a < b);
}

/** A word of a vocabulary as a message may repeat it; anything that could be personal text becomes its type. */
export function showWord(value: unknown): string {
  return typeof value === "string" && /^[A-Za-z][\w-]{0,49}$/.test(value) ? `"${value}"` : `of type ${typeof value}`;
}
