import { describe, expect, it } from "vitest";
import { collectNotes } from "../../../../src/adapters/notes/note-collector.js";
import { rowsById } from "../../../../src/adapters/payload/rows-by-id.js";
import { timedRows } from "../../../../src/adapters/payload/timed-rows.js";
import { idOf, instantOf, type PayloadRow } from "../../../../src/adapters/payload/payload-values.js";

const noted = (run: (notes: ReturnType<typeof collectNotes>) => readonly { readonly row: PayloadRow }[]) => {
  const notes = collectNotes();
  const rows = run(notes).map(({ row }) => row["text"]);
  return [rows, notes.list().map(({ code, path, count }) => `${code} ${path} ${count}`)];
};

const at = (minute: number): string => `2026-03-27T08:0${minute}:00Z`;

describe("timedRows", () => {
  const options = {
    name: "rows",
    timeKey: "at",
    idOf: (row: PayloadRow) => idOf(row["id"]),
    atOf: (row: PayloadRow) => instantOf(row["at"]),
  };

  it("orders by instant, id and content, keeps each id once, and leaves out what has no time", () => {
    const rows = [
      { at: at(2), text: "last" },
      { at: at(1), id: 10, text: "third" },
      { at: at(1), id: 9, text: "second" },
      { at: at(1), id: 9, text: "first" },
      { at: "soon", text: "never" },
      { at: at(1), text: "no id, b" },
      { at: at(1), text: "no id, a" },
    ];
    const expected = [
      ["first", "third", "no id, a", "no id, b", "last"],
      ["incomplete rows[].at 1", "deduplicated rows[].id 1"],
    ];
    expect(noted((notes) => timedRows(rows, options, notes))).toEqual(expected);
    expect(noted((notes) => timedRows([...rows].reverse(), options, notes))).toEqual(expected);
  });

  it("keeps equal rows without an id: nothing says that they are one", () => {
    const twice = [
      { at: at(1), text: "a" },
      { at: at(1), text: "a" },
    ];
    expect(noted((notes) => timedRows(twice, options, notes))).toEqual([["a", "a"], []]);
  });
});

describe("rowsById", () => {
  it("orders by id and content, keeps each id once, and leaves out what has none", () => {
    const rows = [{ id: 10, text: "b" }, { text: "never" }, { id: 9, text: "z" }, { id: 9, text: "a" }];
    const expected = [
      ["a", "b"],
      ["deduplicated rows[].id 1", "incomplete rows[].id 1"],
    ];
    const mapped = (list: readonly PayloadRow[]) =>
      noted((notes) => rowsById(list, "rows", (row) => idOf(row["id"]), notes));
    expect(mapped(rows)).toEqual(expected);
    expect(mapped([...rows].reverse())).toEqual(expected);
  });
});
