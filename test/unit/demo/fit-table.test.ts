import { describe, expect, it } from "vitest";
import { type Column, fitTable } from "../../../examples/demo/terminal/fit-table.js";

interface Row {
  readonly ticket: string;
  readonly due: string;
  readonly why: string;
}

const columns: readonly Column<Row>[] = [
  { head: "ticket", text: ({ ticket }) => ticket, dropOrder: 0 },
  { head: "due", text: ({ due }) => due, dropOrder: 1, align: "right" },
  { head: "why", text: ({ why }) => why, dropOrder: 2, least: 6 },
];
const rows: readonly Row[] = [
  { ticket: "4711", due: "2 h", why: "waits for customer" },
  { ticket: "4712", due: "13 h", why: "" },
];

// Full width by hand: ticket 6 + gap 2 + due 4 + gap 2 + why 18 = 32.
describe("fitTable", () => {
  it.each([
    {
      why: "all columns have room",
      width: 32,
      lines: ["ticket   due  why", "4711     2 h  waits for customer", "4712    13 h"],
    },
    {
      why: "a column that may be cut is cut",
      width: 24,
      lines: ["ticket   due  why", "4711     2 h  waits for…", "4712    13 h"],
    },
    { why: "below its least width it goes", width: 19, lines: ["ticket   due", "4711     2 h", "4712    13 h"] },
    { why: "then the next one goes", width: 11, lines: ["ticket", "4711", "4712"] },
    { why: "the last one is cut", width: 3, lines: ["ti…", "47…", "47…"] },
  ])("fits $width characters: $why", ({ width, lines }) => {
    expect(fitTable(columns, rows, width).split("\n")).toEqual(lines);
  });

  it("leaves out a column without any text, and a table without rows", () => {
    const [, second] = rows;
    expect(fitTable(columns, [second!], 40).split("\n")[0]).toBe("ticket   due");
    expect(fitTable(columns, [], 40)).toBe("");
  });

  it("paints cells without changing their width", () => {
    const painted = columns.map((column) => ({ ...column, paint: (text: string) => `\u001b[31m${text}\u001b[39m` }));
    const plain = fitTable(painted, rows, 32).replaceAll(/\u001b\[\d+m/g, "");
    expect(plain.split("\n").map((line) => line.trimEnd())).toEqual(fitTable(columns, rows, 32).split("\n"));
  });
});
