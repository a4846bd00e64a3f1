import { checkNumber, checkRecord, checkText, checkWord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import { addIssue, type Issues } from "../../errors/issues.js";
import { surveyTypes } from "../../survey/survey-response.js";
import type { ActorRole } from "../../ticket/ticket-event.js";
import { type StatusCategory, wordAttributes } from "../../ticket/ticket-state.js";
import { checkZone } from "../../time/check-zone.js";
import { checkCategories } from "../payload/check-categories.js";
import { checkNames } from "../payload/check-names.js";
import { checkRoles } from "../payload/check-roles.js";
import { type RowAttribute, type RowKind, rowKinds, type RowMap } from "./row-map.js";

/** A column map that has been checked. */
export interface RowPlan {
  readonly map: RowMap;
  readonly kinds: ReadonlyMap<string, RowKind>;
  readonly roles: ReadonlyMap<string, ActorRole>;
  readonly state: ReadonlyMap<RowAttribute, string>;
  readonly before: ReadonlyMap<RowAttribute, string>;
  readonly defaults: ReadonlyMap<RowAttribute, string>;
  readonly statuses: ReadonlyMap<string, StatusCategory>;
  readonly priorities: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, string>;
}

const keys = [
  ...["ticketId", "at", "id", "kind", "actor", "state", "before", "defaults", "statuses", "priorities", "tags"],
  ...["fields", "survey"],
];
const attributes: readonly RowAttribute[] = ["status", ...wordAttributes];

/** Reads a column map; reports `input.*` and `time.zoneUnknown`. */
export function checkRowMap(value: unknown, path: IssuePath, issues: Issues): RowPlan {
  const map = checkRecord(value, path, issues, keys) ?? {};
  checkText(map["ticketId"], [...path, "ticketId"], issues);
  checkTime(map["at"], [...path, "at"], issues);
  for (const key of ["id", "tags"]) if (map[key] !== undefined) checkText(map[key], [...path, key], issues);
  const kind = optionalRecord(map["kind"], ["path", "kinds"], [...path, "kind"], issues);
  if (map["kind"] !== undefined) checkText(kind["path"], [...path, "kind", "path"], issues);
  const actor = optionalRecord(map["actor"], ["id", "role", "roles"], [...path, "actor"], issues);
  for (const key of ["id", "role"])
    if (actor[key] !== undefined) checkText(actor[key], [...path, "actor", key], issues);
  checkSurvey(map["survey"], [...path, "survey"], issues);
  const named = (key: string): ReadonlyMap<string, string> => checkNames(map[key], [...path, key], issues);
  return {
    map: map as unknown as RowMap,
    kinds: checkKinds(kind["kinds"], [...path, "kind", "kinds"], issues),
    roles: checkRoles(actor["roles"], [...path, "actor", "roles"], issues),
    state: checkAttributes(named("state"), [...path, "state"], issues),
    before: checkAttributes(named("before"), [...path, "before"], issues),
    defaults: checkAttributes(named("defaults"), [...path, "defaults"], issues),
    statuses: checkCategories(map["statuses"], [...path, "statuses"], issues),
    priorities: named("priorities"),
    fields: named("fields"),
  };
}

function optionalRecord(value: unknown, known: readonly string[], path: IssuePath, issues: Issues) {
  return value === undefined ? {} : (checkRecord(value, path, issues, known) ?? {});
}

function checkTime(value: unknown, path: IssuePath, issues: Issues): void {
  const time = checkRecord(value, path, issues, ["path", "format", "timeZone"]);
  if (time === undefined) return;
  checkText(time["path"], [...path, "path"], issues);
  const format = checkWord(time["format"], [...path, "format"], issues, ["iso", "epochSeconds", "epochMs", "wall"]);
  if (format === "wall" || time["timeZone"] !== undefined) checkZone(time["timeZone"], [...path, "timeZone"], issues);
}

function checkKinds(value: unknown, path: IssuePath, issues: Issues): ReadonlyMap<string, RowKind> {
  const kinds = new Map<string, RowKind>();
  for (const [word, kind] of checkNames(value, path, issues)) {
    const checked = checkWord(kind, [...path, word], issues, rowKinds);
    if (checked !== undefined) kinds.set(word, checked);
  }
  return kinds;
}

function checkAttributes(
  named: ReadonlyMap<string, string>,
  path: IssuePath,
  issues: Issues,
): ReadonlyMap<RowAttribute, string> {
  const known = [...named].flatMap(([name, column]) => {
    const attribute = attributes.find((one) => one === name);
    if (attribute !== undefined) return [[attribute, column] as const];
    const message = "No attribute of a ticket has this name.";
    addIssue(issues, "input.unknownKey", [...path, name], { message, expected: attributes.join(", ") });
    return [];
  });
  return new Map(known);
}

function checkSurvey(value: unknown, path: IssuePath, issues: Issues): void {
  if (value === undefined) return;
  const survey = checkRecord(value, path, issues, ["type", "score", "scale"]) ?? {};
  checkWord(survey["type"], [...path, "type"], issues, surveyTypes);
  checkText(survey["score"], [...path, "score"], issues);
  const [lowest, highest] = Array.isArray(survey["scale"]) ? (survey["scale"] as unknown[]) : [];
  checkNumber(lowest, [...path, "scale", 0], issues);
  checkNumber(highest, [...path, "scale", 1], issues);
}
