import type { PayloadRow } from "../payload/payload-values.js";
import { logAttribute, logField, logStatus } from "../payload/log-state-events.js";
import type { Moment } from "../payload/ticket-log.js";
import { mapParents } from "./map-servicenow-parents.js";
import { noteColumns } from "./servicenow-columns.js";
import type { ServicenowLog } from "./servicenow-log.js";
import type { ColumnChange, ServicenowSave } from "./servicenow-saves.js";
import { columnOf } from "./servicenow-values.js";

/** Columns whose change is one kind of event with a value before and after. */
const attributeKinds = {
  assigned_to: "assignee",
  assignment_group: "group",
  caller_id: "requester",
  contact: "requester",
  company: "organization",
  account: "organization",
} as const;

/** What decides a record's status: its state, and why it is on hold. */
export interface StateAndReason {
  readonly state: string | null;
  readonly holdReason: string | null;
}

/** The change of a record's state: incidents audit it in two columns, which say the same. */
function stateChange({ changes }: ServicenowSave): ColumnChange | undefined {
  return changes.get("state") ?? changes.get("incident_state");
}

/** State and reason at creation: what the first changes found, or what is so today. */
function firstState(record: PayloadRow, saves: readonly ServicenowSave[]): StateAndReason {
  const state = saves.map(stateChange).find((change) => change !== undefined);
  const reason = saves.map(({ changes }) => changes.get("hold_reason")).find((change) => change !== undefined);
  return {
    state: state === undefined ? columnOf(record, "state") : state.from,
    holdReason: reason === undefined ? columnOf(record, "hold_reason") : reason.from,
  };
}

/** Adds what audits say to the log; columns that are neither known nor asked for are noted and left out. */
export function mapSaves(log: ServicenowLog, record: PayloadRow, saves: readonly ServicenowSave[]): void {
  let before = firstState(record, saves);
  for (const save of saves) {
    const moment = { at: save.at, actor: log.actors.actorOf(save.user, save.at), path: "audits[].sys_created_on" };
    const after = mapState(log, moment, save, before);
    mapAttributes(log, moment, save);
    mapParents(log, moment, save, saves, log.statuses.statusOf(after.state, after.holdReason));
    noteColumns(log, save);
    before = after;
  }
}

function mapState(log: ServicenowLog, moment: Moment, save: ServicenowSave, before: StateAndReason): StateAndReason {
  const change = stateChange(save);
  const reason = save.changes.get("hold_reason");
  const found = {
    state: change === undefined ? before.state : change.from,
    holdReason: reason === undefined ? before.holdReason : reason.from,
  };
  const after = {
    state: change === undefined ? before.state : change.to,
    holdReason: reason === undefined ? before.holdReason : reason.to,
  };
  if (change === undefined && reason === undefined) return before;
  const to = log.statuses.statusOf(after.state, after.holdReason);
  if (to === null) {
    log.notes.add("dropped", "audits[].newvalue", "A change to a state that is not known was left out.");
  } else {
    logStatus(log, moment, log.statuses.statusOf(found.state, found.holdReason), to);
  }
  const cancelled = { from: log.statuses.isCancelled(found.state), to: log.statuses.isCancelled(after.state) };
  if (cancelled.from !== cancelled.to) logField(log, moment, "cancelled", cancelled);
  return after;
}

/** What a priority is called: as the host says, or by ServiceNow's value. */
export function priorityOf({ account }: ServicenowLog, value: string | null): string | null {
  return value === null ? null : (account.priorities.get(value) ?? value);
}

function mapAttributes(log: ServicenowLog, moment: Moment, { changes }: ServicenowSave): void {
  for (const [column, { from, to }] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kept = log.account.fields.get(column);
    if (kept !== undefined) logField(log, moment, kept, { from, to });
    else if (column === "priority") {
      logAttribute(log, moment, "priority", { from: priorityOf(log, from), to: priorityOf(log, to) });
    } else if (Object.hasOwn(attributeKinds, column)) {
      logAttribute(log, moment, attributeKinds[column as keyof typeof attributeKinds], { from, to });
    }
  }
}
