import type { StatusCategory } from "../../ticket/ticket-state.js";

/** What Sprout Social's API returned for one case. */
export interface SproutSocialPayload {
  /** One entry of `data` of the cases filter. */
  readonly case: object;
  /** The messages of the case, as the messages query returns them; others are left out. */
  readonly messages?: readonly object[];
}

/** What the payload does not say for itself. */
export interface SproutSocialOptions {
  /** The meaning of statuses; `OPEN`, `PENDING` and `CLOSED` are known. */
  readonly statusCategories?: Readonly<Record<string, StatusCategory>>;
}
