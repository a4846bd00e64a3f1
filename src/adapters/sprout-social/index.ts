/**
 * Sprout Social's cases and messages as tickets.
 *
 * @module
 */
export type { SproutSocialOptions, SproutSocialPayload } from "./sprout-social-payload.js";
export { sproutSocialTicket } from "./sprout-social-ticket.js";
