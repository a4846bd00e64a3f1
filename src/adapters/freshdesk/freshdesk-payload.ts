import type { StatusCategory } from "../../ticket/ticket-state.js";

/** One ticket as the Freshdesk API returns it; anything is accepted and checked. Rows of other tickets are passed over. */
export interface FreshdeskTicketPayload {
  /** An object of `GET /api/v2/tickets`, asked with `include=stats,requester,description`. */
  readonly ticket: unknown;
  /** The rows of `GET /api/v2/tickets/{id}/conversations`, all pages, in any order. */
  readonly conversations?: unknown;
  /** Rows of `activities_data` of the daily files of `GET /api/v2/export/ticket_activities`. */
  readonly activities?: unknown;
  /** Rows of `GET /api/v2/surveys/satisfaction_ratings`. */
  readonly satisfactionRatings?: unknown;
}

/** What an account says about itself, beside the tickets. */
export interface FreshdeskTicketOptions {
  /** The rows of `GET /api/v2/agents`, or, for many tickets, what {@link freshdeskRoles} made of them. */
  readonly agents?: unknown;
  /** The rows of `GET /api/v2/groups`: activities name groups by their label, and a group can have hours of its own. */
  readonly groups?: unknown;
  /** The `choices` of the field `status` in `GET /api/v2/ticket_fields`: labels by id. */
  readonly statusChoices?: unknown;
  /** What each status counts as, by id or by label for agents, such as `{ "8": "hold" }`. */
  readonly statusCategories?: Readonly<Record<string, StatusCategory>>;
  /** Ids of agents that programs write with; they are bots whatever the list of agents says. */
  readonly bots?: readonly (string | number)[];
  /** The custom fields to keep, by name, with the name they get in the ticket's `fields`. */
  readonly fields?: Readonly<Record<string, string>>;
}
