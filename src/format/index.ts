/**
 * Instants, durations and percentages as text for people, the same on every host.
 *
 * @module
 */
export { type DurationUnit, formatDuration, type FormatDurationOptions } from "./format-duration.js";
export { formatInstant, type FormatInstantOptions } from "./format-instant.js";
export { formatPercent, type FormatPercentOptions } from "./format-percent.js";
export type { ZoneNaming } from "./zone-text.js";
