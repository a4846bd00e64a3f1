import { fieldValueOf } from "../payload/field-value.js";
import { logEscalation, logLink, logSchedule } from "../payload/log-other-events.js";
import { type AttributeKind, logAttribute, logField, logStatus } from "../payload/log-state-events.js";
import { logAnswer } from "../payload/log-survey.js";
import { instantOf, type PayloadRow, showWord, textOf } from "../payload/payload-values.js";
import type { Moment, TicketLog } from "../payload/ticket-log.js";
import { timedRows } from "../payload/timed-rows.js";
import { beginOwners, mapOwner, type OwnerReading } from "./map-salesforce-owner.js";
import type { SalesforceAccount } from "./salesforce-account.js";
import type { SalesforceActors } from "./salesforce-actors.js";
import { longId } from "./salesforce-ids.js";
import { dropNames, lookupOf, type SalesforceLookup } from "./salesforce-lookups.js";
import { findStatus } from "./salesforce-statuses.js";

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

const historyKeys = {
  name: "history",
  timeKey: "CreatedDate",
  idOf: (row: PayloadRow) => textOf(row["Id"]),
  atOf: (row: PayloadRow) => instantOf(row["CreatedDate"]),
};

/** What is needed to read the history of one case. */
interface HistoryReading {
  readonly log: TicketLog;
  readonly ticket: PayloadRow;
  readonly account: SalesforceAccount;
  readonly owners: OwnerReading;
}

/**
 * Reads the history of a case into its log.
 *
 * @returns The queue the case was in last, or `null`.
 */
export function mapHistory(
  log: TicketLog,
  ticket: PayloadRow,
  rows: readonly PayloadRow[],
  account: SalesforceAccount,
  actors: SalesforceActors,
): string | null {
  const timed = dropNames(timedRows(rows, historyKeys, log.notes), log.notes);
  const reading: HistoryReading = { log, ticket, account, owners: beginOwners(timed) };
  for (const { row, at } of timed) {
    const moment = { at, actor: actors.changerOf(row["CreatedById"]), path: "history[].CreatedDate" };
    mapRow(reading, moment, row);
  }
  return reading.owners.queueId;
}

function mapRow(reading: HistoryReading, moment: Moment, row: PayloadRow): void {
  const { log, ticket, account } = reading;
  const field = textOf(row["Field"]) ?? "";
  const { OldValue: before, NewValue: after } = row;
  const lookup = lookupOf(row);
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
  if (score >= scale[0] && score <= scale[1]) logAnswer(log, moment, score, scale);
  else log.notes.add("unknown", "history[].NewValue", "A satisfaction score lies outside its scale and was left out.");
}

function mapLookup({ log, owners }: HistoryReading, moment: Moment, lookup: SalesforceLookup, row: PayloadRow): void {
  const from = longId(row["OldValue"]);
  const to = longId(row["NewValue"]);
  switch (lookup) {
    case "owner":
      mapOwner(log, moment, row, owners);
      if (row["Field"] === "ownerEscalated") logEscalation(log, moment);
      return;
    case "schedule":
      return logSchedule(log, moment, { from, to });
    case "parent":
      if (to !== null) logLink(log, moment, "parent", to);
      return;
    default:
      return logAttribute(log, moment, lookup, { from, to });
  }
}
