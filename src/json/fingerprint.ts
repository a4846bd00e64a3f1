import { canonicalJson } from "./canonical-json.js";

const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/**
 * A 64-bit FNV-1a hash of a value's canonical JSON in UTF-8, as 16 hexadecimal digits. Equal content gives an equal
 * fingerprint on every machine, so it tells whether a stored result still fits the definition it was computed with.
 * It protects against mistakes, not against forgery.
 *
 * @throws A {@link SupportOpsError} with code `input.json` for what JSON cannot hold.
 * @see Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm" (IETF draft), 64-bit parameters.
 * @example
 * ```ts
 * fingerprint({ a: 1, b: 2 }) === fingerprint({ b: 2, a: 1 }); // => true
 * fingerprint(""); // => "2ab3c119d37014a2"
 * ```
 */
export function fingerprint(value: unknown): string {
  let hash = offsetBasis;
  for (const byte of utf8Bytes(canonicalJson(value))) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  return hash.toString(16).padStart(16, "0");
}

// Without TextEncoder, which some embedded runtimes lack. A lone surrogate is written as U+FFFD, as TextEncoder does.
function* utf8Bytes(text: string): Generator<number> {
  for (const character of text) {
    const raw = character.codePointAt(0) as number;
    const point = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
    const tailCount = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    yield tailCount === 0 ? point : ([0, 0xc0, 0xe0, 0xf0][tailCount] as number) | (point >> (6 * tailCount));
    for (let tail = tailCount - 1; tail >= 0; tail--) yield 0x80 | ((point >> (6 * tail)) & 0x3f);
  }
}
