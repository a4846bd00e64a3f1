import type { ActorRole } from "../../ticket/ticket-event.js";
import type { StatusCategory } from "../../ticket/ticket-state.js";

/**
 * One incident or case as ServiceNow's Table API returns it with `sysparm_display_value=false`; anything is accepted
 * and checked. Rows of other records are passed over.
 */
export interface ServicenowTicketPayload {
  /** A row of `incident` or `sn_customerservice_case`. */
  readonly record: unknown;
  /** The rows of `sys_audit` whose `documentkey` is the record, in any order. */
  readonly audits?: unknown;
  /** The rows of `sys_journal_field` whose `element_id` is the record, in any order. */
  readonly journal?: unknown;
  /** The rows of `task_sla` whose `task` is the record. */
  readonly taskSlas?: unknown;
}

/** What an instance says about itself, beside its records. */
export interface ServicenowTicketOptions {
  /** The rows of `sys_user`, or, for many records, what {@link servicenowRoles} made of them. */
  readonly users?: unknown;
  /** The rows of `contract_sla`: they name the clocks of `taskSlas`. */
  readonly contractSlas?: unknown;
  /**
   * What states count as, by value, those on hold with their reason: `{ "-5": "hold", "3:4": "pending" }`. Listed
   * beside the values of incidents or cases as they come.
   */
  readonly statusCategories?: Readonly<Record<string, StatusCategory>>;
  /** The states in which nothing was resolved; `["8"]` for incidents. They set the field `cancelled`. */
  readonly cancelledStates?: readonly string[];
  /** What priorities are called: `{ "1": "urgent" }`; ServiceNow's own values, `"1"` the highest, if absent. */
  readonly priorities?: Readonly<Record<string, string>>;
  /** User names or ids of accounts that programs write with; they are bots whatever their roles say. */
  readonly bots?: readonly string[];
  /**
   * The columns to keep, with the name they get in the ticket's `fields`. Columns that are not named are left out: they
   * can hold anything.
   */
  readonly fields?: Readonly<Record<string, string>>;
}

/** How {@link servicenowRoles} reads users. */
export interface ServicenowRolesOptions {
  /** What a role of the instance makes of its holder, beside `itil`, `admin` and those of customer service. */
  readonly roles?: Readonly<Record<string, ActorRole>>;
}
