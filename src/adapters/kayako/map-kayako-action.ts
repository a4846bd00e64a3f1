import { logAttribute, logField, logStatus, logTags } from "../payload/log-state-events.js";
import { logLife, logLink, logMerge } from "../payload/log-other-events.js";
import { logAnswer } from "../payload/log-survey.js";
import { idOf, showWord } from "../payload/payload-values.js";
import type { Moment } from "../payload/ticket-log.js";
import { priorityOf } from "./kayako-account.js";
import { type KayakoAction, objectOf, wordOf } from "./kayako-activities.js";
import type { KayakoLog } from "./kayako-log.js";
import { ratingScores } from "./kayako-rating.js";
import { typeOf } from "./kayako-today.js";

/** Fields that are texts, people in copy or figures: nothing a clock or a figure reads. */
const passedOver: ReadonlySet<string> = new Set(["subject", "rating_status", "post", "note", "message", "followers"]);

/** Adds one change to the log; a field that is neither known nor asked for is noted and left out. */
export function mapAction(log: KayakoLog, moment: Moment, action: KayakoAction): void {
  const { field, attribute, row } = action;
  const kept = log.account.fields.get(field ?? "");
  // What a case was created with is its initial state.
  if (row["action"] === "CREATED" && moment.at <= log.createdAt) return;
  if (kept !== undefined) {
    logField(log, moment, kept, { from: wordOf(action, "old"), to: wordOf(action, "new") });
    return;
  }
  switch (attribute) {
    case "status":
      return mapStatus(log, moment, action);
    case "priority": {
      const nameOf = (side: "old" | "new") =>
        priorityOf(objectOf(action, side), wordOf(action, side), log.account.priorities);
      return logAttribute(log, moment, "priority", { from: nameOf("old"), to: nameOf("new") });
    }
    case "type": {
      const nameOf = (side: "old" | "new") => typeOf(objectOf(action, side), wordOf(action, side));
      return logAttribute(log, moment, "type", { from: nameOf("old"), to: nameOf("new") });
    }
    case "group":
      return logAttribute(log, moment, "group", { from: teamOf(log, action, "old"), to: teamOf(log, action, "new") });
    case "assignee":
    case "requester":
      return mapPerson(log, moment, action, attribute);
    case "tags":
      return logTags(log, moment, { from: tagsOf(wordOf(action, "old")), to: tagsOf(wordOf(action, "new")) });
    case "rating":
      return mapRating(log, moment, action);
    case "state":
      return mapLife(log, moment, action);
    case "merge":
      return mapMerge(log, moment, action);
    default:
      if (passedOver.has(field ?? "")) return;
      log.notes.add(
        "dropped",
        "activities[].actions[].field",
        `A field ${showWord(field)} changed that is not listed.`,
      );
  }
}

function mapStatus(log: KayakoLog, moment: Moment, action: KayakoAction): void {
  const to = log.statuses.statusOf(objectOf(action, "new"), wordOf(action, "new"));
  if (to === null) {
    log.notes.add(
      "dropped",
      "activities[].actions[].new_value",
      "A change to a status that is not known was left out.",
    );
    return;
  }
  logStatus(log, moment, log.statuses.statusOf(objectOf(action, "old"), wordOf(action, "old")), to);
}

/** The id of a team; one that is known by its title alone keeps it, which is noted. */
function teamOf(log: KayakoLog, action: KayakoAction, side: "old" | "new"): string | null {
  const word = wordOf(action, side);
  const known = idOf(objectOf(action, side)["id"]);
  if (known !== null || word === null || /^\d+$/.test(word)) return known ?? word;
  const id = log.titles.teamId(word);
  if (id === null) {
    const message = "A team is known by its title alone, which stands as its id: give teams.";
    log.notes.add("incomplete", `activities[].actions[].${side}_value`, message);
  }
  return id ?? word;
}

/** A person before or after a change: an id, nobody, or someone whom the payload names without an id. */
function personOf(log: KayakoLog, action: KayakoAction, side: "old" | "new"): string | null | undefined {
  const word = wordOf(action, side);
  const known = idOf(objectOf(action, side)["id"]);
  if (known !== null || word === null || /^\d+$/.test(word)) return known ?? word;
  return log.titles.personId(word) ?? undefined;
}

function mapPerson(log: KayakoLog, moment: Moment, action: KayakoAction, kind: "assignee" | "requester"): void {
  const to = personOf(log, action, "new");
  if (to === undefined) {
    const message = "A change names a person without an id and was left out.";
    log.notes.add("incomplete", "activities[].actions[].new_object", message);
    return;
  }
  logAttribute(log, moment, kind, { from: personOf(log, action, "old") ?? null, to });
}

function tagsOf(words: string | null): readonly string[] {
  return [...new Set((words ?? "").split(/[\s,]+/).filter((tag) => tag !== ""))];
}

function mapRating(log: KayakoLog, moment: Moment, action: KayakoAction): void {
  const word = wordOf(action, "new");
  const score = ratingScores.get(word);
  if (score !== undefined) logAnswer(log, moment, score, [0, 1]);
  else if (word !== null) {
    log.notes.add("unknown", "activities[].actions[].new_value", `A rating ${showWord(word)} is not known.`);
  }
}

const lives: ReadonlyMap<string | null, "deleted" | "spam" | "restored"> = new Map([
  ["TRASH", "deleted"],
  ["SUSPENDED", "spam"],
  ["ACTIVE", "restored"],
]);

function mapLife(log: KayakoLog, moment: Moment, action: KayakoAction): void {
  const kind = lives.get(wordOf(action, "new"));
  if (kind !== undefined) logLife(log, moment, kind);
  else log.notes.add("unknown", "activities[].actions[].new_value", "A state of a case is not known.");
}

function mapMerge(log: KayakoLog, moment: Moment, action: KayakoAction): void {
  const other = idOf(objectOf(action, "new")["id"]) ?? wordOf(action, "new");
  const id = other !== null && /^\d+$/.test(other) ? other : null;
  if (id === null)
    log.notes.add("incomplete", "activities[].actions[].new_value", "A merge does not say of which case.");
  if (log.isMerged) logMerge(log, moment, id);
  else if (id !== null) logLink(log, moment, "mergedFrom", id);
}
