/**
 * Chatwoot's clocks as clock definitions.
 *
 * @module
 */
export { type ChatwootClockId, chatwootClocks } from "./chatwoot-clocks.js";
