import type { StatusCategory } from "../../ticket/ticket-state.js";

/** One conversation or ticket as the Intercom API returns it; anything is accepted and checked. */
export interface IntercomTicketPayload {
  /** An object of `GET /conversations/{id}` or `GET /tickets/{id}`, with its parts. */
  readonly conversation: unknown;
  /** More parts, kept by the host from webhooks or earlier calls: the API returns the newest 500 alone. */
  readonly parts?: unknown;
}

/** What a workspace says about itself, beside the conversations. */
export interface IntercomTicketOptions {
  /** What each state counts as, such as `{ "snoozed": "hold" }` or a ticket's custom state by its id or label. */
  readonly stateCategories?: Readonly<Record<string, StatusCategory>>;
  /** Ids of teammates that programs write with; they are bots. */
  readonly bots?: readonly (string | number)[];
  /** The attributes to keep, by name, with the name they get in the ticket's `fields`. */
  readonly fields?: Readonly<Record<string, string>>;
}
