import type { ActorRole } from "../../ticket/ticket-event.js";
import type { StatusCategory } from "../../ticket/ticket-state.js";

/** One request as the APIs of Jira Cloud and Jira Service Management return it; anything is accepted and checked. */
export interface JiraServiceManagementTicketPayload {
  /** An object of `GET /rest/api/3/issue/{key}`; `expand=names` says which custom fields are team and satisfaction. */
  readonly issue: unknown;
  /**
   * The `values` of `GET /rest/api/3/issue/{key}/changelog`, all pages, in any order. Without it the issue's own
   * `changelog.histories` are read, of which Jira returns the latest only.
   */
  readonly changelog?: unknown;
  /** The comments of `GET /rest/api/3/issue/{key}/comment`, all pages; without it those inside the issue are read. */
  readonly comments?: unknown;
  /** The `values` of `GET /rest/servicedeskapi/request/{key}/sla`. */
  readonly sla?: unknown;
  /** The object of `GET /rest/servicedeskapi/request/{key}/feedback`. */
  readonly feedback?: unknown;
}

/** What a Jira site says about itself, beside its issues. */
export interface JiraServiceManagementTicketOptions {
  /** The rows of `GET /rest/api/3/status`, for statuses that an issue was in and is not in today. */
  readonly statuses?: unknown;
  /** What statuses count as, by id or, less surely, by name: `{ "10011": "pending" }`. */
  readonly statusCategories?: Readonly<Record<string, StatusCategory>>;
  /** What priorities are called, by id or by name: `{ "Highest": "urgent" }`; Jira's own names if absent. */
  readonly priorities?: Readonly<Record<string, string>>;
  /** What accounts are, by account id; without it the account's type and what it did on the issue decide. */
  readonly roles?: Readonly<Record<string, ActorRole>>;
  /** Id of the field that holds the team, such as `customfield_10001`; without it the field called `Team`. */
  readonly groupField?: string;
  /**
   * The fields to keep beside `resolution`, by field id, with the name they get in the ticket's `fields`. Fields that
   * are not named are left out: they can hold anything.
   */
  readonly fields?: Readonly<Record<string, string>>;
}
