/**
 * Freshdesk's clocks as clock definitions.
 *
 * @module
 */
export { type FreshdeskClockId, freshdeskClocks } from "./freshdesk-clocks.js";
