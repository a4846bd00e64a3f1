import type { StatusCategory } from "../../ticket/ticket-state.js";

/** One ticket as the HubSpot API returns it; anything is accepted and checked. Lists are the `results` of an answer. */
export interface HubspotTicketPayload {
  /** An object of `GET /crm/v3/objects/tickets`, asked with `properties` and `propertiesWithHistory`. */
  readonly ticket: unknown;
  /** The rows of `GET /conversations/v3/conversations/threads/{id}/messages` of all its threads, in any order. */
  readonly messages?: unknown;
  /** Email engagements of the ticket; those that also stand in a thread count once. */
  readonly emails?: unknown;
  /** Note engagements of the ticket. */
  readonly notes?: unknown;
  /** Call engagements of the ticket. */
  readonly calls?: unknown;
  /** Rows of `GET /crm/v3/objects/feedback_submissions`; those of other tickets are passed over. */
  readonly feedbackSubmissions?: unknown;
}

/** What an account says about itself, beside the tickets. */
export interface HubspotTicketOptions {
  /** The rows of `GET /crm/v3/pipelines/tickets`. */
  readonly pipelines?: unknown;
  /**
   * What each stage counts as, by `pipeline/stage` or by stage alone, such as `{ "0/148200001": "hold" }`. The API says
   * of a stage of your own no more than whether it is closed.
   */
  readonly stageCategories?: Readonly<Record<string, StatusCategory>>;
  /** The properties to keep, by name, with the name they get in the ticket's `fields`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Lowest and highest answer of the account's satisfaction survey; 1 to 5 if absent. */
  readonly csatScale?: readonly [lowest: number, highest: number];
}
