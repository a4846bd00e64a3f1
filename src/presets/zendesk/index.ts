/**
 * Zendesk's ticket metrics as clock definitions.
 *
 * @module
 */
export { zendeskClocks } from "./zendesk-clocks.js";
