import type { TicketStatus } from "../../ticket/ticket-state.js";
import { fieldValueOf } from "../payload/field-value.js";
import { logLife, logSchedule } from "../payload/log-other-events.js";
import { type AttributeKind, logAttribute, logField, logStatus, logTags } from "../payload/log-state-events.js";
import { idOf, listOf, type PayloadRow, showWord } from "../payload/payload-values.js";
import type { Moment, TicketLog } from "../payload/ticket-log.js";
import { calendarOfGroup, type FreshdeskAccount } from "./freshdesk-account.js";
import { type FreshdeskActivity, isCreation } from "./freshdesk-activities.js";
import type { FreshdeskActors } from "./freshdesk-actors.js";
import type { FreshdeskAssignment } from "./freshdesk-assignment.js";
import { findStatus } from "./freshdesk-statuses.js";
import { priorityOf } from "./freshdesk-words.js";
import { mapMerge } from "./map-freshdesk-merge.js";

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

/** What a ticket had after the activities read so far: each tells the new value alone. */
interface KnownValues {
  status: TicketStatus | null;
  readonly attributes: Map<AttributeKind, string | null>;
  readonly fields: Map<string, unknown>;
  tags: readonly string[];
}

/** Reading of one ticket's activities. */
interface ActivityReading {
  readonly log: TicketLog;
  readonly account: FreshdeskAccount;
  readonly assignment: FreshdeskAssignment;
  readonly known: KnownValues;
}

/** Adds what activities tell; what the one that created the ticket sets is kept in mind alone. */
export function mapActivities(
  log: TicketLog,
  activities: readonly FreshdeskActivity[],
  assignment: FreshdeskAssignment,
  account: FreshdeskAccount,
  actors: FreshdeskActors,
): void {
  const known = { status: null, attributes: new Map(), fields: new Map(), tags: [] };
  const reading: ActivityReading = { log, account, assignment, known };
  for (const activity of activities) {
    const { at, set } = activity;
    const path = "activities[].performed_at";
    const moment = isCreation(activity) ? null : { at, actor: actors.performerOf(activity), path };
    for (const key of Object.keys(set)) setValue(reading, moment, activity, key);
    if (moment !== null) mapMerge(log, moment, set);
  }
}

function setValue(reading: ActivityReading, moment: Moment | null, activity: FreshdeskActivity, key: string): void {
  const { log, account, assignment } = reading;
  const { set } = activity;
  switch (key) {
    case "status":
      return setStatus(reading, moment, set[key]);
    case "priority":
      return setAttribute(reading, moment, "priority", priorityOf(set[key]));
    case "group":
      return setGroup(reading, moment, assignment.groupOf(activity));
    case "agent_id": {
      const agentId = assignment.agentOf(activity);
      if (agentId !== undefined) setAttribute(reading, moment, "assignee", agentId);
      return;
    }
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

function setAttribute(
  { log, known }: ActivityReading,
  moment: Moment | null,
  kind: AttributeKind,
  to: string | null,
): void {
  const from = known.attributes.get(kind) ?? null;
  known.attributes.set(kind, to);
  if (moment !== null) logAttribute(log, moment, kind, { from, to });
}

/** A group brings its business hours with it. */
function setGroup(reading: ActivityReading, moment: Moment | null, to: string | null): void {
  const { log, account, known } = reading;
  const from = known.attributes.get("group") ?? null;
  setAttribute(reading, moment, "group", to);
  if (moment === null) return;
  logSchedule(log, moment, { from: calendarOfGroup(from, account), to: calendarOfGroup(to, account) });
}

function setStatus({ log, account, known }: ActivityReading, moment: Moment | null, value: unknown): void {
  const to = findStatus(value, account.statuses, "activities[].activity.status", log.notes);
  if (to === null) return;
  if (moment !== null) logStatus(log, moment, known.status, to);
  known.status = to;
}

function setField({ log, account, known }: ActivityReading, moment: Moment | null, key: string, value: unknown): void {
  const path = "activities[].activity";
  const from = fieldValueOf(known.fields.get(key), log.notes, path);
  known.fields.set(key, value);
  const name = account.fields.get(key) ?? key;
  if (moment !== null) logField(log, moment, name, { from, to: fieldValueOf(value, log.notes, path) });
}

function setTags(
  { log, known }: ActivityReading,
  moment: Moment | null,
  set: PayloadRow,
  key: "added_tags" | "removed_tags",
): void {
  const words = listOf(set[key]).filter((word): word is string => typeof word === "string" && word !== "");
  const from = key === "added_tags" ? known.tags : [...new Set([...known.tags, ...words])];
  const to = key === "added_tags" ? [...new Set([...from, ...words])] : from.filter((tag) => !words.includes(tag));
  known.tags = to;
  if (moment !== null) logTags(log, moment, { from, to });
}
