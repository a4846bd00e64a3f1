import type { TicketStatus } from "../../ticket/ticket-state.js";
import { fieldValueOf } from "../payload/field-value.js";
import { logLife, logLink, logMerge, logSchedule } from "../payload/log-other-events.js";
import { type AttributeKind, logAttribute, logField, logStatus, logTags } from "../payload/log-state-events.js";
import { idOf, listOf, type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import type { Moment, TicketLog } from "../payload/ticket-log.js";
import type { FreshdeskAccount } from "./freshdesk-account.js";
import type { FreshdeskActivity } from "./freshdesk-activities.js";
import type { FreshdeskActors } from "./freshdesk-actors.js";
import { findStatus } from "./freshdesk-statuses.js";
import { priorityOf } from "./freshdesk-words.js";

/** What no clock or figure reads, or what another part of the payload says. */
const passedOver: ReadonlySet<string> = new Set([
  "new_ticket",
  "source",
  "note",
  "automation",
  "satisfaction_rating",
  "send_email",
  "thank_you_note",
  "added_watcher",
  "removed_watcher",
  "timesheet",
  "due_by",
  "fr_due_by",
  "skill",
  "sla_policy",
]);

/** Reading of one ticket's activities: each tells the new value alone, so the one before is kept in mind. */
export interface ActivityReading {
  readonly log: TicketLog;
  readonly account: FreshdeskAccount;
  readonly ticket: PayloadRow;
  /** The last activity that names a group, and the last that names an agent, which led to today's. */
  readonly lastGroup: FreshdeskActivity | undefined;
  readonly lastAgent: FreshdeskActivity | undefined;
  status: TicketStatus | null;
  readonly values: Map<string, string | null>;
  readonly fields: Map<string, unknown>;
  tags: readonly string[];
}

/** Begins to read activities. */
export function beginReading(
  log: TicketLog,
  ticket: PayloadRow,
  account: FreshdeskAccount,
  activities: readonly FreshdeskActivity[],
): ActivityReading {
  const naming = (key: string): FreshdeskActivity | undefined => activities.filter(({ set }) => key in set).at(-1);
  return {
    log,
    account,
    ticket,
    lastGroup: naming("group"),
    lastAgent: naming("agent_id"),
    status: null,
    values: new Map(),
    fields: new Map(),
    tags: [],
  };
}

/** The group an activity names by its label: as the groups say, or today's where the activity is the last to name one. */
function groupOf({ account, ticket, lastGroup, log }: ActivityReading, activity: FreshdeskActivity): string | null {
  const label = idOf(activity.set["group"]);
  if (label === null || label === "No Group" || /^\d+$/.test(label)) return label === "No Group" ? null : label;
  const id = account.groupIds.get(label);
  if (id !== undefined) return id;
  const today = idOf(ticket["group_id"]);
  if (activity === lastGroup && today !== null) {
    log.notes.add("guessed", "activities[].activity.group", "The last group named is that of today; hand in groups.");
    return today;
  }
  log.notes.add("incomplete", "activities[].activity.group", "A group is known by its label alone; hand in groups.");
  return label;
}

/** The agent an activity names; a name cannot be kept, but the last one named is the agent of today. */
function agentOf({ ticket, lastAgent, log }: ActivityReading, activity: FreshdeskActivity): string | null | undefined {
  const id = idOf(activity.set["agent_id"]);
  if (id === null || /^\d+$/.test(id)) return id;
  const path = "activities[].activity.agent_id";
  if (activity !== lastAgent) {
    log.notes.add("incomplete", path, "An agent is known by name alone, which is not kept; the change was left out.");
    return undefined;
  }
  log.notes.add("guessed", path, "The last agent named is that of today.");
  return idOf(ticket["responder_id"]);
}

function setAttribute(
  reading: ActivityReading,
  moment: Moment | null,
  kind: AttributeKind,
  to: string | null | undefined,
): void {
  if (to === undefined) return;
  const from = reading.values.get(kind) ?? null;
  reading.values.set(kind, to);
  if (moment === null) return;
  logAttribute(reading.log, moment, kind, { from, to });
  const { calendarIds } = reading.account;
  const calendarId = calendarIds.get(to ?? "") ?? null;
  const isMoved = kind === "group" && calendarId !== (calendarIds.get(from ?? "") ?? null);
  if (isMoved) logSchedule(reading.log, moment, calendarId);
}

/** Reads one activity; what it sets becomes events, or is kept in mind alone where it created the ticket. */
export function mapActivity(reading: ActivityReading, activity: FreshdeskActivity, actors: FreshdeskActors): void {
  const { set } = activity;
  const isCreation = set["new_ticket"] === true;
  const path = "activities[].performed_at";
  const moment = isCreation ? null : { at: activity.at, actor: actors.performerOf(activity), path };
  for (const key of Object.keys(set)) setValue(reading, moment, activity, key);
  if (moment !== null) mapRelations(reading.log, moment, set);
}

function setValue(reading: ActivityReading, moment: Moment | null, activity: FreshdeskActivity, key: string): void {
  const { log, account } = reading;
  const { set } = activity;
  switch (key) {
    case "status":
      return setStatus(reading, moment, set[key]);
    case "priority":
      return setAttribute(reading, moment, "priority", priorityOf(set[key]));
    case "group":
      return setAttribute(reading, moment, "group", groupOf(reading, activity));
    case "agent_id":
      return setAttribute(reading, moment, "assignee", agentOf(reading, activity));
    case "requester_id":
      return setAttribute(reading, moment, "requester", idOf(set[key]));
    case "ticket_type":
      return setAttribute(reading, moment, "type", idOf(set[key]));
    case "added_tags":
    case "removed_tags":
      return setTags(reading, moment, set, key);
    case "deleted":
    case "spam":
      if (moment !== null) logLife(log, moment, set[key] === true ? key : "restored");
      return;
    case "ticket_merge_source":
    case "ticket_merge_target":
      return;
    default:
      if (account.fields.has(key)) return setField(reading, moment, key, set[key]);
      if (passedOver.has(key)) return;
      log.notes.add("dropped", "activities[].activity", `A change of ${showWord(key)} is not listed in fields.`);
  }
}

function setStatus(reading: ActivityReading, moment: Moment | null, value: unknown): void {
  const { log, account } = reading;
  const to = findStatus(value, account.statuses, "activities[].activity.status", log.notes);
  if (to === null) return;
  if (moment !== null) logStatus(log, moment, reading.status, to);
  reading.status = to;
}

function setField(reading: ActivityReading, moment: Moment | null, key: string, value: unknown): void {
  const { log, account, fields } = reading;
  const path = "activities[].activity";
  const from = fieldValueOf(fields.get(key), log.notes, path);
  fields.set(key, value);
  const name = account.fields.get(key) ?? key;
  if (moment !== null) logField(log, moment, name, { from, to: fieldValueOf(value, log.notes, path) });
}

function setTags(
  reading: ActivityReading,
  moment: Moment | null,
  set: PayloadRow,
  key: "added_tags" | "removed_tags",
): void {
  const words = listOf(set[key]).filter((word): word is string => typeof word === "string" && word !== "");
  const from = key === "added_tags" ? reading.tags : [...new Set([...reading.tags, ...words])];
  const to = key === "added_tags" ? [...new Set([...from, ...words])] : from.filter((tag) => !words.includes(tag));
  reading.tags = to;
  if (moment !== null) logTags(reading.log, moment, { from, to });
}

function mapRelations(log: TicketLog, moment: Moment, set: PayloadRow): void {
  if ("ticket_merge_source" in set) {
    const into = idOf(rowOf(set["ticket_merge_source"])["target_ticket_id"]);
    if (into === null) {
      log.notes.add(
        "incomplete",
        "activities[].activity.ticket_merge_source",
        "A merge does not say into which ticket.",
      );
    }
    logMerge(log, moment, into);
  }
  const { source_ticket_id: one, source_ticket_ids: several } = rowOf(set["ticket_merge_target"]);
  for (const id of [one, ...listOf(several)].flatMap((value) => idOf(value) ?? [])) {
    logLink(log, moment, "mergedFrom", id);
  }
}
