import type { Issues } from "../../errors/issues.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { checkCategories } from "../payload/check-categories.js";
import { checkNames } from "../payload/check-names.js";
import { checkRows } from "../payload/check-rows.js";
import { idOf, listOf } from "../payload/payload-values.js";
import type { ZendeskTicketOptions } from "./zendesk-payload.js";
import { readRoles, type ZendeskRoles } from "./zendesk-roles.js";
import { readStatuses, type ZendeskStatuses } from "./zendesk-statuses.js";

/** What is known of an account beside its tickets. */
export interface ZendeskAccount {
  readonly roles: ZendeskRoles;
  readonly statuses: ZendeskStatuses;
  /** Ids of accounts that programs write with. */
  readonly bots: ReadonlySet<string>;
  /** The fields to keep, by the name the payload has for them. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads the options of `zendeskTicket`; reports `adapter.payloadType`, `input.type` and `input.variant`. */
export function checkAccount(options: ZendeskTicketOptions, issues: Issues, notes: NoteCollector): ZendeskAccount {
  const { users } = options;
  const roles =
    users instanceof Map ? (users as ZendeskRoles) : readRoles(checkRows(users, ["users"], issues, notes), {}, notes);
  const words = checkCategories(options.statusCategories, ["statusCategories"], issues);
  const customRows = checkRows(options.customStatuses, ["customStatuses"], issues, notes);
  return {
    roles,
    statuses: readStatuses(customRows, words, notes),
    bots: new Set(listOf(options.bots).flatMap((id) => idOf(id) ?? [])),
    fields: checkNames(options.fields, ["fields"], issues),
  };
}
