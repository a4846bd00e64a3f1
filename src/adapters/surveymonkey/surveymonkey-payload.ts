import type { SurveyType } from "../../survey/survey-response.js";

/** What SurveyMonkey's API returned for one response. */
export interface SurveyMonkeyPayload {
  /** The survey's details, as `GET /v3/surveys/{id}/details` returns them. */
  readonly survey: object;
  /** One entry of `data` of `GET /v3/surveys/{id}/responses/bulk`. */
  readonly response: object;
}

/** What the payload does not say for itself. */
export interface SurveyMonkeyOptions {
  /**
   * Ids of the questions by what they ask. Without it, a question of eleven choices 0 to 10 is taken for NPS and the first
   * other one whose choices have weights for CSAT, which is noted.
   */
  readonly questions?: Partial<Readonly<Record<SurveyType, string>>>;
  /** The custom variable that carries the ticket's id; `ticket_id` if absent. */
  readonly ticketIdVariable?: string;
  /** Whether previews are kept, with `preview` among their fields; `exclude` (the default) leaves them out. */
  readonly previews?: "exclude" | "include";
}
