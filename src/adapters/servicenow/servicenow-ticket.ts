import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Ticket } from "../../ticket/ticket.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { checkTicketRow, ownRows } from "../payload/check-ticket-row.js";
import { creationInstant } from "../payload/creation-instant.js";
import { logOpening } from "../payload/log-message.js";
import { isRow, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { ticketOfLog } from "../payload/ticket-of-log.js";
import { mapJournal } from "./map-servicenow-journal.js";
import { mapFirstParent } from "./map-servicenow-parents.js";
import { mapSaves } from "./map-servicenow-saves.js";
import { mapTaskSlas } from "./map-servicenow-sla.js";
import { checkAccount, type ServicenowAccount } from "./servicenow-account.js";
import { findActors } from "./servicenow-actors.js";
import { historyOf } from "./servicenow-history.js";
import type { ServicenowLog } from "./servicenow-log.js";
import { peopleOf } from "./servicenow-people.js";
import type { ServicenowTicketOptions, ServicenowTicketPayload } from "./servicenow-payload.js";
import { readSaves, type ServicenowSave } from "./servicenow-saves.js";
import { cancelledStatesOf, readStatuses, type ServicenowStatuses, statesOf } from "./servicenow-statuses.js";
import { stateToday } from "./servicenow-today.js";
import { columnOf, instantOfColumn } from "./servicenow-values.js";

/**
 * Maps one incident or customer service case with its audit and journal rows to a ticket and its log. Ids, times and
 * kinds are kept; texts, names and addresses are not. The ticket's id is the record's `sys_id`, by which other records
 * refer to it. Inserts are not audited: initial values are what the first changes found.
 *
 * @param payload - The record, its audit, journal and task SLA rows in any order; see {@link ServicenowTicketPayload}.
 * @param options - What the instance says about users, states and columns; see {@link ServicenowTicketOptions}.
 * @returns The ticket, and what should be known about it. Without audits its history is `snapshot`, with the state of
 * today as the initial one; if the audits do not lead to today's state or figures, `partial`.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType`, `adapter.idMissing` or
 * `adapter.createdAtMissing` if there is no ticket to speak of, and `input.type` or `input.variant` for faulty options.
 * @see ServiceNow product documentation, "Table API", "Auditing", "Task SLA".
 * @example
 * ```ts
 * const save = { documentkey: "5d", user: "ari", record_checkpoint: "1", sys_created_on: "2026-03-27 08:20:00" };
 * const { value: ticket, notes } = servicenowTicket(
 *   {
 *     record: { sys_id: "5d", number: "INC0010001", state: "3", incident_state: "3", hold_reason: "1", priority: "3",
 *       caller_id: "7f", opened_by: "7f", opened_at: "2026-03-27 08:00:00" },
 *     audits: [
 *       { ...save, sys_id: "a1", fieldname: "state", oldvalue: "1", newvalue: "3" },
 *       { ...save, sys_id: "a2", fieldname: "incident_state", oldvalue: "1", newvalue: "3" },
 *       { ...save, sys_id: "a3", fieldname: "hold_reason", oldvalue: "", newvalue: "1" },
 *     ],
 *   },
 *   { users: [{ sys_id: "7f", user_name: "dana", roles: "" }, { sys_id: "8a", user_name: "ari", roles: "itil" }] },
 * );
 * ticket.initial.status; // => { raw: "1", category: "new" }
 * ticket.events.map(({ kind, actor }) => [kind, actor.role]); // => [["message", "endUser"], ["status", "agent"]]
 * ticket.events[1]; // => { kind: "status", at: 1_774_599_600_000, seq: 1, actor: { id: "8a", role: "agent" }, from: { raw: "1", category: "new" }, to: { raw: "3:1", category: "pending" } }
 * notes.map(({ code, path, count }) => [code, path, count]); // => [["deduplicated", "audits[].fieldname", 1]]
 * ```
 */
export function servicenowTicket(
  payload: ServicenowTicketPayload,
  options: ServicenowTicketOptions = {},
): AdapterResult<Ticket> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const { row: record, id } = checkTicketRow(plainId(parts["record"]), "record", "sys_id", issues);
  const account = checkAccount(rowOf(options), issues, notes);
  const own = (part: string, owner: string): readonly PayloadRow[] => {
    const rows = checkRows(parts[part], [part], issues, notes);
    return ownRows(rows, (row) => (columnOf(row, owner) ?? id) !== id, part, notes);
  };
  const audits = own("audits", "documentkey");
  const journal = own("journal", "element_id");
  const taskSlas = own("taskSlas", "task");
  throwIssues(issues);

  const saves = readSaves(audits, notes);
  const createdAt = createdAtOf(record, saves, journal, notes);
  const actors = findActors(account, peopleOf(record, saves, journal), notes);
  const statuses = statusesOf(record, account, notes);
  const log: ServicenowLog = { ticketId: id, createdAt, notes, events: [], account, actors, statuses };
  const createdBy = actors.actorOf(columnOf(record, "opened_by") ?? columnOf(record, "caller_id"), createdAt);
  const birth = { at: createdAt, actor: createdBy, path: "record.opened_at" };
  logOpening(log, createdBy, birth.path);
  mapFirstParent(log, record, saves, birth);
  mapJournal(log, journal, notes);
  mapSaves(log, record, saves);
  mapTaskSlas(log, taskSlas);

  const state = stateToday(log, record);
  const value = ticketOfLog(log, { createdBy, state, history: historyOf(log, record, saves), paths });
  return { value, notes: notes.list() };
}

/** A record whose id is plain text, whatever form the Table API gave it. */
function plainId(record: unknown): unknown {
  return isRow(record) ? { ...record, sys_id: columnOf(record, "sys_id") } : record;
}

const paths = {
  status: "record.state",
  priority: "record.priority",
  assigneeId: "record.assigned_to",
  groupId: "record.assignment_group",
} as const;

function createdAtOf(
  record: PayloadRow,
  saves: readonly ServicenowSave[],
  journal: readonly PayloadRow[],
  notes: NoteCollector,
): EpochMs {
  const written = journal.map((row) => instantOfColumn(row, "sys_created_on")).filter((at) => at !== null);
  const stated = instantOfColumn(record, "opened_at") ?? instantOfColumn(record, "sys_created_on");
  const history = [...saves.map(({ at }) => at), ...written];
  return creationInstant({ stated, history, path: ["record", "opened_at"] }, notes);
}

function statusesOf(record: PayloadRow, account: ServicenowAccount, notes: NoteCollector): ServicenowStatuses {
  const table = columnOf(record, "sys_class_name");
  const state = columnOf(record, "state");
  if (state !== null && /^[A-Z]/.test(state)) {
    const message = "The state is a label: fetch with sysparm_display_value=false, or times are in the caller's zone.";
    notes.add("guessed", "record.state", message);
  }
  const categories = new Map([...statesOf(table), ...account.categories]);
  return readStatuses(categories, new Set(account.cancelledStates ?? cancelledStatesOf(table)), notes);
}
