/**
 * Kayako's cases with their posts and activities as tickets, and its SLAs and business hours as SLA definitions.
 *
 * @module
 */
export type { KayakoTicketOptions, KayakoTicketPayload } from "./kayako-payload.js";
export { type KayakoSlaDefinition, kayakoSla } from "./kayako-sla.js";
export type { KayakoSlaOptions, KayakoSlaPayload } from "./kayako-sla-payload.js";
export { kayakoTicket } from "./kayako-ticket.js";
export { kayakoVendorClocks } from "./kayako-vendor-clocks.js";
