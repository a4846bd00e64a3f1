import { describe, expect, it } from "vitest";
import { collectNotes } from "../../../../src/adapters/notes/note-collector.js";
import { fieldValueOf } from "../../../../src/adapters/payload/field-value.js";

describe("fieldValueOf", () => {
  it.each<[value: unknown, expected: unknown]>([
    ["gold", "gold"],
    [true, true],
    [3.5, 3.5],
    [
      ["a", "b"],
      ["a", "b"],
    ],
    ["", null],
    [null, null],
    [undefined, null],
  ])("%j is kept as %j", (value, expected) => {
    const notes = collectNotes();
    expect(fieldValueOf(value, notes)).toEqual(expected);
    expect(notes.list()).toEqual([]);
  });

  it.each<[value: unknown]>([[{ a: 1 }], [[1, 2]], [Number.NaN]])("%j is not set, and noted at its place", (value) => {
    const notes = collectNotes();
    expect(fieldValueOf(value, notes, "ticket.plan")).toBeNull();
    expect(notes.list()).toMatchObject([{ code: "unknown", path: "ticket.plan" }]);
  });
});
