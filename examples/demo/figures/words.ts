import { formatDuration, formatInstant, formatPercent } from "supportops/format";
import type { EpochMs } from "supportops/time";

/** An id such as `firstReply` as words. */
export function wordsOf(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll("-", " ");
}

/** An instant in a zone, with the zone's name as it is known there. */
export function instantText(at: EpochMs, timeZone: string): string {
  return formatInstant(at, timeZone, { naming: timeZone.startsWith("America/") ? "en-US" : "en-GB" });
}

const dayMs = 86_400_000;

/** A length of wall time: days and hours from two days on. */
export function lengthText(durationMs: number): string {
  const wholeMs = Math.round(durationMs);
  if (Math.abs(wholeMs) < 2 * dayMs) return formatDuration(wholeMs);
  return formatDuration(wholeMs, { largest: "day", smallest: "hour" });
}

/** A share from 0 to 1. */
export function shareText(share: number): string {
  return formatPercent(share * 100);
}

/** A whole number with separators. */
export function countText(count: number): string {
  return count.toLocaleString("en-US");
}
