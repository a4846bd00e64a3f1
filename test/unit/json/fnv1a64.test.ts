import { describe, expect, it } from "vitest";
import { fnv1a64 } from "../../../src/json/fnv1a64.js";

describe("fnv1a64", () => {
  // Published with the hash: L. C. Noll's test values, also in the IETF draft draft-eastlake-fnv.
  it.each([
    { text: "", hash: 0xcbf29ce484222325n },
    { text: "a", hash: 0xaf63dc4c8601ec8cn },
    { text: "b", hash: 0xaf63df4c8601f1a5n },
    { text: "fo", hash: 0x08985907b541d342n },
    { text: "foob", hash: 0xdd120e790c2512afn },
    { text: "foobar", hash: 0x85944171f73967e8n },
  ])("hashes '$text' to the published value", ({ text, hash }) => {
    expect(fnv1a64(text)).toBe(hash);
  });

  it.each([
    { text: "\u007f\u0080", why: "the end of the one-byte forms and the start of the two-byte forms" },
    { text: "\u07ff\u0800", why: "the end of the two-byte forms and the start of the three-byte forms" },
    { text: "\uffff\u{10000}", why: "the end of the three-byte forms and the start of the four-byte forms" },
    { text: "\u{10ffff}", why: "the last code point" },
    { text: "Ärger 東京 😀", why: "text as tickets hold it" },
    { text: "\ud800", why: "a lone first surrogate becomes U+FFFD" },
    { text: "\udfffx", why: "a lone second surrogate becomes U+FFFD" },
  ])("hashes the bytes that TextEncoder gives: $why", ({ text }) => {
    const bytes = new TextEncoder().encode(text);
    const definition = bytes.reduce(
      (hash, byte) => ((hash ^ BigInt(byte)) * 0x100000001b3n) % 2n ** 64n,
      0xcbf29ce484222325n,
    );
    expect(fnv1a64(text)).toBe(definition);
  });
});
