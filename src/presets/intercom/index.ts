/**
 * Intercom's clocks as clock definitions.
 *
 * @module
 */
export { type IntercomClockId, intercomClocks } from "./intercom-clocks.js";
