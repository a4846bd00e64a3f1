import type { FieldValue } from "../../ticket/ticket-state.js";
import type { KpiColumns } from "./kpi-columns.js";

/** The group of each row of a table. */
export interface GroupColumn {
  /** Place of each row's group in `values`. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** The groups: their values in the order of the report's `by`. */
  readonly values: readonly (readonly FieldValue[])[];
}

/** Observations that were worked out elsewhere, such as in a warehouse: a table with one observation a row. */
export interface ReportColumns {
  /** Columns by the id of the KPI that takes them in; all tables have the same rows. */
  readonly kpis: Readonly<Record<string, KpiColumns>>;
  /** The group of each row; absent where the report has no groups. */
  readonly group?: GroupColumn;
  /** The instant of each row that decides in which period it counts; absent where the report has no periods. */
  readonly at?: Float64Array;
}
