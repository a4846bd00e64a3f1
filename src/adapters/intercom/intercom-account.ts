import type { Issues } from "../../errors/issues.js";
import type { StatusCategory, TicketStatus } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { checkCategories } from "../payload/check-categories.js";
import { checkNames } from "../payload/check-names.js";
import { idOf, listOf, rowOf, showWord, textOf } from "../payload/payload-values.js";
import type { IntercomTicketOptions } from "./intercom-payload.js";

/** What is known of a workspace beside its conversations. */
export interface IntercomAccount {
  /** Categories by the word of a state. */
  readonly categories: ReadonlyMap<string, StatusCategory>;
  readonly bots: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, string>;
}

/** States of conversations, then categories of ticket states. A hold cannot be told from waiting for the customer. */
const standardStates: readonly (readonly [state: string, category: StatusCategory])[] = [
  ["open", "open"],
  ["snoozed", "pending"],
  ["closed", "solved"],
  ["submitted", "new"],
  ["in_progress", "open"],
  ["waiting_on_customer", "pending"],
  ["resolved", "solved"],
];

/** Reads the options of `intercomTicket`; reports `input.type` and `input.variant`. */
export function checkAccount(options: IntercomTicketOptions, issues: Issues): IntercomAccount {
  return {
    categories: new Map([...standardStates, ...checkCategories(options.stateCategories, ["stateCategories"], issues)]),
    bots: new Set(listOf(options.bots).flatMap((id) => idOf(id) ?? [])),
    fields: checkNames(options.fields, ["fields"], issues),
  };
}

/** The status that the state of a conversation or ticket is, or `null` for one that is not known, which is noted. */
export function findStatus(
  value: unknown,
  { categories }: IntercomAccount,
  path: string,
  notes: NoteCollector,
): TicketStatus | null {
  const row = rowOf(value);
  const words = [value, row["id"], row["internal_label"], row["category"]].flatMap((word) => textOf(word) ?? []);
  const raw = textOf(row["internal_label"]) ?? words.at(-1);
  if (raw === undefined) return null;
  const known = words.find((word) => categories.has(word));
  const category = known === undefined ? undefined : categories.get(known);
  if (category !== undefined) return { raw, category };
  notes.add("unknown", path, `A state ${showWord(value)} is not known; name it in stateCategories.`);
  return null;
}
