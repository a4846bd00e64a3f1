import type { ActorRole } from "../../ticket/ticket-event.js";
import type { StatusCategory } from "../../ticket/ticket-state.js";

/** One case as the Kayako API (v1) returns it; anything is accepted and checked. */
export interface KayakoTicketPayload {
  /** An object of `GET /api/v1/cases.json`, with `include=*` so that references show more than their ids. */
  readonly case: unknown;
  /** The rows of `GET /api/v1/cases/{id}/posts.json`, all pages, in any order. */
  readonly posts?: unknown;
  /** The rows of `GET /api/v1/cases/{id}/activities.json`, all pages, in any order. */
  readonly activities?: unknown;
}

/** What a Kayako account says about itself, beside its cases. */
export interface KayakoTicketOptions {
  /** The rows of `GET /api/v1/cases/statuses.json`. */
  readonly statuses?: unknown;
  /** The rows of `GET /api/v1/teams.json`: activities can name a team by its title alone. */
  readonly teams?: unknown;
  /** What statuses count as, by id or by label; statuses of type `CUSTOM` need it and count as `hold` without. */
  readonly statusCategories?: Readonly<Record<string, StatusCategory>>;
  /** What priorities are called, by id or by label; Kayako's own four become `low`, `normal`, `high`, `urgent`. */
  readonly priorities?: Readonly<Record<string, string>>;
  /** What users are, by id; without it a user's own role and what they did on the case decide. */
  readonly roles?: Readonly<Record<string, ActorRole>>;
  /**
   * The fields to keep, by the name an activity has for them, with the name they get in the ticket's `fields`. Fields
   * that are not named are left out: they can hold anything.
   */
  readonly fields?: Readonly<Record<string, string>>;
}
