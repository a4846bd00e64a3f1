import { fingerprint } from "supportops";
import { describe, expect, it } from "vitest";
import { fnv1a64 } from "../../../src/json/fnv1a64.js";
import { issuesOf } from "../../issues-of.js";

describe("fingerprint", () => {
  it("is the FNV-1a hash of the canonical JSON in hexadecimal", () => {
    expect(fingerprint({ b: 1, a: "x" })).toBe(fnv1a64('{"a":"x","b":1}').toString(16));
  });

  it("hashes the two quotes of the empty text to 07cc7607b4949e25, as computed apart in Python", () => {
    expect(fingerprint("")).toBe("07cc7607b4949e25");
  });

  it("has 16 digits also when the hash starts with zeros", () => {
    const fingerprints = Array.from({ length: 500 }, (_, index) => fingerprint(index));
    expect(fingerprints.some((digits) => digits.startsWith("0"))).toBe(true);
    expect(fingerprints.filter((digits) => !/^[0-9a-f]{16}$/.test(digits))).toEqual([]);
  });

  it.each<{ a: unknown; b: unknown; why: string }>([
    { a: [1, 2], b: [2, 1], why: "the order of a list is content" },
    { a: { n: 1 }, b: { n: "1" }, why: "a number is not its text" },
    { a: { n: null }, b: {}, why: "null is a value, an absent key is none" },
    { a: ["ab", "c"], b: ["a", "bc"], why: "borders between texts are content" },
  ])("tells $a from $b: $why", ({ a, b }) => {
    expect(fingerprint(a)).not.toBe(fingerprint(b));
  });

  it("refuses what JSON cannot hold, at its path", () => {
    expect(issuesOf(() => fingerprint({ targetMs: Number.NaN }))).toMatchObject([
      { code: "input.json", path: ["targetMs"], received: "NaN" },
    ]);
  });
});
