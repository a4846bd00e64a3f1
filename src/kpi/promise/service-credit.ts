import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";

/** What a contract gives back when attainment falls short. */
export interface CreditTier {
  /** Attainment below this share, 0 to 1, gets the credit. */
  readonly below: number;
  /** The part of the fee that is given back, 0 to 1. */
  readonly credit: number;
}

/**
 * Checks tiers: shares from 0 to 1, each `below` once, and a lower attainment never gets a lower credit; reports
 * `kpi.optionInvalid`.
 */
export function checkCreditTiers(tiers: readonly CreditTier[], issues: Issues): void {
  const sorted = [...tiers].sort((a, b) => b.below - a.below);
  sorted.forEach(({ below, credit }, index) => {
    const previous = sorted[index - 1];
    const isShare = [below, credit].every((share) => share >= 0 && share <= 1);
    if (isShare && (previous === undefined || (previous.below > below && previous.credit <= credit))) return;
    const message = "Tiers are shares from 0 to 1; each attainment stands once, and a lower one gives no lower credit.";
    addIssue(issues, "kpi.optionInvalid", ["tiers"], { message, received: { below, credit } });
  });
}

/**
 * The part of a fee that a contract gives back for an attainment: that of the lowest tier the attainment lies below.
 *
 * @param attainment - Share from 0 to 1.
 * @param tiers - The contract's tiers, in any order.
 * @returns 0 to 1; 0 if the attainment lies below none.
 * @throws A {@link SupportOpsError} with code `kpi.optionInvalid` for tiers that contradict each other or an attainment
 * outside 0 to 1.
 * @example
 * ```ts
 * const tiers = [{ below: 0.95, credit: 0.05 }, { below: 0.9, credit: 0.1 }];
 * [0.96, 0.95, 0.949, 0.85].map((attainment) => serviceCredit(attainment, tiers)); // => [0, 0, 0.05, 0.1]
 * ```
 */
export function serviceCredit(attainment: number, tiers: readonly CreditTier[]): number {
  const issues: Issues = [];
  checkCreditTiers(tiers, issues);
  if (!(attainment >= 0 && attainment <= 1)) {
    const message = "The attainment lies outside 0 to 1.";
    addIssue(issues, "kpi.optionInvalid", ["attainment"], { message, received: attainment });
  }
  throwIssues(issues);
  return creditOf(attainment, tiers);
}

/** As {@link serviceCredit}, of what has been checked. */
export function creditOf(attainment: number, tiers: readonly CreditTier[]): number {
  return tiers.reduce((most, { below, credit }) => (attainment < below ? Math.max(most, credit) : most), 0);
}
