import {
  type Actor,
  type StatusCategory,
  sortTicketEvents,
  type Ticket,
  type TicketEvent,
  unsetAttributes,
} from "supportops/ticket";
import type { EpochMs } from "supportops/time";
import { DemoError } from "../demo-error.js";
import type { IncidentNotes } from "./incident-notes.js";
import type { IncidentRow } from "./incident-row.js";

const categories: Readonly<Record<string, StatusCategory>> = {
  New: "new",
  Active: "open",
  "Awaiting User Info": "pending",
  "Awaiting Problem": "hold",
  "Awaiting Vendor": "hold",
  "Awaiting Evidence": "hold",
  Resolved: "solved",
  Closed: "closed",
  // The source writes it where the state was lost; nobody had resolved the incident.
  "-100": "open",
};

const unknownActor: Actor = { id: null, role: "unknown" };

/**
 * Turns the rows of one incident into a ticket whose log holds nothing before it was known. Each row tells what an
 * incident was after a change, so what differs from the row before is an event at `sys_updated_at`. The final
 * `resolved_at` and `closed_at`, which the source copies onto every row, are events at their own instants. Before its
 * first row nothing is known of an incident but that it was opened.
 *
 * @param rows - All rows of the incident, at least one, in file order.
 * @param notes - Where is counted what was moved.
 * @throws A {@link DemoError} with the line of a state that is not known.
 */
export function incidentTicket(rows: readonly IncidentRow[], notes: IncidentNotes): Ticket {
  const ordered = [...rows].sort((a, b) => a.updatedAt - b.updatedAt || a.modCount - b.modCount || a.line - b.line);
  const [first] = ordered;
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) throw new DemoError("An incident has no rows.");
  countOddities(rows, ordered, notes);

  const createdAt = first.openedAt;
  const events: TicketEvent[] = [];
  let before: IncidentRow | undefined;
  for (const row of ordered) {
    addChanges(events, before, row, Math.max(row.updatedAt, createdAt));
    before = row;
  }
  if (last.resolvedAt !== null) addField(events, last.resolvedAt, unknownActor, "resolved", false, true);
  if (last.closedAt !== null) addField(events, last.closedAt, unknownActor, "closed", false, true);
  return {
    id: first.incident,
    createdAt,
    createdBy: unknownActor,
    initial: {
      ...unsetAttributes,
      status: { raw: "New", category: "new" },
      channel: first.channel,
      fields: { resolved: false, closed: false, madeSla: null, reopenCount: null },
    },
    events: sortTicketEvents(events),
    history: "full",
  };
}

function addChanges(events: TicketEvent[], before: IncidentRow | undefined, row: IncidentRow, at: EpochMs): void {
  const actor: Actor = { id: row.updatedBy, role: "unknown" };
  const from = before?.state ?? "New";
  if (row.state !== from) {
    events.push({
      kind: "status",
      at,
      seq: events.length,
      actor,
      from: { raw: from, category: categoryOf(from, row.line) },
      to: { raw: row.state, category: categoryOf(row.state, row.line) },
    });
  }
  const attribute = (kind: "priority" | "group" | "assignee", was: string | null, is: string | null): void => {
    if (is !== was) events.push({ kind, at, seq: events.length, actor, from: was, to: is });
  };
  attribute("priority", before?.priority ?? null, row.priority);
  attribute("group", before?.group ?? null, row.group);
  attribute("assignee", before?.assignee ?? null, row.assignee);
  addField(events, at, actor, "madeSla", before?.madeSla ?? null, row.madeSla);
  addField(events, at, actor, "reopenCount", before?.reopenCount ?? null, row.reopenCount);
}

function addField<Value extends boolean | number>(
  events: TicketEvent[],
  at: EpochMs,
  actor: Actor,
  field: string,
  from: Value | null,
  to: Value,
): void {
  if (from !== to) events.push({ kind: "field", at, seq: events.length, actor, field, from, to });
}

function categoryOf(state: string, line: number): StatusCategory {
  const category = categories[state];
  if (category === undefined) throw new DemoError(`Line ${line}: incident_state is not known: "${state}".`);
  return category;
}

function countOddities(rows: readonly IncidentRow[], ordered: readonly IncidentRow[], notes: IncidentNotes): void {
  notes.rows += rows.length;
  notes.incidents += 1;
  if (ordered.some((row, place) => row !== rows[place])) notes.reordered += 1;
  notes.tied += ordered.filter((row, place) => row.updatedAt === ordered[place - 1]?.updatedAt).length;
  notes.beforeCreation += ordered.filter(({ updatedAt, openedAt }) => updatedAt < openedAt).length;
  if (ordered.at(-1)?.resolvedAt === null) notes.neverResolved += 1;
}
