import type { EpochMs } from "../time/instant-input.js";
import { type Calendar, stateOf } from "./calendar.js";

const weekMs = 7 * 86_400_000;
const windowMs = 8 * 365 * 86_400_000;

/**
 * Tells whether a calendar has any open time at all, without tabulating it: almost always a single week tells, so that
 * is looked at first.
 */
export function everOpens(calendar: Calendar): boolean {
  const { hours } = stateOf(calendar);
  const opensBetween = (from: EpochMs, to: EpochMs): boolean => hours.spansBetween(from, to).length > 0;
  const middle = Math.floor((hours.from + hours.to) / 2);
  if (opensBetween(middle, Math.min(middle + weekMs, hours.to))) return true;
  for (let from = hours.from; from < hours.to; from += windowMs) {
    if (opensBetween(from, Math.min(from + windowMs, hours.to))) return true;
  }
  return false;
}
