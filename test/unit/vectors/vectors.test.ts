import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../tools/list-files.js";
import { runVectors } from "../../vectors/run-vectors.js";

describe("the calendar vectors", () => {
  it.each(listFiles("test/vectors/calendar", ".json"))(
    "in %s all agree, at both edges where a case names both",
    (file) => {
      const results = runVectors(readFileSync(file, "utf8"));
      expect(results.length).toBeGreaterThan(0);
      expect(results.filter(({ ok }) => !ok)).toEqual([]);
    },
    60_000,
  );
});

describe("a vector file", () => {
  const verdict = (vector: object) => runVectors(JSON.stringify({ cases: [{ id: "a", ...vector }] }))[0];

  it("with a kind of case that no binding knows fails, never passes in silence", () => {
    expect(verdict({ what: 1 })).toMatchObject({
      id: "a",
      ok: false,
      actual: expect.stringContaining("unknown kind") as unknown,
    });
  });

  it("fails on a calendar answer that differs from the expected one", () => {
    const vector = { calendar: { timeZone: "UTC", weekly: {} }, op: "isOpen", args: { at: "2026-01-05T09:00:00Z" } };
    expect(verdict({ ...vector, expected: false })?.ok).toBe(true);
    expect(verdict({ ...vector, expected: true })).toEqual({ id: "a", ok: false, expected: true, actual: false });
  });

  it("passes a disputed case on any of its alternatives, and on nothing else", () => {
    const calendar = { timeZone: "UTC", weekly: { mon: [["09:00", "17:00"]] } };
    const args = { from: "2026-01-05T10:00:00Z", to: "2026-01-05T09:00:00Z" };
    const vector = { calendar, op: "elapsed", args, expected: 0 };
    expect(verdict({ ...vector, alternatives: [-3_600_000] })?.ok).toBe(true);
    expect(verdict({ ...vector, alternatives: [3_600_000] })?.ok).toBe(false);
  });
});
