import type { DurationMs } from "../../time/instant-input.js";

/** Longer than a century is a mistake. */
const longestMs = 3_155_760_000_000;

/** A length of time a payload gives in milliseconds, rounded to whole ones; `null` for anything else. */
export function durationMsOf(value: unknown): DurationMs | null {
  if (typeof value !== "number" || !(value >= 0 && value <= longestMs)) return null;
  // Adding 0 turns -0 into 0.
  return Math.round(value) + 0;
}

/** A count a payload gives as a number or as digits, `null` for anything else. */
export function countOf(value: unknown): number | null {
  const count = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(count) && (count as number) >= 0 ? (count as number) + 0 : null;
}

/** A finite number a payload gives as a number or in digits, `null` for anything else. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === "string" && /^-?\d{1,15}(\.\d{1,9})?$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number + 0 : null;
}
