import type { DurationMs } from "./instant-input.js";

/** Milliseconds of hours, minutes and seconds that are written in digits. */
export function digitsToMs(hours: string, minutes: string, seconds: string): DurationMs {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
