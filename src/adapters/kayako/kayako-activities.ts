import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, instantOf, isRow, listOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { timedRows } from "../payload/timed-rows.js";

/** Attributes of a case that activities tell changes of. */
export type KayakoAttribute =
  | "status"
  | "priority"
  | "assignee"
  | "group"
  | "type"
  | "requester"
  | "tags"
  | "rating"
  | "state"
  | "merge";

/** The names that activities have for attributes, in small letters without signs between them. */
const attributesByField: ReadonlyMap<string, KayakoAttribute> = new Map([
  ["casestatusid", "status"],
  ["casestatus", "status"],
  ["statusid", "status"],
  ["status", "status"],
  ["casepriorityid", "priority"],
  ["casepriority", "priority"],
  ["priorityid", "priority"],
  ["priority", "priority"],
  ["assigneeagentid", "assignee"],
  ["assignedagentid", "assignee"],
  ["assignedagent", "assignee"],
  ["assigneeteamid", "group"],
  ["assignedteamid", "group"],
  ["assignedteam", "group"],
  ["casetypeid", "type"],
  ["casetype", "type"],
  ["type", "type"],
  ["requesterid", "requester"],
  ["requester", "requester"],
  ["tags", "tags"],
  ["rating", "rating"],
  ["state", "state"],
  ["merge", "merge"],
  ["mergedinto", "merge"],
]);

/** One change that an activity tells. */
export interface KayakoAction {
  /** The name of the field as the activity has it, or `null`. */
  readonly field: string | null;
  /** What it stands for, or `null` for a field that is not known. */
  readonly attribute: KayakoAttribute | null;
  readonly row: PayloadRow;
}

/** Something someone did to a case. */
export interface KayakoActivity {
  readonly at: EpochMs;
  /** Who did it, as the activity has them. */
  readonly actor: unknown;
  readonly actions: readonly KayakoAction[];
}

function actionsOf(row: PayloadRow, notes: NoteCollector): readonly KayakoAction[] {
  if (!Array.isArray(row["actions"])) {
    notes.add("incomplete", "activities[].actions", "An activity has no list of actions.");
  }
  return listOf(row["actions"]).flatMap((action): readonly KayakoAction[] => {
    if (!isRow(action)) {
      notes.add("unknown", "activities[].actions[]", "The action is no object.");
      return [];
    }
    const field = idOf(action["field"]);
    const plain = (field ?? "").toLowerCase().replace(/[^a-z]/g, "");
    return [{ field, attribute: attributesByField.get(plain) ?? null, row: action }];
  });
}

/** Reads the activities of a case in the order in which they happened, each once. */
export function readActivities(rows: readonly PayloadRow[], notes: NoteCollector): readonly KayakoActivity[] {
  const options = {
    name: "activities",
    timeKey: "created_at",
    idOf: (row: PayloadRow) => idOf(row["id"]),
    atOf: (row: PayloadRow) => instantOf(row["created_at"]),
  };
  return timedRows(rows, options, notes).map(({ row, at }) => ({
    at,
    actor: rowOf(row["actor"])["original"],
    actions: actionsOf(row, notes),
  }));
}

/** The object before or after a change; one without keys where the action has only a text. */
export function objectOf(action: KayakoAction, side: "old" | "new"): PayloadRow {
  return rowOf(action.row[`${side}_object`]);
}

/** The text before or after a change. */
export function wordOf(action: KayakoAction, side: "old" | "new"): string | null {
  return idOf(action.row[`${side}_value`]);
}
