/**
 * Five9's call log as contacts.
 *
 * @module
 */
export { five9Calls } from "./five9-calls.js";
export type { Five9Options, Five9Payload } from "./five9-payload.js";
