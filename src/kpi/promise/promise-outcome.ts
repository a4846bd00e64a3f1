/** How a promise stands, as attainment looks at it. */
export interface PromiseOutcome {
  /**
   * Kept, broken, may still be kept, or nothing promised; `cancelled` and `excluded` ones were withdrawn before they
   * were broken, or taken out by someone with the right to; what was promised cannot be told of an `unresolved` one.
   */
  readonly outcome: "met" | "breached" | "undecided" | "untargeted" | "cancelled" | "excluded" | "unresolved";
  /** Whether what was promised has been done, in time or late. */
  readonly ended: boolean;
}

/**
 * Out of which promises those kept are counted. `decided` (the default everywhere): kept or broken by the instant of
 * the report, whether or not the work is done; an open overdue one is broken. `ended`: those with a target whose work is
 * done, as reports of closed tickets have it; it looks best where the overdue are left lying. `all`: everything that is not broken
 * counts as kept, also what was never promised, as a status flag that starts "on time" has it.
 */
export type AttainmentDenominator = "decided" | "ended" | "all";

/** Whether a promise counts as kept, and why it is left out. */
export interface PromiseShare {
  readonly counts: boolean;
  readonly excluded?: string;
}

/** How a promise counts by a denominator. */
export function promiseShare({ outcome, ended }: PromiseOutcome, denominator: AttainmentDenominator): PromiseShare {
  const counts = outcome === "met";
  if (outcome === "excluded") return { counts: false, excluded: outcome };
  if (denominator === "all" && outcome !== "unresolved") return { counts: outcome !== "breached" };
  if (!counts && outcome !== "breached") return { counts, excluded: outcome };
  return denominator === "ended" && !ended ? { counts, excluded: "open" } : { counts };
}

/** Several promises as one: broken if one is, kept if all that were made are. */
export function combinePromises(promises: readonly PromiseOutcome[]): PromiseOutcome {
  const order = ["breached", "unresolved", "undecided", "met", "excluded", "cancelled", "untargeted"] as const;
  const outcome = order.find((one) => promises.some((promise) => promise.outcome === one)) ?? "untargeted";
  return { outcome, ended: promises.every(({ ended }) => ended) };
}
