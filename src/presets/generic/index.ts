/**
 * The rules this library recommends as clock definitions.
 *
 * @module
 */
export { type GenericClockId, genericClocks } from "./generic-clocks.js";
