import { logLife, logMerge } from "../payload/log-other-events.js";
import { logAnswer } from "../payload/log-survey.js";
import { idOf, instantOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { systemActor } from "../payload/unnamed-actors.js";
import type { KayakoLog } from "./kayako-log.js";

/** What each word of Kayako's scale says. */
export const ratingScores: ReadonlyMap<string | null, number> = new Map([
  ["GOOD", 1],
  ["BAD", 0],
]);

/**
 * Adds what a case says of itself and no activity tells: a rating, a merge, being in the trash. When it was is not
 * said; it stands at the last update.
 */
export function mapUntold(log: KayakoLog, row: PayloadRow): void {
  const at = instantOf(row["updated_at"]) ?? log.createdAt;
  const isTold = (...kinds: readonly string[]): boolean => log.events.some(({ kind }) => kinds.includes(kind));
  const guess = (key: string): string => {
    const message = `No activity tells the ${key} of the case; it stands at its last update.`;
    log.notes.add("guessed", `case.${key}`, message);
    return "case.updated_at";
  };
  const word = textOf(row["rating"]);
  const score = ratingScores.get(word);
  if (score !== undefined && !isTold("survey")) {
    const actor = { id: idOf(rowOf(row["requester"])["id"]), role: "endUser" } as const;
    logAnswer(log, { at, actor, path: guess("rating") }, score, [0, 1]);
  } else if (score === undefined && word !== null) {
    log.notes.add("unknown", "case.rating", "The rating is no word of Kayako's scale.");
  }
  if (log.isMerged && !isTold("merge")) {
    logMerge(log, { at, actor: systemActor, path: guess("is_merged") }, null);
  }
  const life = row["state"] === "TRASH" ? "deleted" : "spam";
  if ((row["state"] === "TRASH" || row["state"] === "SUSPENDED") && !isTold(life)) {
    logLife(log, { at, actor: systemActor, path: guess("state") }, life);
  }
}
