import { canonicalJson } from "./canonical-json.js";
import { fnv1a64 } from "./fnv1a64.js";

/**
 * A 64-bit FNV-1a hash of a value's canonical JSON in UTF-8, as 16 hexadecimal digits. Equal content gives an equal
 * fingerprint on every machine, so it tells whether a stored result still fits the definition it was computed with.
 * It protects against mistakes, not against forgery.
 *
 * @throws A {@link SupportOpsError} with code `input.json` for what JSON cannot hold.
 * @example
 * ```ts
 * fingerprint({ a: 1, b: 2 }) === fingerprint({ b: 2, a: 1 }); // => true
 * fingerprint(""); // => "07cc7607b4949e25"
 * ```
 */
export function fingerprint(value: unknown): string {
  return fnv1a64(canonicalJson(value)).toString(16).padStart(16, "0");
}
