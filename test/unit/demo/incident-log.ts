import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { type IncidentRecord, incidentColumns } from "../../../examples/demo/incidents/incident-row.js";

/** A row of incident 1, opened on 2016-03-01 at 08:00 and resolved two days later, with some columns changed. */
export function record(columns: Partial<IncidentRecord> = {}): IncidentRecord {
  return {
    number: "1",
    incident_state: "New",
    reopen_count: "0",
    sys_mod_count: "0",
    made_sla: "true",
    opened_at: "2016-03-01T08:00:00",
    sys_updated_by: "21",
    sys_updated_at: "2016-03-01T08:10:00",
    contact_type: "Phone",
    priority: "3",
    assignment_group: "70",
    assigned_to: "",
    resolved_at: "2016-03-03T09:00:00",
    closed_at: "2016-03-08T09:00:00",
    ...columns,
  };
}

/** Rows as the lines of a CSV file with a header. */
export function csvOf(records: readonly IncidentRecord[]): string {
  return [incidentColumns, ...records.map((one) => incidentColumns.map((column) => one[column]))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");
}

/** A gzipped file as bytes. */
export function gzipped(text: string): Readable {
  return Readable.from([gzipSync(text)]);
}
