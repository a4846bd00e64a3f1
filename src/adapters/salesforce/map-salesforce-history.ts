import type { EpochMs } from "../../time/instant-input.js";
import { fieldValueOf } from "../payload/field-value.js";
import { logEscalation, logLink, logSchedule, logSurvey } from "../payload/log-other-events.js";
import { type AttributeKind, logAttribute, logField, logStatus } from "../payload/log-state-events.js";
import { instantOf, type PayloadRow, showWord, textOf } from "../payload/payload-values.js";
import type { Moment, TicketLog } from "../payload/ticket-log.js";
import { type TimedRow, timedRows } from "../payload/timed-rows.js";
import type { SalesforceAccount } from "./salesforce-account.js";
import type { SalesforceActors } from "./salesforce-actors.js";
import { isQueueId, isRecordId, isUserId, longId } from "./salesforce-ids.js";
import { findStatus } from "./salesforce-statuses.js";

/** Fields that refer to another record; a change of one is told twice, with names and with ids. */
const lookupFields = {
  Owner: "owner",
  ownerAssignment: "owner",
  ownerAccepted: "owner",
  ownerEscalated: "owner",
  Contact: "requester",
  Account: "organization",
  BusinessHours: "schedule",
  Parent: "parent",
} as const;

/** Fields whose change is one kind of event with a value before and after. */
const attributeKinds: Readonly<Record<string, AttributeKind>> = { Priority: "priority", Type: "type" };

/** What no clock or figure reads: texts, people in copy, and what other fields say too. */
const passedOver: ReadonlySet<string> = new Set([
  "created",
  "locked",
  "unlocked",
  "closed",
  "Subject",
  "Description",
  "Comments",
  "SuppliedName",
  "SuppliedEmail",
  "SuppliedPhone",
  "SuppliedCompany",
  "IsClosed",
  "ClosedDate",
  "IsStopped",
  "StopStartDate",
  "SlaStartDate",
  "SlaExitDate",
  "Entitlement",
  "MilestoneStatus",
]);

/** What is needed to read the history of one case. */
interface HistoryReading {
  readonly log: TicketLog;
  readonly ticket: PayloadRow;
  readonly account: SalesforceAccount;
  readonly actors: SalesforceActors;
  /** The queue the case was in last: a user who takes it does not take it out of there. */
  queueId: string | null;
  /** Rows of a save that only pass the case through a queue to its next owner. */
  readonly passing: ReadonlySet<PayloadRow>;
  /** The user from whom such a save takes the case. */
  passedFrom: string | null;
  /** The calendar before the first change of it; undefined where there is none. */
  calendarBefore: string | null | undefined;
}

/** The name of a field without the `Id` that a lookup can have at its end. */
function lookupOf(field: string): (typeof lookupFields)[keyof typeof lookupFields] | undefined {
  const name = field.replace(/(?<=.)Id$/, "");
  return Object.hasOwn(lookupFields, name) ? lookupFields[name as keyof typeof lookupFields] : undefined;
}

/** Tells whether a row of a lookup has ids and not names. */
function hasIds({ DataType: type, OldValue: before, NewValue: after }: PayloadRow): boolean {
  if (type === "EntityId") return true;
  const values = [before, after].filter((value) => value !== null && value !== undefined && value !== "");
  return values.length > 0 && values.every(isRecordId);
}

const changeKey = ({ row, at }: TimedRow): string => JSON.stringify([at, row["Field"], row["CreatedById"]]);

/** Rows that give a case to a queue which a later row of the same save takes it out of. */
function passingRows(rows: readonly TimedRow[]): ReadonlySet<PayloadRow> {
  const owners = rows.filter(({ row }) => lookupOf(textOf(row["Field"]) ?? "") === "owner");
  const passing = owners.filter(({ row, at }, index) => {
    const queue = longId(row["NewValue"]);
    const isTakenOn = (next: TimedRow): boolean =>
      next.at === at && next.row["CreatedById"] === row["CreatedById"] && longId(next.row["OldValue"]) === queue;
    return isQueueId(queue) && owners.slice(index + 1).some(isTakenOn);
  });
  return new Set(passing.map(({ row }) => row));
}

/** Leaves out the rows with names of changes that have a row with ids; a name alone cannot be kept. */
function dropNames(rows: readonly TimedRow[], log: TicketLog): readonly TimedRow[] {
  const isLookup = ({ row }: TimedRow): boolean => lookupOf(textOf(row["Field"]) ?? "") !== undefined;
  const withIds = new Set(rows.filter((timed) => isLookup(timed) && hasIds(timed.row)).map(changeKey));
  return rows.filter((timed) => {
    if (!isLookup(timed) || hasIds(timed.row)) return true;
    if (withIds.has(changeKey(timed))) {
      log.notes.add("deduplicated", "history[].DataType", "A change stood in the payload with names and with ids.");
    } else {
      log.notes.add("incomplete", "history[].NewValue", "A change has a name without an id and was left out.");
    }
    return false;
  });
}

/** What the history says of the case today and at its beginning. */
export interface HistoryRead {
  /** The queue the case was in last, or `null`. */
  readonly queueId: string | null;
  /** The calendar it began with; undefined where that never changed. */
  readonly calendarBefore: string | null | undefined;
}

/** Reads the history of a case into its log. */
export function mapHistory(
  log: TicketLog,
  ticket: PayloadRow,
  rows: readonly PayloadRow[],
  account: SalesforceAccount,
  actors: SalesforceActors,
): HistoryRead {
  const atOf = (row: PayloadRow): EpochMs | null => instantOf(row["CreatedDate"]);
  const options = { name: "history", timeKey: "CreatedDate", idOf: (row: PayloadRow) => textOf(row["Id"]), atOf };
  const timed = dropNames(timedRows(rows, options, log.notes), log);
  const reading: HistoryReading = {
    log,
    ticket,
    account,
    actors,
    queueId: null,
    passing: passingRows(timed),
    passedFrom: null,
    calendarBefore: undefined,
  };
  for (const { row, at } of timed) {
    const moment = { at, actor: actors.changerOf(row["CreatedById"]), path: "history[].CreatedDate" };
    mapRow(reading, moment, row);
  }
  return reading;
}

function mapRow(reading: HistoryReading, moment: Moment, row: PayloadRow): void {
  const { log, ticket, account } = reading;
  const field = textOf(row["Field"]) ?? "";
  const { OldValue: before, NewValue: after } = row;
  const lookup = lookupOf(field);
  const kept = account.fields.get(field);
  const kind = Object.hasOwn(attributeKinds, field) ? attributeKinds[field] : undefined;
  if (field === account.survey?.field) mapAnswer(log, moment, after, account.survey.scale);
  else if (kept !== undefined) {
    logField(log, moment, kept, { from: fieldValueOf(before, log.notes), to: fieldValueOf(after, log.notes) });
  } else if (field === "Status") {
    const to = findStatus(after, ticket, account, log.notes);
    if (to === null) log.notes.add("incomplete", "history[].NewValue", "A change of status does not say to which.");
    else logStatus(log, moment, findStatus(before, ticket, account, log.notes), to);
  } else if (kind !== undefined) logAttribute(log, moment, kind, { from: textOf(before), to: textOf(after) });
  else if (lookup !== undefined) mapLookup(reading, moment, lookup, row);
  else if (field === "IsEscalated") mapEscalated(log, moment, after);
  else if (field === "") log.notes.add("incomplete", "history[].Field", "A change does not say of which field.");
  else if (!passedOver.has(field)) {
    log.notes.add("dropped", "history[].Field", `A field ${showWord(field)} changed that is not listed in fields.`);
  }
}

function mapEscalated(log: TicketLog, moment: Moment, after: unknown): void {
  if (after === true || after === "true") logEscalation(log, moment);
}

function mapAnswer(log: TicketLog, moment: Moment, value: unknown, scale: readonly [number, number]): void {
  if (value === null || value === undefined || value === "") return;
  const score = Number(value);
  if (!(score >= scale[0] && score <= scale[1])) {
    log.notes.add("unknown", "history[].NewValue", "A satisfaction score lies outside its scale and was left out.");
    return;
  }
  logSurvey(log, moment, { type: "csat", state: "received", score, scale });
}

function mapLookup(
  reading: HistoryReading,
  moment: Moment,
  lookup: (typeof lookupFields)[keyof typeof lookupFields],
  row: PayloadRow,
): void {
  const { log } = reading;
  const from = longId(row["OldValue"]);
  const to = longId(row["NewValue"]);
  switch (lookup) {
    case "owner":
      mapOwner(reading, moment, row);
      if (row["Field"] === "ownerEscalated") logEscalation(log, moment);
      return;
    case "schedule":
      if (reading.calendarBefore === undefined) reading.calendarBefore = from;
      return logSchedule(log, moment, to);
    case "parent":
      if (to !== null) logLink(log, moment, "parent", to);
      return;
    default:
      return logAttribute(log, moment, lookup, { from, to });
  }
}

/** A case belongs to a queue or to a user: a queue is a group, a user an assignee. */
function mapOwner(reading: HistoryReading, moment: Moment, row: PayloadRow): void {
  const { log } = reading;
  const from = longId(row["OldValue"]);
  const to = longId(row["NewValue"]);
  if (isQueueId(from)) reading.queueId = from;
  const assignee = isUserId(from) ? from : reading.passedFrom;
  reading.passedFrom = reading.passing.has(row) ? assignee : null;
  if (!reading.passing.has(row)) {
    logAttribute(log, moment, "assignee", { from: assignee, to: isUserId(to) ? to : null });
  }
  if (!isQueueId(to)) return;
  logAttribute(log, moment, "group", { from: reading.queueId, to });
  reading.queueId = to;
}
