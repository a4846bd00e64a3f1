import type { Contact, ContactChannel } from "../../contact/contact.js";
import type { SurveyResponse } from "../../survey/survey-response.js";
import type { EpochMs } from "../../time/instant-input.js";

/** What Genesys Cloud's API returned for one conversation. */
export interface GenesysPayload {
  /** One entry of `conversations` of the conversation detail query or job. */
  readonly conversation: object;
}

/** What the payload does not say for itself. */
export interface GenesysOptions {
  /** Where a conversation names its ticket: `externalTag`, or nowhere (the default). */
  readonly ticketId?: "externalTag";
}

/** What a conversation was: the contacts it consisted of, and what the customer said about it. */
export interface GenesysConversation {
  /** Genesys' id of the conversation. */
  readonly conversationId: string;
  /** When it began, menus included; `null` where the payload does not say. */
  readonly startedAt: EpochMs | null;
  /** When the last party left; `null` while it goes on. */
  readonly endedAt: EpochMs | null;
  /** The way the customer came, or `null` where the payload does not say. */
  readonly channel: ContactChannel | null;
  /** Time in menus, in milliseconds. */
  readonly ivrMs: number;
  /** One contact for each offer to a queue, and one for what agents did outside any; in order. */
  readonly contacts: readonly Contact[];
  /** The answers to surveys after the contact. */
  readonly surveys: readonly SurveyResponse[];
}
