const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/**
 * The 64-bit FNV-1a hash of a text in UTF-8, from 0 to 2^64 - 1.
 *
 * @see Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm" (IETF draft), 64-bit parameters.
 */
export function fnv1a64(text: string): bigint {
  let hash = offsetBasis;
  for (const byte of utf8Bytes(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  return hash;
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
