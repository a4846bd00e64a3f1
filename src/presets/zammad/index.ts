/**
 * Zammad's clocks as clock definitions.
 *
 * @module
 */
export { type ZammadClockId, zammadClocks } from "./zammad-clocks.js";
