/**
 * Salesforce's clocks as clock definitions.
 *
 * @module
 */
export { type SalesforceClockId, salesforceClocks } from "./salesforce-clocks.js";
