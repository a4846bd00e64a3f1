import type { FieldValue } from "../../ticket/ticket-state.js";
import { cellsOfRows } from "./cells-of-rows.kernel.js";
import type { ColumnTaker, Kpi } from "../kpi.js";
import { type KpiColumns, refuseColumn } from "./kpi-columns.js";
import { firstFrom, rowsInCells } from "./partition-columns.kernel.js";
import type { ReportPlan } from "../plan-report.js";
import type { ReportCells } from "../report-cells.js";
import type { ReportColumns } from "./report-columns.js";

/** Rows are moved in blocks, so that the copies stay below two hundred megabytes. */
const blockRows = 2 ** 24;

const noGroups: readonly (readonly FieldValue[])[] = [[]];

/** The columns of one KPI, and how it takes them in. */
interface PlacedColumns {
  readonly id: string;
  readonly place: number;
  readonly columns: KpiColumns;
  readonly taker: ColumnTaker;
}

/**
 * Takes in a table, whole or not at all: each KPI works its columns out for all groups and periods at once, then hands
 * them to the accumulators cell by cell, so that no row is looked at alone.
 *
 * @returns How many contributions lie in none of the periods, by KPI.
 * @throws A {@link SupportOpsError} with code `kpi.columnInvalid` or `kpi.timeInvalid`.
 */
export function addReportColumns(
  table: ReportColumns,
  kpis: readonly Kpi[],
  plan: ReportPlan,
  cells: ReportCells,
): ReadonlyMap<string, number> {
  const placed = Object.entries(table.kpis).map(([id, columns]): PlacedColumns => {
    const place = kpis.findIndex((kpi) => kpi.id === id);
    const taker = kpis[place]?.columns ?? refuseColumn(id, "the id of a KPI of the report that takes columns", id);
    return { id, place, columns, taker };
  });
  const rowCount = checkTable(table, placed, plan);
  let outside = 0;
  for (let from = 0; from < rowCount; from += blockRows) {
    outside += addBlock(table, placed, plan, cells, from, Math.min(rowCount, from + blockRows));
  }
  return new Map(placed.filter(() => outside > 0).map(({ id }) => [id, outside]));
}

/** Refuses a table that does not fit the report or itself. */
function checkTable({ group, at }: ReportColumns, placed: readonly PlacedColumns[], plan: ReportPlan): number {
  const [{ columns } = { columns: {} as KpiColumns }] = placed;
  const rowCount = columns.durationMs?.length ?? columns.counts?.length ?? 0;
  for (const { columns: own, taker } of placed) taker.check(own, rowCount);
  const { readers, periods } = plan;
  if (group === undefined && readers.length > 0) refuseColumn("group", "a group for each row", group);
  if (group !== undefined) {
    if (group.codes.length !== rowCount) refuseColumn("group", `${String(rowCount)} rows`, group.codes.length);
    const unfit = group.values.findIndex((values) => values.length !== readers.length);
    if (unfit !== -1) refuseColumn("group", `${String(readers.length)} values`, group.values[unfit], unfit);
    const row = firstFrom(group.codes, group.values.length);
    if (row !== -1) refuseColumn("group", `a place below ${String(group.values.length)}`, group.codes[row], row);
  }
  if (periods === null && at !== undefined) refuseColumn("at", "no instants: the report has no periods", at.length);
  if (periods !== null) {
    if (at?.length !== rowCount) return refuseColumn("at", `${String(rowCount)} rows`, at?.length);
    const row = at.findIndex((instant) => !Number.isFinite(instant));
    if (row !== -1) refuseColumn("at", "an instant", at[row], row);
  }
  return rowCount;
}

/** Adds the rows from one to another; tells how many of them lie in none of the periods. */
function addBlock(
  { group, at }: ReportColumns,
  placed: readonly PlacedColumns[],
  { periods }: ReportPlan,
  cells: ReportCells,
  from: number,
  to: number,
): number {
  const groups = group?.values ?? noGroups;
  const codes = group?.codes.subarray(from, to) ?? new Uint8Array(to - from);
  const periodCount = periods?.length ?? 1;
  // With periods, each group has a last cell for what lies in none of them.
  const perGroup = periods === null ? 1 : periodCount + 1;
  const rowCells = periods === null || at === undefined ? codes : cellsOfRows(codes, at.subarray(from, to), periods);
  const rows = rowsInCells(rowCells, groups.length * perGroup);
  const intakes = placed.map(({ place, columns, taker }) => ({
    place,
    intake: taker.take(sliceColumns(columns, from, to), rows),
  }));
  let outside = 0;
  for (let cell = 0; cell < rows.starts.length - 1; cell += 1) {
    const count = (rows.starts[cell + 1] ?? 0) - (rows.starts[cell] ?? 0);
    const period = cell % perGroup;
    if (period === periodCount) outside += count;
    else if (count > 0) {
      const values = groups[Math.floor(cell / perGroup)] ?? [];
      const { accumulators } = cells.cellOf(values, periods === null ? null : period);
      for (const { place, intake } of intakes) {
        const accumulator = accumulators[place];
        if (accumulator !== undefined) intake(accumulator, cell);
      }
    }
  }
  return outside;
}

function sliceColumns({ durationMs, ended, counts }: KpiColumns, from: number, to: number): KpiColumns {
  return {
    ...(durationMs && { durationMs: durationMs.subarray(from, to) }),
    ...(ended && { ended: ended.subarray(from, to) }),
    ...(counts && { counts: counts.subarray(from, to) }),
  };
}
