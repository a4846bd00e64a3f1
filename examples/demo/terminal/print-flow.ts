import { countText } from "../figures/words.js";
import type { Flow, FlowRow } from "../operation.js";
import { type Column, fitTable } from "./fit-table.js";
import { printHeading, type Terminal } from "./terminal.js";

const columns: readonly Column<FlowRow>[] = [
  { head: "from", text: ({ period }) => period, dropOrder: 0 },
  { head: "created", text: ({ created }) => countText(created ?? 0), dropOrder: 0, align: "right" },
  { head: "done", text: ({ done }) => countText(done ?? 0), dropOrder: 0, align: "right" },
  { head: "open at end", text: ({ openAtEnd }) => countText(openAtEnd ?? 0), dropOrder: 0, align: "right" },
];

/** Prints what came in, what was done and what was left. */
export function printFlow(terminal: Terminal, { title, rows }: Flow): void {
  printHeading(terminal, title);
  terminal.print(fitTable(columns, rows, terminal.width));
}
