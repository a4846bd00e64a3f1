import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Ticket } from "../../ticket/ticket.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { idOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { checkRowMap } from "./check-row-map.js";
import type { RowMap, RowsPayload } from "./row-map.js";
import { ticketOfRows, timeRows } from "./rows-ticket.js";
import { valueAt } from "./row-values.js";

/**
 * Maps rows of any source to tickets by a declared map: database rows, a CSV read elsewhere, bodies of webhooks. Each row
 * tells the state of a ticket at an instant, and may tell of a message, a survey or its end; what differs from row to row
 * becomes the log. Nothing is kept that the map does not name. Hand over the rows of one ticket at a time to map any
 * number of tickets in constant memory.
 *
 * @param payload - The rows, in any order; the library parses no CSV.
 * @param map - Where everything stands; see {@link RowMap}.
 * @returns The tickets by creation, then id, and what should be known about them. A ticket whose creation no row tells
 * begins with its first row, and its history is `partial`.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if the rows are no list, `input.*` and
 * `time.zoneUnknown` for a faulty map.
 * @example
 * ```ts
 * const { value } = rowsTickets(
 *   {
 *     rows: [
 *       { case: 7, when: "2026-03-27 09:00:00", what: "opened", state: "New" },
 *       { case: 7, when: "2026-03-27 09:20:00", what: "answered", by: "staff", state: "Waiting" },
 *     ],
 *   },
 *   {
 *     ticketId: "case",
 *     at: { path: "when", format: "wall", timeZone: "Europe/Berlin" },
 *     kind: { path: "what", kinds: { opened: "created", answered: "publicMessage" } },
 *     actor: { role: "by", roles: { staff: "agent" } },
 *     state: { status: "state" },
 *     statuses: { Waiting: "pending" },
 *   },
 * );
 * value.map(({ id, initial }) => [id, initial.status.category]); // => [["7", "new"]]
 * value[0]?.events.map(({ kind, actor }) => [kind, actor.role]); // => [["status", "agent"], ["message", "agent"]]
 * ```
 */
export function rowsTickets(payload: RowsPayload, map: RowMap): AdapterResult<readonly Ticket[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const plan = checkRowMap(map, ["map"], issues);
  const rows = checkRows(rowOf(payload)["rows"], ["rows"], issues, notes);
  throwIssues(issues);

  const byTicket = new Map<string, PayloadRow[]>();
  for (const row of rows) {
    const id = idOf(valueAt(row, plan.map.ticketId));
    if (id === null) {
      notes.add("incomplete", `rows[].${plan.map.ticketId}`, "A row names no ticket and was left out.");
      continue;
    }
    const own = byTicket.get(id);
    if (own === undefined) byTicket.set(id, [row]);
    else own.push(row);
  }
  const value = [...byTicket].flatMap(([id, own]) => {
    const [first, ...others] = timeRows(own, plan, notes);
    return first === undefined ? [] : [ticketOfRows(id, [first, ...others], plan, notes)];
  });
  value.sort((a, b) => a.createdAt - b.createdAt || Number(a.id > b.id) - Number(a.id < b.id));
  return { value, notes: notes.list() };
}
