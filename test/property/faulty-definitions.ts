import fc from "fast-check";
import { type Issue, isSupportOpsError } from "supportops/errors";
import { expect } from "vitest";
import { placesOf, withPlace } from "./json-places.js";

/** A valid definition in which one or two places hold something else that is plausible, or nothing. */
export function mutated<Value>(valid: Value, plausible: fc.Arbitrary<unknown>): fc.Arbitrary<Value> {
  const one = (value: Value): fc.Arbitrary<Value> =>
    fc
      .tuple(fc.constantFrom(...placesOf(value)), fc.option(plausible, { nil: undefined }))
      .map(([place, replacement]) => withPlace(value, place, replacement));
  return fc.oneof(
    one(valid),
    one(valid).chain((value) => (placesOf(value).length === 0 ? fc.constant(value) : one(value))),
  );
}

/** What is wrong, as a function says that throws; nothing if it does not. */
export function issuesOrNone(run: () => unknown): readonly Issue[] {
  try {
    run();
    return [];
  } catch (error) {
    if (isSupportOpsError(error)) return error.issues;
    throw error;
  }
}

/**
 * What a schema refuses, compile refuses; what compile refuses in one part, the schema refuses.
 *
 * @param ofWhole - Codes of how the parts fit together, which compile alone knows.
 */
export function expectSame(parsed: readonly Issue[], compiled: readonly Issue[], ofWhole: RegExp): void {
  const ofParts = compiled.filter(({ code }) => !ofWhole.test(code));
  expect(parsed.length > 0 && compiled.length === 0, JSON.stringify({ parsed })).toBe(false);
  expect(ofParts.length > 0 && parsed.length === 0, JSON.stringify({ ofParts })).toBe(false);
}
