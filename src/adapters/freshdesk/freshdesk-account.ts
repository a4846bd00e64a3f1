import type { Issues } from "../../errors/issues.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { checkCategories } from "../payload/check-categories.js";
import { checkNames } from "../payload/check-names.js";
import { checkRows } from "../payload/check-rows.js";
import { idOf, listOf, textOf } from "../payload/payload-values.js";
import type { FreshdeskTicketOptions } from "./freshdesk-payload.js";
import { type FreshdeskRoles, readRoles } from "./freshdesk-roles.js";
import { type FreshdeskStatuses, readStatuses } from "./freshdesk-statuses.js";

/** What is known of an account beside its tickets. */
export interface FreshdeskAccount {
  readonly roles: FreshdeskRoles;
  readonly bots: ReadonlySet<string>;
  readonly statuses: FreshdeskStatuses;
  /** Ids of groups by name. */
  readonly groupIds: ReadonlyMap<string, string>;
  /** The calendar of each group that has hours of its own. */
  readonly calendarIds: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads the options of `freshdeskTicket`; reports `adapter.payloadType`, `input.type` and `input.variant`. */
export function checkAccount(options: FreshdeskTicketOptions, issues: Issues, notes: NoteCollector): FreshdeskAccount {
  const { agents } = options;
  const groupIds = new Map<string, string>();
  const calendarIds = new Map<string, string>();
  for (const group of checkRows(options.groups, ["groups"], issues, notes)) {
    const id = idOf(group["id"]);
    const name = textOf(group["name"]);
    const calendarId = idOf(group["business_hour_id"]);
    if (id !== null && name !== null) groupIds.set(name, id);
    if (id !== null && calendarId !== null) calendarIds.set(id, calendarId);
  }
  return {
    roles:
      agents instanceof Map
        ? (agents as FreshdeskRoles)
        : readRoles(checkRows(agents, ["agents"], issues, notes), notes),
    bots: new Set(listOf(options.bots).flatMap((id) => idOf(id) ?? [])),
    statuses: readStatuses(
      options.statusChoices,
      checkCategories(options.statusCategories, ["statusCategories"], issues),
    ),
    groupIds,
    calendarIds,
    fields: checkNames(options.fields, ["fields"], issues),
  };
}

/** The calendar of a group, or `null` for the account's default one. */
export function calendarOfGroup(groupId: string | null, { calendarIds }: FreshdeskAccount): string | null {
  return groupId === null ? null : (calendarIds.get(groupId) ?? null);
}
