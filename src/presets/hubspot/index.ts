/**
 * HubSpot's clocks as clock definitions.
 *
 * @module
 */
export { type HubspotClockId, hubspotClocks } from "./hubspot-clocks.js";
