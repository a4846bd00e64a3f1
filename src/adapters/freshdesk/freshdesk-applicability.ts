import type { Condition, FieldPath } from "../../condition/condition.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, listOf, rowOf, showWord } from "../payload/payload-values.js";
import { channelOf } from "./freshdesk-words.js";

/** What each list of a policy's `applicable_to` is called on a ticket. */
const attributes: Readonly<Record<string, FieldPath>> = {
  company_ids: "organizationId",
  group_ids: "groupId",
  product_ids: "brandId",
  sources: "channel",
  ticket_types: "type",
};

/** The tickets a policy is for: undefined for all, `null` where no condition says so. */
export function mapApplicability(value: unknown, id: string, notes: NoteCollector): Condition | undefined | null {
  const conditions: Condition[] = [];
  for (const [key, list] of Object.entries(rowOf(value))) {
    if (list === null || (Array.isArray(list) && list.length === 0)) continue;
    const field = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
    const wordOf = key === "sources" ? channelOf : idOf;
    const values = listOf(list).map(wordOf);
    if (field === undefined || values.length === 0 || values.includes(null)) {
      const message = `Policy ${id} was left out: no condition says what ${showWord(key)} asks for.`;
      notes.add("unknown", "policies[].applicable_to", message);
      return null;
    }
    conditions.push({ field, is: values });
  }
  const [only] = conditions;
  return conditions.length > 1 ? { all: conditions } : only;
}
