/**
 * Ticket deadlines, escalations and support KPIs as pure functions.
 *
 * @module
 */
export * from "./errors/index.js";
export * from "./json/index.js";
export * from "./time/index.js";
