import { logSurvey } from "../payload/log-survey.js";
import { compareIds, idOf, instantOf, type PayloadRow, showWord } from "../payload/payload-values.js";
import type { Moment } from "../payload/ticket-log.js";
import type { ZendeskAudit } from "./zendesk-audits.js";
import { auditMoment, type ZendeskLog } from "./zendesk-log.js";

/** The answers of a ticket's log so far, by instant and score: the same fact is told up to three times. */
export type SurveysSeen = Set<string>;

/** What each word of Zendesk's scale says, 1 for good and 0 for bad; `null` for a survey that was sent. */
const scores: ReadonlyMap<unknown, number | null> = new Map<unknown, number | null>([
  ["good", 1],
  ["good_with_comment", 1],
  ["goodwithcomment", 1],
  ["bad", 0],
  ["bad_with_comment", 0],
  ["badwithcomment", 0],
  ["offered", null],
]);

/** A survey that was never sent. */
const notSent: readonly unknown[] = ["unoffered", null, undefined];

function addSurvey(log: ZendeskLog, moment: Moment, word: unknown, surveys: SurveysSeen, path: string): void {
  const score = scores.get(word);
  if (score === undefined) {
    if (!notSent.includes(word)) log.notes.add("unknown", path, `A satisfaction score ${showWord(word)} is not known.`);
    return;
  }
  const key = `${String(moment.at)} ${String(score)}`;
  if (surveys.has(key)) {
    log.notes.add("deduplicated", path, "A satisfaction score stood in the payload more than once.");
    return;
  }
  surveys.add(key);
  logSurvey(log, moment, { type: "csat", state: score === null ? "offered" : "received", score, scale: [0, 1] });
}

/** Adds a `SatisfactionRating` event to the log. */
export function mapRatingEvent(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow, surveys: SurveysSeen): void {
  addSurvey(log, auditMoment(log, audit), row["score"], surveys, "audits[].events[].score");
}

/** Adds a change of `satisfaction_score` to the log; beside a `SatisfactionRating` event it is the same fact. */
export function mapScoreChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow, surveys: SurveysSeen): void {
  addSurvey(log, auditMoment(log, audit), row["value"], surveys, "audits[].events[].value");
}

/** Tells whether the log's latest word on satisfaction is what a rating says. */
function isTold(log: ZendeskLog, word: unknown): boolean {
  const score = scores.get(word);
  const latest = log.events.filter((event) => event.kind === "survey").at(-1);
  return score !== undefined && latest !== undefined && (score === null || latest.score === score);
}

/**
 * Adds the ratings of the ratings list that the audits do not tell, in order of time. A rating keeps its id when
 * someone changes their mind, so that the list knows the last score only.
 */
export function mapRatings(log: ZendeskLog, rows: readonly PayloadRow[], surveys: SurveysSeen): void {
  const path = "satisfactionRatings[]";
  const ratings = rows
    .filter((row) => (idOf(row["ticket_id"]) ?? log.ticketId) === log.ticketId)
    .map((row) => ({ row, id: idOf(row["id"]), at: instantOf(row["updated_at"]) ?? instantOf(row["created_at"]) }))
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || compareIds(a.id, b.id));
  for (const { row, at } of ratings) {
    if (isTold(log, row["score"])) {
      log.notes.add("deduplicated", `${path}.score`, "A satisfaction score stood in the payload more than once.");
    } else if (at === null) {
      log.notes.add("incomplete", `${path}.updated_at`, "A rating has no readable time and was left out.");
    } else {
      const moment = { at, actor: log.actors.actorOf(idOf(row["requester_id"])), path: `${path}.updated_at` };
      addSurvey(log, moment, row["score"], surveys, `${path}.score`);
    }
  }
}
