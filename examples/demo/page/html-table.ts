import { escapeHtml } from "./escape-html.js";

/** A column of a table on the page. */
export interface HtmlColumn<Row> {
  readonly head: string;
  /** The cell's content, as HTML. */
  readonly html: (row: Row) => string;
  readonly align?: "left" | "right";
  /** Whether the cell stays on one line. */
  readonly whole?: boolean;
  /** Hidden on narrow screens. */
  readonly minor?: boolean;
}

/** Rows of a table under a heading of their own. */
export interface HtmlRowGroup<Row> {
  /** Content of the heading, as HTML; no heading if absent. */
  readonly heading?: string;
  readonly rows: readonly Row[];
}

/** Writes groups of rows as one table; a column in which every cell is empty is left out. */
export function htmlTable<Row>(columns: readonly HtmlColumn<Row>[], groups: readonly HtmlRowGroup<Row>[]): string {
  const filled = columns.filter(({ html }) => groups.some(({ rows }) => rows.some((row) => html(row) !== "")));
  const heads = filled.map((column) => `<th${classOf(column)}>${escapeHtml(column.head)}</th>`);
  const bodies = groups.map(({ heading, rows }) => {
    const head =
      heading === undefined
        ? ""
        : `<tr class="group"><th scope="rowgroup" colspan="${filled.length}">${heading}</th></tr>`;
    const lines = rows.map(
      (row) => `<tr>${filled.map((column) => `<td${classOf(column)}>${column.html(row)}</td>`).join("")}</tr>`,
    );
    return `<tbody>${head}${lines.join("\n")}</tbody>`;
  });
  return `<div class="scroll"><table><thead><tr>${heads.join("")}</tr></thead>${bodies.join("\n")}</table></div>`;
}

function classOf<Row>({ align, whole, minor }: HtmlColumn<Row>): string {
  const names = [
    ...(align === "right" ? ["num"] : []),
    ...(whole === true ? ["whole"] : []),
    ...(minor === true ? ["minor"] : []),
  ];
  return names.length === 0 ? "" : ` class="${names.join(" ")}"`;
}
