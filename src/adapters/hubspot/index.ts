/**
 * HubSpot Service Hub's tickets, their property history, threads, logged emails and surveys as tickets. HubSpot's API
 * has neither SLA policies nor working hours.
 *
 * @module
 */
export type { HubspotTicketOptions, HubspotTicketPayload } from "./hubspot-payload.js";
export { hubspotTicket } from "./hubspot-ticket.js";
export { hubspotVendorClocks } from "./hubspot-vendor-clocks.js";
