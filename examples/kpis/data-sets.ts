import { DemoError } from "../demo/demo-error.js";
import { startNotes } from "../demo/incidents/incident-notes.js";
import type { EpochMs } from "supportops/time";
import { complaintColumns, parseComplaint } from "./complaints/complaint.js";
import { complaintFigures } from "./complaints/complaint-figures.js";
import { incidentLog, incidentLogColumns } from "./incidents/incident-log.js";
import { incidentSetFigures } from "./incidents/incident-set-figures.js";
import { fillIncidentSetReports } from "./incidents/incident-set-reports.js";
import type { Table, TextRecord } from "./read-records.js";
import { parseRequest, requestColumns } from "./requests/request.js";
import { requestFigures } from "./requests/request-figures.js";
import { parseWallClock } from "./wall-clock.js";

/** The instants that figures depend on; each data set has its own defaults. */
export interface FigureOptions {
  readonly asOf: EpochMs | undefined;
  readonly split: EpochMs | undefined;
}

/** Figures by name, in the shape of the data set's `expected-kpis.json`. */
export type Figures = Readonly<Record<string, unknown>>;

interface DataSet {
  /** A table with all of these columns is one. */
  readonly columns: readonly string[];
  readonly figuresOf: (records: readonly TextRecord[], options: FigureOptions) => Figures;
}

/** The dates of the first part of the public log, as its `expected-kpis.json` has them. */
const incidentDefaults = { asOf: parseWallClock("2016-03-22"), split: parseWallClock("2016-03-15T11:57:00") };

const dataSets: readonly DataSet[] = [
  {
    columns: incidentLogColumns,
    figuresOf(records, options) {
      const notes = startNotes();
      const log = incidentLog(records, notes);
      const { asOf = incidentDefaults.asOf, split = incidentDefaults.split } = options;
      const reports = fillIncidentSetReports(log, { asOf, split });
      return incidentSetFigures(log.tickets, reports, { rows: notes.rows, asOf, split });
    },
  },
  // A request has one opening and one close: there are no two periods to part.
  { columns: requestColumns, figuresOf: (records, { asOf }) => requestFigures(parseRows(records, parseRequest), asOf) },
  // A complaint has no end, and its two sides are channels: neither date plays a part.
  { columns: complaintColumns, figuresOf: (records) => complaintFigures(parseRows(records, parseComplaint)) },
];

/** Reads every row; a value that cannot be read is told with its line, the header being the first. */
function parseRows<Row>(records: readonly TextRecord[], parseRow: (record: TextRecord) => Row): readonly Row[] {
  return records.map((record, index) => {
    try {
      return parseRow(record);
    } catch (error) {
      if (!(error instanceof DemoError)) throw error;
      throw new DemoError(`Line ${String(index + 2)}: ${error.message}`);
    }
  });
}

/**
 * Recognises a data set by its columns and works its figures out.
 *
 * @throws A {@link DemoError} for a table that is none of the data sets.
 */
export function figuresOfTable({ columns, records }: Table, options: FigureOptions): Figures {
  const dataSet = dataSets.find((candidate) => candidate.columns.every((column) => columns.includes(column)));
  if (dataSet === undefined) throw new DemoError(`No known data set has the columns ${columns.join(", ")}.`);
  return dataSet.figuresOf(records, options);
}
