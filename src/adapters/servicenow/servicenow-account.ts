import type { Issues } from "../../errors/issues.js";
import type { StatusCategory } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { checkCategories } from "../payload/check-categories.js";
import { checkNames } from "../payload/check-names.js";
import { checkRows } from "../payload/check-rows.js";
import { idOf, listOf } from "../payload/payload-values.js";
import type { ServicenowTicketOptions } from "./servicenow-payload.js";
import { readRoles, type ServicenowRoles } from "./servicenow-roles.js";
import { columnOf } from "./servicenow-values.js";

/** What is known of an instance beside its records. */
export interface ServicenowAccount {
  readonly roles: ServicenowRoles;
  /** Names of the SLA definitions by id. */
  readonly slaNames: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, StatusCategory>;
  /** The states in which nothing was resolved; `null` for those that come with the table. */
  readonly cancelledStates: readonly string[] | null;
  readonly priorities: ReadonlyMap<string, string>;
  /** User names and ids of accounts that programs write with. */
  readonly bots: ReadonlySet<string>;
  /** The columns to keep. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads the options of `servicenowTicket`; reports `adapter.payloadType`, `input.type` and `input.variant`. */
export function checkAccount(
  options: ServicenowTicketOptions,
  issues: Issues,
  notes: NoteCollector,
): ServicenowAccount {
  const { users, cancelledStates } = options;
  const roles =
    users instanceof Map
      ? (users as ServicenowRoles)
      : readRoles(checkRows(users, ["users"], issues, notes), new Map(), notes);
  const slas = checkRows(options.contractSlas, ["contractSlas"], issues, notes);
  return {
    roles,
    slaNames: new Map(
      slas.flatMap((row): readonly [string, string][] => {
        const [id, name] = [columnOf(row, "sys_id"), columnOf(row, "name")];
        return id === null || name === null ? [] : [[id, name]];
      }),
    ),
    categories: checkCategories(options.statusCategories, ["statusCategories"], issues),
    cancelledStates: cancelledStates === undefined ? null : listOf(cancelledStates).flatMap((one) => idOf(one) ?? []),
    priorities: checkNames(options.priorities, ["priorities"], issues),
    bots: new Set(listOf(options.bots).flatMap((one) => idOf(one) ?? [])),
    fields: checkNames(options.fields, ["fields"], issues),
  };
}
