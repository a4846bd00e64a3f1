import type { SurveyType } from "../../survey/survey-response.js";

/** What Qualtrics' export returned for one response. */
export interface QualtricsPayload {
  /** One entry of `responses` of the JSON export, or of {@link qualtricsRows}. */
  readonly response: object;
}

/** What the payload does not say for itself. */
export interface QualtricsOptions {
  /**
   * Ids of the questions by what they ask, such as `{ nps: "QID1", csat: "QID2" }`. Without it, a question with an NPS
   * group is taken for NPS and the first other one that was shown with five numbers 1 to 5 for CSAT, which is noted.
   */
  readonly questions?: Partial<Readonly<Record<SurveyType, string>>>;
  /** The scale of each question that is not the usual one (NPS 0-10, CSAT 1-5, CES 1-7). */
  readonly scales?: Partial<Readonly<Record<SurveyType, readonly [lowest: number, highest: number]>>>;
  /**
   * The score of each code or label, by question, where recode values are not the scale that was shown:
   * `{ QID2: { "Very satisfied": 5, "Satisfied": 4 } }`. A code that is missing is no score.
   */
  readonly scores?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The embedded field that carries the ticket's id; `ticketId` if absent. `externalDataReference` works too. */
  readonly ticketIdField?: string;
  /** Whether previews, tests and spam are kept, with `preview` among their fields; `exclude` (the default) leaves them out. */
  readonly previews?: "exclude" | "include";
}
