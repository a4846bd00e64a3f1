/**
 * Exports of Hootsuite's inbox as tickets.
 *
 * @module
 */
export { hootsuiteTickets } from "./hootsuite-tickets.js";
