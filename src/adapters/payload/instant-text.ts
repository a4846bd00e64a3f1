import type { EpochMs } from "../../time/instant-input.js";
import { epochOf, instantOf } from "./payload-values.js";

/** The instant of an ISO text, or of epoch milliseconds as a number or as a text; `null` where it names none. */
export function instantOfText(value: unknown): EpochMs | null {
  if (typeof value === "string" && /^\d{12,14}$/.test(value)) return epochOf(Number(value));
  return typeof value === "number" ? epochOf(value) : instantOf(value);
}

/** Orders texts by code unit, wherever the program runs. */
export function compareText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
