import type { ActorRole } from "../../ticket/ticket-event.js";
import type { StatusCategory } from "../../ticket/ticket-state.js";

/** One ticket as the Zendesk API returns it; anything is accepted and checked. */
export interface ZendeskTicketPayload {
  /** An object of `GET /api/v2/tickets`. */
  readonly ticket: unknown;
  /** The rows of `GET /api/v2/tickets/{id}/audits`, all pages, in any order. */
  readonly audits?: unknown;
  /** Rows of `GET /api/v2/satisfaction_ratings`; those of other tickets are passed over. */
  readonly satisfactionRatings?: unknown;
  /** Rows of `GET /api/v2/incremental/ticket_metric_events`; those of other tickets are passed over. */
  readonly metricEvents?: unknown;
}

/** What a Zendesk account says about itself, beside the tickets. */
export interface ZendeskTicketOptions {
  /** The rows of `GET /api/v2/users`, or, for many tickets, what {@link zendeskRoles} made of them. */
  readonly users?: unknown;
  /** The rows of `GET /api/v2/custom_statuses`. */
  readonly customStatuses?: unknown;
  /** What else a status word counts as, such as `{ "waiting": "hold" }`. */
  readonly statusCategories?: Readonly<Record<string, StatusCategory>>;
  /** Ids of accounts that programs write with; they are bots whatever their role says. */
  readonly bots?: readonly (string | number)[];
  /**
   * The fields to keep, by the name the payload has for them: a custom field's id, or `ticket_form_id` and the like,
   * with the name they get in the ticket's `fields`. Fields that are not named are left out: they can hold anything.
   */
  readonly fields?: Readonly<Record<string, string>>;
}

/** How {@link zendeskRoles} reads users. */
export interface ZendeskRolesOptions {
  /** What a role of the account counts as, beside `end-user`, `agent` and `admin`. */
  readonly roles?: Readonly<Record<string, ActorRole>>;
}
