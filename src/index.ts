/**
 * Ticket deadlines, escalations and support KPIs as pure functions.
 *
 * @module
 */
export * from "./errors/index.js";
