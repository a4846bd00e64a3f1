/**
 * Recurrence rules: the one module that loads the rule engine.
 *
 * @module
 */
export type { Recurrence, RuleDates } from "./recurrence.js";
export { recurrence } from "./recurrence-handle.js";
export { type RuleDatesOptions, ruleDatesBetween } from "./rule-dates-between.js";
