/**
 * CloudEvents and other webhooks: events about tickets in, events of any kind out.
 *
 * @module
 */
export type { CloudEvent, CloudEventInput } from "./cloud-event.js";
export { cloudEventOf } from "./cloud-event-of.js";
export { type CloudEventMap, type CloudEventsPayload, cloudEventTickets } from "./cloud-event-tickets.js";
