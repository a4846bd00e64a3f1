/**
 * Ticket deadlines, escalations and support KPIs as pure functions.
 *
 * This entry loads no package. Schemas, recurrence rules, names of zones, statistics, insight, on-call schedules,
 * presets, adapters and the types of contacts, surveys and articles have subpaths of their own.
 *
 * @module
 */
export * from "./calendar/index.js";
export * from "./clock/index.js";
export * from "./condition/index.js";
export * from "./errors/index.js";
export * from "./escalation/index.js";
export { type DurationUnit, type FormatDurationOptions, formatDuration } from "./format/format-duration.js";
export { type FormatPercentOptions, formatPercent } from "./format/format-percent.js";
export * from "./json/index.js";
export * from "./kpi/index.js";
export * from "./measure/index.js";
export * from "./sla/index.js";
export * from "./ticket/index.js";
export * from "./time/index.js";
