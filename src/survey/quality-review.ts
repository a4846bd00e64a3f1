import type { EpochMs } from "../time/instant-input.js";

/** Why an answer was reviewed; calibration and self reviews train reviewers and are no measure of quality. */
export const reviewPurposes = ["quality", "calibration", "self"] as const;

/** Why an answer was reviewed; calibration and self reviews train reviewers and are no measure of quality. */
export type ReviewPurpose = (typeof reviewPurposes)[number];

/** What a reviewer gave in one category. */
export interface ReviewCategory {
  /** The rating; `null` if the category did not apply. */
  readonly score: number | null;
  /** Lowest possible rating. */
  readonly min: number;
  /** Highest possible rating, above the lowest. */
  readonly max: number;
  /** How much the category counts, 0 or more. */
  readonly weight: number;
  /** Whether less than half of what is possible makes the whole review 0; no if absent. */
  readonly critical?: boolean;
}

/** A reviewer's verdict on how one ticket was handled. */
export interface QualityReview {
  /** Tells reviews from other records. */
  readonly kind: "review";
  /** Id of the review. */
  readonly id: string;
  /** When it was made. */
  readonly at: EpochMs;
  /** Why. */
  readonly purpose: ReviewPurpose;
  /** Id of the ticket, or `null`. */
  readonly ticketId: string | null;
  /** Id of the agent whose work it is, or `null`. */
  readonly agentId: string | null;
  /** Id of the agent's team, or `null`. */
  readonly groupId: string | null;
  /** What was given, by category. */
  readonly categories: readonly ReviewCategory[];
}
