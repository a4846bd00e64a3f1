import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";
import { checkCount } from "../../stats/check-numbers.js";
import { ratioOf } from "./ratio-of.js";

/** What became of the contacts offered to a queue. */
export interface ServiceLevelCounts {
  /** Answered. */
  readonly answered: number;
  /** Answered within the target time; part of `answered`. */
  readonly answeredWithin: number;
  /** Given up by the customer, the short ones included. */
  readonly abandoned: number;
  /** Given up before the customer could be said to have waited; part of `abandoned`. */
  readonly shortAbandoned: number;
  /** Left the queue unanswered for another place. */
  readonly flowedOut: number;
}

/** The share answered in time in each denominator in use, and the share given up; `null` where nothing was offered. */
export interface ServiceLevelVariants {
  /** Out of answered and abandoned, short abandons left out: the default here and in Genesys Cloud. */
  readonly withoutShortAbandons: number | null;
  /** Out of answered and abandoned. */
  readonly withAbandons: number | null;
  /** Out of answered alone. */
  readonly answeredOnly: number | null;
  /** Out of answered, abandoned and flowed out, short abandons left out. */
  readonly withFlowOuts: number | null;
  /** Short abandons count as answered in time, out of answered and abandoned. */
  readonly shortAbandonsAsMet: number | null;
  /** Abandoned out of all offered: answered, abandoned, flowed out. */
  readonly abandonRate: number | null;
  /** The same without short abandons, above and below. */
  readonly abandonRateWithoutShort: number | null;
}

/** The forms of a service level; they differ in what stands below the line. */
export type ServiceLevelForm = Exclude<keyof ServiceLevelVariants, "abandonRate" | "abandonRateWithoutShort">;

/**
 * Every usual form of a service level from one set of counts: the same day can read 77 % or 83 %.
 *
 * @param counts - Whole numbers; parts not above their wholes.
 * @returns Shares from 0 to 1, `null` where the form has nothing to divide by.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid`.
 * @example
 * ```ts
 * const day = serviceLevelVariants({ answered: 4000, answeredWithin: 3300, abandoned: 260, shortAbandoned: 90, flowedOut: 140 });
 * [day.withoutShortAbandons, day.withAbandons, day.answeredOnly].map((share) => share?.toFixed(3)); // => ["0.791", "0.775", "0.825"]
 * ```
 * @see Genesys Cloud Resource Center, "Configure the service level calculation".
 */
export function serviceLevelVariants(counts: ServiceLevelCounts): ServiceLevelVariants {
  checkCounts(counts);
  const { answered, answeredWithin, abandoned, shortAbandoned, flowedOut } = counts;
  const share = (numerator: number, denominator: number): number | null => ratioOf({ numerator, denominator });
  const offered = answered + abandoned + flowedOut;
  const waited = answered + abandoned - shortAbandoned;
  return {
    withoutShortAbandons: share(answeredWithin, waited),
    withAbandons: share(answeredWithin, answered + abandoned),
    answeredOnly: share(answeredWithin, answered),
    withFlowOuts: share(answeredWithin, waited + flowedOut),
    shortAbandonsAsMet: share(answeredWithin + shortAbandoned, answered + abandoned),
    abandonRate: share(abandoned, offered),
    abandonRateWithoutShort: share(abandoned - shortAbandoned, offered - shortAbandoned),
  };
}

function checkCounts(counts: ServiceLevelCounts): void {
  const issues: Issues = [];
  for (const [key, count] of Object.entries(counts) as [keyof ServiceLevelCounts, number][])
    checkCount(count, ["counts", key], issues);
  const parts = [
    ["answeredWithin", "answered"],
    ["shortAbandoned", "abandoned"],
  ] as const;
  for (const [part, whole] of parts) {
    if (!(counts[part] > counts[whole])) continue;
    const details = { message: `More ${part} than ${whole}.`, received: counts[part] };
    addIssue(issues, "stats.countInvalid", ["counts", part], details);
  }
  throwIssues(issues);
}
