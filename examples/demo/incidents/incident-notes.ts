/** What was done to the log while it was read, and how often; counted over all incidents. */
export interface IncidentNotes {
  rows: number;
  incidents: number;
  /** Incidents whose rows were put in another order than the file has them. */
  reordered: number;
  /** Rows that share their minute with the row before. */
  tied: number;
  /** Rows before the incident was opened, moved to that instant. */
  beforeCreation: number;
  /** Incidents that were closed without a time of resolution. */
  neverResolved: number;
}

/** Notes of a log that has not been read yet. */
export function startNotes(): IncidentNotes {
  return { rows: 0, incidents: 0, reordered: 0, tied: 0, beforeCreation: 0, neverResolved: 0 };
}

/** The notes as sentences, with what holds for every log first. */
export function describeNotes(notes: IncidentNotes): string[] {
  const count = (n: number): string => n.toLocaleString("en-US");
  return [
    "The source names no time zone: its times are read as UTC wall clock times.",
    "resolved_at and closed_at stand on every row with their final value; here each takes effect at its own instant.",
    `${count(notes.rows)} rows of ${count(notes.incidents)} incidents were read; none was left out.`,
    "Before its first row nothing is known of an incident: one answered in that row had no priority, so no promise.",
    `Rows that share their minute with the row before, ordered by sys_mod_count, then as in the file: ${count(notes.tied)}.`,
    `Incidents whose rows were out of order and were sorted by sys_updated_at: ${count(notes.reordered)}.`,
    `Rows before the opening of their incident, moved to it: ${count(notes.beforeCreation)}.`,
    `Incidents closed without a resolved_at: ${count(notes.neverResolved)}.`,
  ];
}
