import { logAnswer } from "../payload/log-survey.js";
import { type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import type { JsmLog } from "./jsm-log.js";
import { jsmInstant } from "./jsm-values.js";

/** Jira asks for one to five stars. */
const scale = [1, 5] as const;

/** What an issue says about its satisfaction, and where the fields are. */
export interface JsmSatisfaction {
  /** The object of the feedback API, or undefined. */
  readonly feedback: unknown;
  /** The fields of the issue. */
  readonly fields: PayloadRow;
  /** Ids of the fields that hold the rating and its time, where they are known. */
  readonly ratingField: string | null;
  readonly dateField: string | null;
}

/** When the answer was given, as far as the issue says. */
function answerInstant(log: JsmLog, { feedback, fields, dateField }: JsmSatisfaction): number {
  const stated = jsmInstant(rowOf(feedback)["created"]) ?? jsmInstant(fields[dateField ?? ""]);
  if (stated !== null) return stated;
  const message = "Feedback does not say when it was given; it stands at the resolution, or at the last update.";
  log.notes.add("guessed", "feedback", message);
  return jsmInstant(fields["resolutiondate"]) ?? jsmInstant(fields["updated"]) ?? log.createdAt;
}

/** Adds the requester's answer to the log: Jira keeps the latest one only. */
export function mapFeedback(log: JsmLog, satisfaction: JsmSatisfaction): void {
  const { feedback, fields, ratingField } = satisfaction;
  const rating = rowOf(feedback)["rating"] ?? rowOf(fields[ratingField ?? ""])["rating"];
  if (rating === undefined || rating === null) return;
  if (typeof rating !== "number" || !Number.isInteger(rating) || rating < scale[0] || rating > scale[1]) {
    log.notes.add("unknown", "feedback.rating", `A rating ${showWord(rating)} is no whole number from 1 to 5.`);
    return;
  }
  const at = answerInstant(log, satisfaction);
  logAnswer(log, { at, actor: log.actors.actorOf(fields["reporter"], at), path: "feedback" }, rating, scale);
}
