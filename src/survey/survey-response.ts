import type { FieldValue } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";

/** What a survey can ask: satisfaction, recommendation or effort. */
export const surveyTypes = ["csat", "nps", "ces"] as const;

/** What a survey asks: satisfaction, recommendation or effort. */
export type SurveyType = (typeof surveyTypes)[number];

/** One question put to one customer, and the answer if there is one. A form with two questions gives two responses. */
export interface SurveyResponse {
  /** Tells survey responses from other records. */
  readonly kind: "survey";
  /** Id of the response; unique together with `type`. */
  readonly id: string;
  /** What is asked. */
  readonly type: SurveyType;
  /** Id of the ticket it is about, or `null`. */
  readonly ticketId: string | null;
  /** When the question was put, or `null` where the source does not say. */
  readonly offeredAt: EpochMs | null;
  /** When it was answered; `null` while it is not. */
  readonly receivedAt: EpochMs | null;
  /** Whether the customer finished the whole form. */
  readonly complete: boolean;
  /** The answer on its own scale; `null` without one. */
  readonly score: number | null;
  /** Lowest and highest possible answer; `null` where the source does not say. */
  readonly scale: readonly [lowest: number, highest: number] | null;
  /** The answer as the vendor has it: a code or one of the form's own words, never text of the customer's; or `null`. */
  readonly raw: string | null;
  /** Id of the team that is credited with it, or `null`. */
  readonly groupId: string | null;
  /** Id of the agent who is credited with it, or `null`. */
  readonly assigneeId: string | null;
  /** The way the survey reached the customer, such as `email`, or `null`. */
  readonly channel: string | null;
  /** Further attributes to group and filter by. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}
