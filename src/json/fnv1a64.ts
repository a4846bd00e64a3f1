const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/**
 * The 64-bit FNV-1a hash of a text in UTF-8, from 0 to 2^64 - 1.
 *
 * @see Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm" (IETF draft), 64-bit parameters.
 */
export function fnv1a64(text: string): bigint {
  let hash = offsetBasis;
  for (const byte of text.replace(/[^\0-\x7f]+/g, utf8Bytes)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte.charCodeAt(0))) * prime);
  }
  return hash;
}

// One character for each byte, by way of percent-encoding: some embedded runtimes lack TextEncoder. A lone surrogate is
// written as U+FFFD, as TextEncoder does.
function utf8Bytes(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(/%(..)/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
