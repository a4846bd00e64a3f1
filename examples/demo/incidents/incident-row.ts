import { isSupportOpsError } from "supportops/errors";
import { type EpochMs, toEpochMs } from "supportops/time";
import { DemoError } from "../demo-error.js";

/** The columns of the log that the demo reads; a file without one of them is refused. */
export const incidentColumns = [
  "number",
  "incident_state",
  "reopen_count",
  "sys_mod_count",
  "made_sla",
  "opened_at",
  "sys_updated_by",
  "sys_updated_at",
  "contact_type",
  "priority",
  "assignment_group",
  "assigned_to",
  "resolved_at",
  "closed_at",
] as const;

/** A row of the log as text, by column. */
export type IncidentRecord = Readonly<Record<(typeof incidentColumns)[number], string>>;

/** One audit event of an incident: the state it was left in. */
export interface IncidentRow {
  /** Line of the file it ends on, from 1. */
  readonly line: number;
  readonly incident: string;
  readonly updatedAt: EpochMs;
  readonly updatedBy: string | null;
  /** How often the incident had been changed; orders the events of one minute. */
  readonly modCount: number;
  readonly openedAt: EpochMs;
  /** The final value, which stands on earlier rows too: nothing may read it before that instant. */
  readonly resolvedAt: EpochMs | null;
  /** The final value, as `resolvedAt`. */
  readonly closedAt: EpochMs | null;
  readonly state: string;
  readonly madeSla: boolean;
  readonly reopenCount: number;
  readonly priority: string | null;
  readonly group: string | null;
  readonly assignee: string | null;
  readonly channel: string | null;
}

/**
 * Reads one row. Its times are wall clock times of a zone that the source does not name; they are read as UTC.
 *
 * @throws A {@link DemoError} with the line and column of a value that cannot be read.
 */
export function parseIncidentRow(record: IncidentRecord, line: number): IncidentRow {
  const text = (column: keyof IncidentRecord): string => {
    const value = record[column];
    return value === "" ? refuse(line, column, "is empty") : value;
  };
  const count = (column: keyof IncidentRecord): number => {
    const value = record[column];
    return /^\d+$/.test(value) ? Number(value) : refuse(line, column, `is no count: "${value}"`);
  };
  const instant = (column: keyof IncidentRecord): EpochMs => instantOf(record[column], line, column);
  return {
    line,
    incident: text("number"),
    updatedAt: instant("sys_updated_at"),
    updatedBy: record.sys_updated_by || null,
    modCount: count("sys_mod_count"),
    openedAt: instant("opened_at"),
    resolvedAt: record.resolved_at === "" ? null : instant("resolved_at"),
    closedAt: record.closed_at === "" ? null : instant("closed_at"),
    state: text("incident_state"),
    madeSla: flagOf(record.made_sla, line, "made_sla"),
    reopenCount: count("reopen_count"),
    priority: record.priority || null,
    group: record.assignment_group || null,
    assignee: record.assigned_to || null,
    channel: record.contact_type || null,
  };
}

function instantOf(value: string, line: number, column: string): EpochMs {
  const isWallClock = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value);
  if (!isWallClock) refuse(line, column, `is no date and time: "${value}"`);
  try {
    return toEpochMs(`${value}Z`);
  } catch (error) {
    if (!isSupportOpsError(error)) throw error;
    return refuse(line, column, `is no date and time: "${value}"`);
  }
}

function flagOf(value: string, line: number, column: string): boolean {
  if (value === "true") return true;
  return value === "false" ? false : refuse(line, column, `is neither true nor false: "${value}"`);
}

function refuse(line: number, column: string, problem: string): never {
  throw new DemoError(`Line ${line}: ${column} ${problem}.`);
}
