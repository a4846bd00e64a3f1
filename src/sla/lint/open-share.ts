import { type Calendar, stateOf } from "../../calendar/calendar.js";
import { businessTimeBetween } from "../../calendar/business-time-between.js";
import type { DurationMs } from "../../time/instant-input.js";

const yearMs = 365.2425 * 86_400_000;
const sampleFrom = Date.UTC(2020, 0, 1);
/** Dates and weekdays come round after 28 years. */
const sampleTo = Date.UTC(2048, 0, 1);

/** Open time of a calendar in an average year, in milliseconds; over 2020 to 2047, or what is known of its zone then. */
export function openMsPerYear(calendar: Calendar): DurationMs {
  const { hours } = stateOf(calendar);
  const from = Math.max(sampleFrom, hours.from);
  const to = Math.max(from + 1, Math.min(sampleTo, hours.to));
  return (businessTimeBetween(calendar, from, to) * yearMs) / (to - from);
}
