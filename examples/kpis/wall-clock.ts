import { isSupportOpsError } from "supportops/errors";
import { type EpochMs, toEpochMs, toIso } from "supportops/time";
import { DemoError } from "../demo/demo-error.js";

/** Reads a date or wall clock time without a zone as UTC, the zone in which the figures are counted. */
export function parseWallClock(text: string): EpochMs {
  try {
    return toEpochMs(text.includes("T") ? `${text}Z` : `${text}T00:00:00Z`);
  } catch (error) {
    if (!isSupportOpsError(error)) throw error;
    throw new DemoError(`"${text}" is no date or time.`);
  }
}

/** The same, with `null` for a missing one. */
export function parseOptionalWallClock(text: string): EpochMs | null {
  return text === "" ? null : parseWallClock(text);
}

/** The wall clock time without its zone, as the data write it. */
export function wallClockText(at: EpochMs): string {
  return toIso(at).slice(0, 19);
}

/** The month an instant lies in, as `2016-03`. */
export function monthOf(at: EpochMs): string {
  return toIso(at).slice(0, 7);
}

/** The first instant of a year. */
export function startOfYear(year: number): EpochMs {
  return parseWallClock(`${String(year)}-01-01`);
}
