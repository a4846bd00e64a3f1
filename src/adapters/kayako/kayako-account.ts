import type { Issues } from "../../errors/issues.js";
import type { ActorRole } from "../../ticket/ticket-event.js";
import type { StatusCategory } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { checkCategories } from "../payload/check-categories.js";
import { checkNames } from "../payload/check-names.js";
import { checkRoles } from "../payload/check-roles.js";
import { checkRows } from "../payload/check-rows.js";
import { idOf, type PayloadRow, textOf } from "../payload/payload-values.js";
import type { KayakoTicketOptions } from "./kayako-payload.js";

/** What is known of an account beside its cases. */
export interface KayakoAccount {
  readonly statuses: readonly PayloadRow[];
  readonly teams: readonly PayloadRow[];
  readonly categories: ReadonlyMap<string, StatusCategory>;
  readonly priorities: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, ActorRole>;
  /** The fields to keep, by the name an activity has for them. */
  readonly fields: ReadonlyMap<string, string>;
}

const defaultPriorities: readonly (readonly [string, string])[] = [
  ["Low", "low"],
  ["Normal", "normal"],
  ["High", "high"],
  ["Urgent", "urgent"],
];

/** Reads the names of priorities, Kayako's own four among them; reports `input.type`. */
export function checkPriorities(value: unknown, issues: Issues): ReadonlyMap<string, string> {
  return new Map([...defaultPriorities, ...checkNames(value, ["priorities"], issues)]);
}

/** Reads the options of `kayakoTicket`; reports `adapter.payloadType`, `input.type` and `input.variant`. */
export function checkAccount(options: KayakoTicketOptions, issues: Issues, notes: NoteCollector): KayakoAccount {
  return {
    statuses: checkRows(options.statuses, ["statuses"], issues, notes),
    teams: checkRows(options.teams, ["teams"], issues, notes),
    categories: checkCategories(options.statusCategories, ["statusCategories"], issues),
    priorities: checkPriorities(options.priorities, issues),
    roles: checkRoles(options.roles, ["roles"], issues),
    fields: checkNames(options.fields, ["fields"], issues),
  };
}

/** What a priority is called: as the host says, by id or by label, or as Kayako does. */
export function priorityOf(
  row: PayloadRow,
  label: string | null,
  priorities: ReadonlyMap<string, string>,
): string | null {
  const id = idOf(row["id"]);
  const name = textOf(row["label"]) ?? label;
  return priorities.get(id ?? "") ?? priorities.get(name ?? "") ?? name ?? id;
}
