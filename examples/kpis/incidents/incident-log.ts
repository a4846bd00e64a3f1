import { DemoError } from "../../demo/demo-error.js";
import { type IncidentNotes, startNotes } from "../../demo/incidents/incident-notes.js";
import { incidentColumns, type IncidentRow, parseIncidentRow } from "../../demo/incidents/incident-row.js";
import { incidentTicket } from "../../demo/incidents/incident-ticket.js";
import { type FieldValue, sortTicketEvents, type Ticket, type TicketEvent } from "supportops/ticket";
import type { TextRecord } from "../read-records.js";

/** The columns by which an incident log is known. */
export const incidentLogColumns = [...incidentColumns, "reassignment_count", "knowledge", "resolved_by"];

/** The fields that the figures read besides those of the demo. */
interface MoreFields {
  readonly reassignmentCount: number;
  readonly knowledge: boolean;
  readonly resolvedBy: string | null;
  /** Rows may correct it; `channel` of a ticket is the one it began with. */
  readonly contactType: string | null;
}

interface LogRow extends IncidentRow {
  readonly more: MoreFields;
}

/** A log of incidents as tickets. */
export interface IncidentLog {
  /** Created when the incident was opened; rows before that are moved to the opening. */
  readonly tickets: readonly Ticket[];
  /**
   * The same created with its first row, which some incidents have before their opening: for time in a state, which is
   * known of from that row on.
   */
  readonly tracked: readonly Ticket[];
}

/**
 * Turns the records of a log into tickets, one for each incident: the demo's, with the further fields that the figures
 * read, and with `fields.inLog`, which is true from the first row of an incident to its last.
 *
 * @param notes - Where is counted what was moved, such as rows before the opening.
 */
export function incidentLog(records: readonly TextRecord[], notes: IncidentNotes): IncidentLog {
  const byIncident = new Map<string, LogRow[]>();
  records.forEach((record, index) => {
    // The header is the first line.
    const row = parseLogRow(record, index + 2);
    const rows = byIncident.get(row.incident);
    if (rows === undefined) byIncident.set(row.incident, [row]);
    else rows.push(row);
  });
  const logs = [...byIncident.values()];
  return {
    tickets: logs.map((rows) => withMoreFields(incidentTicket(rows, notes), rows)),
    tracked: logs.map(fromFirstRow).map((rows) => withMoreFields(incidentTicket(rows, startNotes()), rows)),
  };
}

function parseLogRow(record: TextRecord, line: number): LogRow {
  const { reassignment_count: reassignments = "", knowledge = "", resolved_by: resolvedBy = "" } = record;
  if (!/^\d+$/.test(reassignments)) throw new DemoError(`Line ${line}: reassignment_count is no count.`);
  const more = {
    reassignmentCount: Number(reassignments),
    knowledge: knowledge === "true",
    resolvedBy: resolvedBy || null,
  };
  const row = parseIncidentRow(record, line);
  return { ...row, more: { ...more, contactType: row.channel } };
}

function fromFirstRow(rows: readonly LogRow[]): readonly LogRow[] {
  const openedAt = rows.reduce((first, { updatedAt }) => Math.min(first, updatedAt), Number.POSITIVE_INFINITY);
  return rows.map((row) => ({ ...row, openedAt }));
}

function withMoreFields(ticket: Ticket, rows: readonly LogRow[]): Ticket {
  const ordered = [...rows].sort((a, b) => a.updatedAt - b.updatedAt || a.modCount - b.modCount || a.line - b.line);
  const events: TicketEvent[] = [...ticket.events];
  let before: Readonly<Record<string, FieldValue>> = {
    reassignmentCount: null,
    knowledge: null,
    resolvedBy: null,
    contactType: null,
    inLog: false,
  };
  const initial = { ...ticket.initial, fields: { ...ticket.initial.fields, ...before } };
  ordered.forEach(({ updatedAt, updatedBy, more }, place) => {
    const at = Math.max(updatedAt, ticket.createdAt);
    const after = { ...more, inLog: place < ordered.length - 1 };
    for (const [field, to] of Object.entries(after)) {
      const from = before[field] ?? null;
      if (from === to) continue;
      const actor = { id: updatedBy, role: "unknown" } as const;
      events.push({ kind: "field", at, seq: events.length, actor, field, from, to });
    }
    before = after;
  });
  return { ...ticket, initial, events: sortTicketEvents(events) };
}
