/**
 * Zendesk's ticket metrics and group SLAs as clock definitions.
 *
 * @module
 */
export { type ZendeskClockId, zendeskClocks } from "./zendesk-clocks.js";
export { zendeskGroupClocks } from "./zendesk-group-clocks.js";
