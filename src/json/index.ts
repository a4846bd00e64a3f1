/**
 * JSON in one canonical form, and a fingerprint of it.
 *
 * @module
 */
export { canonicalJson, type Json } from "./canonical-json.js";
export { fingerprint } from "./fingerprint.js";
