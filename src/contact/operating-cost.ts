import type { EpochMs } from "../time/instant-input.js";

/** What a team's operation cost, fully loaded: pay, tools, room. */
export interface OperatingCost {
  /** Tells costs from other records. */
  readonly kind: "operatingCost";
  /** The instant that decides in which period it counts, such as the first of the month it is for. */
  readonly at: EpochMs;
  /** Id of the team, or `null`. */
  readonly groupId: string | null;
  /** How much, as a whole number of the currency's smallest unit, such as cents. */
  readonly amountMinor: number;
  /** ISO 4217 code of the currency, such as `EUR`. */
  readonly currency: string;
}
