/**
 * Kayako's clocks as clock definitions.
 *
 * @module
 */
export { type KayakoClockId, kayakoClocks } from "./kayako-clocks.js";
