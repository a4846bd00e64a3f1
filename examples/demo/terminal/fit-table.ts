import Table from "cli-table3";

/** A column of a table that has to fit a terminal. */
export interface Column<Row> {
  readonly head: string;
  readonly text: (row: Row) => string;
  /** Columns with a higher number go first where the width is short; those with 0 stay. */
  readonly dropOrder: number;
  /** The characters it may be cut down to before any column goes; it is not cut before then if absent. */
  readonly least?: number;
  readonly align?: "left" | "right";
  /** Colours a cell that has its width already. */
  readonly paint?: (text: string, row: Row) => string;
}

/** Blanks between two columns. */
const gap = 2;

/**
 * Writes rows as a table of no more than so many characters: columns go in their order of dispensability until the rest
 * fits. Columns with a `least` are cut first; if those that stay are too wide still, the widest one is cut. A column without
 * any text is left out.
 *
 * @param width - Characters of a line, 20 or more.
 * @returns Lines without a trailing newline; empty without rows.
 */
export function fitTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number): string {
  if (rows.length === 0) return "";
  const filled = columns.filter(({ text }) => rows.some((row) => text(row) !== ""));
  const { shown, widths } = fitColumns(filled, rows, width);
  const table = new Table({
    head: shown.map(({ head }, place) => cut(head, widths[place] ?? 0)),
    colAligns: shown.map(({ align }) => align ?? "left"),
    chars: noBorders,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  for (const row of rows) {
    table.push(
      shown.map(({ text, paint }, place) => {
        const cell = cut(text(row), widths[place] ?? 0);
        return paint === undefined ? cell : paint(cell, row);
      }),
    );
  }
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** cli-table3 draws a frame unless every part of it is empty. */
const noBorders = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ".repeat(gap),
};

function fitColumns<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number) {
  let shown = columns;
  let widths: readonly number[] = shrink(shown, widthsOf(shown, rows), width);
  while (totalOf(widths) > width && shown.some(({ dropOrder }) => dropOrder > 0)) {
    const first = shown.reduce((a, b) => (b.dropOrder > a.dropOrder ? b : a));
    shown = shown.filter((column) => column !== first);
    widths = shrink(shown, widthsOf(shown, rows), width);
  }
  while (totalOf(widths) > width && Math.max(...widths) > 1) {
    const widest = widths.indexOf(Math.max(...widths));
    widths = widths.map((columnWidth, place) => (place === widest ? columnWidth - 1 : columnWidth));
  }
  return { shown, widths };
}

/** Cuts the columns that allow it by what is too much. */
function shrink<Row>(columns: readonly Column<Row>[], widths: readonly number[], width: number): readonly number[] {
  let excess = totalOf(widths) - width;
  return columns.map(({ least }, place) => {
    const own = widths[place] ?? 0;
    const spared = Math.max(0, Math.min(excess, own - (least ?? own)));
    excess -= spared;
    return own - spared;
  });
}

function widthsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): number[] {
  return columns.map(({ head, text }) => Math.max(head.length, ...rows.map((row) => text(row).length)));
}

function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, columnWidth) => sum + columnWidth, gap * (widths.length - 1));
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}
