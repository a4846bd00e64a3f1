/**
 * Frappe Helpdesk's clocks as clock definitions.
 *
 * @module
 */
export { type FrappeClockId, frappeClocks } from "./frappe-clocks.js";
