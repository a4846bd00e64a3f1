import type { Issues } from "../../errors/issues.js";
import type { ActorRole } from "../../ticket/ticket-event.js";
import type { StatusCategory } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { checkCategories } from "../payload/check-categories.js";
import { checkNames } from "../payload/check-names.js";
import { checkRoles } from "../payload/check-roles.js";
import { checkRows } from "../payload/check-rows.js";
import { type PayloadRow, textOf } from "../payload/payload-values.js";
import type { JiraServiceManagementTicketOptions } from "./jira-service-management-payload.js";

/** What is known of a site beside its issues. */
export interface JsmAccount {
  readonly statuses: readonly PayloadRow[];
  readonly categories: ReadonlyMap<string, StatusCategory>;
  readonly priorities: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, ActorRole>;
  readonly groupField: string | null;
  /** The fields to keep, by field id. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads the options of `jiraServiceManagementTicket`; reports `adapter.payloadType`, `input.type` and `input.variant`. */
export function checkAccount(
  options: JiraServiceManagementTicketOptions,
  issues: Issues,
  notes: NoteCollector,
): JsmAccount {
  return {
    statuses: checkRows(options.statuses, ["statuses"], issues, notes),
    categories: checkCategories(options.statusCategories, ["statusCategories"], issues),
    priorities: checkNames(options.priorities, ["priorities"], issues),
    roles: checkRoles(options.roles, ["roles"], issues),
    groupField: textOf(options.groupField),
    fields: new Map([["resolution", "resolution"], ...checkNames(options.fields, ["fields"], issues)]),
  };
}
