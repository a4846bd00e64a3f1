import type { Actor } from "../../ticket/ticket-event.js";
import type { TicketState } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { logMessage } from "../payload/log-message.js";
import { logLife, logSchedule } from "../payload/log-other-events.js";
import { logSurvey } from "../payload/log-survey.js";
import { type AttributeKind, logAttribute, logField, logStatus, logTags } from "../payload/log-state-events.js";
import { numberOf } from "../payload/payload-amounts.js";
import { idOf, type PayloadRow, showWord } from "../payload/payload-values.js";
import type { Moment, TicketLog } from "../payload/ticket-log.js";
import type { TimedRow } from "../payload/timed-rows.js";
import type { RowPlan } from "./check-row-map.js";
import type { RowKind } from "./row-map.js";
import { valueAt } from "./row-values.js";

const attributeKinds = [
  ["priority", "priority"],
  ["type", "type"],
  ["requesterId", "requester"],
  ["organizationId", "organization"],
  ["assigneeId", "assignee"],
  ["groupId", "group"],
  ["brandId", "brand"],
] as const satisfies readonly (readonly [keyof TicketState, AttributeKind])[];

/** What a row tells; a word that the map does not list tells nothing but the state. */
export function kindOf(row: PayloadRow, { map, kinds }: RowPlan, notes: NoteCollector): RowKind {
  if (map.kind === undefined) return "state";
  const word = valueAt(row, map.kind.path);
  const kind = kinds.get(idOf(word) ?? "");
  if (kind !== undefined) return kind;
  notes.add(
    "unknown",
    `rows[].${map.kind.path}`,
    `The kind ${showWord(word)} is not known; the row tells the state alone.`,
  );
  return "state";
}

/** Who did what a row tells. */
export function actorOf(row: PayloadRow, { map, roles }: RowPlan, notes: NoteCollector): Actor {
  const { id, role } = map.actor ?? {};
  const word = role === undefined ? undefined : valueAt(row, role);
  const known = roles.get(idOf(word) ?? "");
  if (role !== undefined && known === undefined)
    notes.add("unknown", `rows[].${role}`, `The role ${showWord(word)} is not known; who acted counts as unknown.`);
  return { id: id === undefined ? null : idOf(valueAt(row, id)), role: known ?? "unknown" };
}

/** Adds every difference between two states. */
export function logChanges(log: TicketLog, moment: Moment, before: TicketState, after: TicketState): void {
  logStatus(log, moment, before.status, after.status);
  for (const [attribute, kind] of attributeKinds)
    logAttribute(log, moment, kind, { from: before[attribute], to: after[attribute] });
  logSchedule(log, moment, { from: before.calendarId, to: after.calendarId });
  logTags(log, moment, { from: before.tags, to: after.tags });
  for (const [field, to] of Object.entries(after.fields)) {
    const from = before.fields[field] ?? null;
    if (JSON.stringify(from) !== JSON.stringify(to)) logField(log, moment, field, { from, to });
  }
  if (before.channel !== after.channel)
    log.notes.add("dropped", "rows[]", "The channel changed; a ticket keeps the one it came by.");
}

/** Adds what a row tells besides the state. */
export function logKind(
  log: TicketLog,
  moment: Moment,
  { row, id }: TimedRow,
  { kind, opening, plan }: { readonly kind: RowKind; readonly opening: boolean; readonly plan: RowPlan },
): void {
  switch (kind) {
    case "publicMessage":
    case "internalNote": {
      const visibility = kind === "publicMessage" ? "public" : "internal";
      logMessage(log, moment, { messageId: id, visibility, opening, automated: false });
      return;
    }
    case "survey":
      logScore(log, moment, row, plan);
      return;
    case "deleted":
    case "restored":
    case "spam":
      logLife(log, moment, kind);
      return;
    default:
  }
}

function logScore(log: TicketLog, moment: Moment, row: PayloadRow, { map }: RowPlan): void {
  const { survey } = map;
  if (survey === undefined) {
    log.notes.add("incomplete", "rows[]", "A row tells of a survey, but the map does not say where its score stands.");
    return;
  }
  const { type, scale } = survey;
  const value = valueAt(row, survey.score);
  const score = numberOf(value);
  const isOffer = value === undefined || value === null || value === "";
  if (!isOffer && (score === null || score < scale[0] || score > scale[1])) {
    log.notes.add("unknown", `rows[].${survey.score}`, "The score is no number on its scale and was left out.");
    return;
  }
  logSurvey(log, moment, { type, state: score === null ? "offered" : "received", score, scale: [scale[0], scale[1]] });
}
