import type { TicketState } from "../../ticket/ticket-state.js";
import type { PayloadRow } from "../payload/payload-values.js";
import { priorityOf } from "./map-servicenow-saves.js";
import type { ServicenowLog } from "./servicenow-log.js";
import { columnOf } from "./servicenow-values.js";

/** The state of a record as it is today. */
export function stateToday(log: ServicenowLog, record: PayloadRow): TicketState {
  const state = columnOf(record, "state");
  const status = log.statuses.statusOf(state, columnOf(record, "hold_reason"));
  if (status === null) log.notes.add("guessed", "record.state", "The state of today is not known; it counts as new.");
  const kept = [...log.account.fields].map(([column, name]) => [name, columnOf(record, column)] as const);
  return {
    status: status ?? { raw: "new", category: "new" },
    priority: priorityOf(log, columnOf(record, "priority")),
    type: columnOf(record, "sys_class_name"),
    channel: columnOf(record, "contact_type"),
    requesterId: columnOf(record, "caller_id") ?? columnOf(record, "contact"),
    organizationId: columnOf(record, "company") ?? columnOf(record, "account"),
    assigneeId: columnOf(record, "assigned_to"),
    groupId: columnOf(record, "assignment_group"),
    brandId: null,
    calendarId: null,
    tags: [],
    fields: { cancelled: log.statuses.isCancelled(state), ...Object.fromEntries(kept) },
  };
}
