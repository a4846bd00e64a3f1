import fc from "fast-check";
import { canonicalJson, fingerprint } from "supportops";
import { expect, it } from "vitest";

const seed = 20_260_327;

/** The same content with the keys of every object put in another order. */
function reorder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reorder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reorder(item)]),
  );
}

it("the order of keys changes neither the text nor the fingerprint", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(reorder(value))).toBe(canonicalJson(value));
      expect(fingerprint(reorder(value))).toBe(fingerprint(value));
    }),
    { seed, numRuns: 500 },
  );
});

it("the text is JSON of the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { seed, numRuns: 500 },
  );
});
