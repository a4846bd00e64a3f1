import { adapterNoteCodes } from "supportops/adapters/notes";
import { describe, expect, it } from "vitest";
import { collectNotes } from "../../../../src/adapters/notes/note-collector.js";

describe("collectNotes", () => {
  it("counts equal notes together and lists them by path, code and message, whatever order they came in", () => {
    const told = [
      ["unknown", "b", "second"],
      ["unknown", "b", "first"],
      ["guessed", "b", "second"],
      ["unknown", "a", "second"],
      ["unknown", "b", "second"],
    ] as const;
    const listed = [told, [...told].reverse()].map((rows) => {
      const notes = collectNotes();
      for (const [code, path, message] of rows) notes.add(code, path, message);
      return notes.list();
    });
    expect(listed[0]).toEqual([
      { code: "unknown", path: "a", count: 1, message: "second" },
      { code: "guessed", path: "b", count: 1, message: "second" },
      { code: "unknown", path: "b", count: 1, message: "first" },
      { code: "unknown", path: "b", count: 2, message: "second" },
    ]);
    expect(listed[1]).toEqual(listed[0]);
  });

  it("has a meaning for each code", () => {
    expect(Object.keys(adapterNoteCodes).sort()).toEqual([
      "deduplicated",
      "dropped",
      "guessed",
      "incomplete",
      "moved",
      "unknown",
    ]);
  });
});
