/**
 * OTRS and Znuny's clocks as clock definitions.
 *
 * @module
 */
export { type OtrsZnunyClockId, otrsZnunyClocks } from "./otrs-znuny-clocks.js";
