import { type FigureText, figureText } from "../figures/figure-text.js";
import type { Scorecard } from "../operation.js";
import { type Column, fitTable } from "./fit-table.js";
import { printHeading, printSentence, type Terminal } from "./terminal.js";

/** Prints a table of figures with the evidence for them. */
export function printScorecard(terminal: Terminal, { title, figures, remark }: Scorecard): void {
  const { ink, print, width } = terminal;
  printHeading(terminal, title);
  const columns: Column<FigureText>[] = [
    { head: "figure", text: ({ label }) => label, dropOrder: 0 },
    { head: "n", text: ({ n }) => n, dropOrder: 2, align: "right" },
    { head: "p50 or share", text: ({ value }) => value, dropOrder: 0, align: "right", paint: (text) => ink.bold(text) },
    { head: "95 % interval", text: ({ interval }) => interval, dropOrder: 1 },
    { head: "p90", text: ({ p90 }) => p90, dropOrder: 4, align: "right" },
    {
      head: "naive p50",
      text: ({ naiveP50 }) => naiveP50,
      dropOrder: 5,
      align: "right",
      paint: (text) => ink.dim(text),
    },
    {
      head: "naive p90",
      text: ({ naiveP90 }) => naiveP90,
      dropOrder: 6,
      align: "right",
      paint: (text) => ink.dim(text),
    },
    { head: "left out", text: ({ leftOut }) => leftOut, dropOrder: 3, least: 12, paint: (text) => ink.dim(text) },
  ];
  print(fitTable(columns, figures.map(figureText), width));
  if (remark !== null) printSentence(terminal, remark);
}
