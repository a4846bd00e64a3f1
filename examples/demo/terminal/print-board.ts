import type { BoardRow, BoardSection, Urgency } from "../figures/sla-board.js";
import { countText } from "../figures/words.js";
import { type Column, fitTable } from "./fit-table.js";
import { printHeading, type Terminal } from "./terminal.js";

/** Prints the SLA board: how many promises are open, and the most urgent of each kind. */
export function printBoard(terminal: Terminal, sections: readonly BoardSection[]): void {
  const { ink, print, width } = terminal;
  const colours: Readonly<Record<Urgency, (text: string) => string>> = {
    overdue: ink.red,
    atRisk: ink.yellow,
    onTrack: ink.green,
    paused: ink.dim,
  };
  printHeading(terminal, "SLA board: open promises by time left");
  const counts = { overdue: "overdue", atRisk: "at risk", onTrack: "on track", paused: "paused" };
  print(sections.map(({ urgency, total }) => colours[urgency](`${countText(total)} ${counts[urgency]}`)).join(" · "));
  for (const { urgency, title, rows, total } of sections.filter(({ rows }) => rows.length > 0)) {
    const more = total > rows.length ? ink.dim(`  + ${countText(total - rows.length)} more`) : "";
    print(`\n${colours[urgency](title)}${more}`);
    print(fitTable(boardColumns(colours), rows, width));
  }
}

function boardColumns(colours: Readonly<Record<Urgency, (text: string) => string>>): Column<BoardRow>[] {
  return [
    { head: "ticket", text: ({ ticket }) => ticket, dropOrder: 0 },
    { head: "clock", text: ({ clock }) => clock, dropOrder: 0 },
    { head: "priority", text: ({ priority }) => priority, dropOrder: 5 },
    { head: "state", text: ({ state }) => state, dropOrder: 4 },
    { head: "due", text: ({ due }) => due, dropOrder: 1 },
    {
      head: "left",
      text: ({ left }) => left,
      dropOrder: 0,
      align: "right",
      paint: (text, { urgency }) => colours[urgency](text),
    },
    { head: "policy", text: ({ policy }) => policy, dropOrder: 3 },
    { head: "why paused", text: ({ why }) => why, dropOrder: 2, least: 20 },
  ];
}
