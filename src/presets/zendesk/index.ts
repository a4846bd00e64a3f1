/**
 * Zendesk's ticket metrics as clock definitions.
 *
 * @module
 */
export { type ZendeskClockId, zendeskClocks } from "./zendesk-clocks.js";
