import { logAnswer } from "../payload/log-survey.js";
import { idOf, instantOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { timedRows } from "../payload/timed-rows.js";
import type { FreshdeskActivity } from "./freshdesk-activities.js";

/** Extremely unhappy to extremely happy; 100 is neutral. */
const scale = [-103, 103] as const;

const isScore = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && Math.abs(value) >= 100 && Math.abs(value) <= 103;

/** Adds the ratings of a ticket; one that an activity tells too counts once. */
export function mapRatings(
  log: TicketLog,
  rows: readonly PayloadRow[],
  activities: readonly FreshdeskActivity[],
): void {
  const told = new Set<number>();
  const options = {
    name: "satisfactionRatings",
    timeKey: "created_at",
    idOf: (row: PayloadRow) => idOf(row["id"]),
    atOf: (row: PayloadRow) => instantOf(row["created_at"]),
  };
  const add = (at: number, userId: unknown, score: unknown, path: string): void => {
    if (!isScore(score)) {
      log.notes.add("unknown", path, "A rating is none of Freshdesk's scale.");
      return;
    }
    const moment = { at, actor: { id: idOf(userId), role: "endUser" } as const, path };
    logAnswer(log, moment, score, scale);
  };
  for (const { row, at } of timedRows(rows, options, log.notes)) {
    const score = rowOf(row["ratings"])["default_question"];
    add(at, row["user_id"], score, "satisfactionRatings[].ratings.default_question");
    if (isScore(score)) told.add(score);
  }
  const path = "activities[].activity.satisfaction_rating";
  for (const { at, performerId, set } of activities) {
    const score = set["satisfaction_rating"];
    if (score === undefined) continue;
    if (isScore(score) && told.has(score)) {
      log.notes.add("deduplicated", path, "A rating stood in the payload more than once.");
    } else add(at, performerId, score, path);
  }
}
