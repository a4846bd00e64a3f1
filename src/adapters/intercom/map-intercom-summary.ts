import { logLink, logSla } from "../payload/log-other-events.js";
import { logSurvey } from "../payload/log-survey.js";
import { idOf, isRow, listOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { systemActor, unknownActor } from "../payload/unnamed-actors.js";
import { secondsOf } from "./intercom-values.js";

/** Adds the rating of a conversation, of which Intercom keeps the last answer. */
export function mapRating(log: TicketLog, conversation: PayloadRow): void {
  const row = conversation["conversation_rating"];
  if (!isRow(row)) return;
  const at = secondsOf(row["created_at"]) ?? secondsOf(row["updated_at"]);
  const score = row["rating"] ?? null;
  const isScore = typeof score === "number" && score >= 1 && score <= 5;
  const path = "conversation.conversation_rating";
  if (at === null) log.notes.add("incomplete", `${path}.created_at`, "A rating has no readable time and was left out.");
  else if (score !== null && !isScore) log.notes.add("unknown", `${path}.rating`, "A rating is no number from 1 to 5.");
  else {
    const contact = rowOf(row["contact"]);
    const moment = { at, actor: { id: idOf(contact["id"]), role: "endUser" } as const, path: `${path}.created_at` };
    const state = score === null ? "offered" : "received";
    logSurvey(log, moment, { type: "csat", state, score: isScore ? score : null, scale: [1, 5] });
  }
}

/** Adds that an SLA was applied; Intercom says how it stands, and not since when. */
export function mapSlaApplied(log: TicketLog, conversation: PayloadRow): void {
  const row = conversation["sla_applied"];
  if (!isRow(row) || log.events.some(({ kind }) => kind === "sla")) return;
  const path = "conversation.sla_applied";
  log.notes.add("guessed", path, "An SLA counts as applied at creation; when it was missed or met is not said.");
  const moment = { at: log.createdAt, actor: systemActor, path };
  logSla(log, moment, { metric: "conversation_sla", instance: null, action: "apply" });
}

/** Adds the tickets a conversation is tied to, since its creation for want of a time. */
export function mapLinks(log: TicketLog, conversation: PayloadRow): void {
  for (const one of listOf(rowOf(conversation["linked_objects"])["data"]).map(rowOf)) {
    const id = idOf(one["id"]);
    if (id === null) continue;
    log.notes.add("guessed", "conversation.linked_objects", "A tie has the time of the creation.");
    logLink(log, { at: log.createdAt, actor: unknownActor }, "related", id);
  }
}
