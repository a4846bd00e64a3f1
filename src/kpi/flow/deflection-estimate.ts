import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";
import { checkCount } from "../../stats/check-numbers.js";
import type { IntervalEstimate } from "../../stats/interval-estimate.js";
import { wilsonInterval } from "../../stats/wilson-interval.js";

/** What a help centre was used for. */
export interface HelpCentreSessions {
  /** Sessions in which an article was read. */
  readonly sessions: number;
  /** Those of them that were followed by a ticket within the time you chose. */
  readonly withTicket: number;
}

/** A share that rests on an assumption no log can prove. */
export interface DeflectionEstimate extends IntervalEstimate {
  /** Always true: a session without a ticket need not be a ticket saved. */
  readonly isEstimate: true;
}

/**
 * The share of help-centre sessions that were not followed by a ticket, from 0 to 1, with its Wilson interval: an upper
 * bound of what articles save, since most visitors would not have written anyway.
 *
 * @param sessions - Whole numbers; `withTicket` at most `sessions`.
 * @returns The share; nulls with reason `noData` without sessions.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for numbers that are no counts.
 * @example
 * ```ts
 * const { value, isEstimate } = deflectionEstimate({ sessions: 200, withTicket: 30 });
 * [value, isEstimate]; // => [0.85, true]
 * ```
 */
export function deflectionEstimate({ sessions, withTicket }: HelpCentreSessions): DeflectionEstimate {
  const issues: Issues = [];
  checkCount(sessions, ["sessions"], issues);
  checkCount(withTicket, ["withTicket"], issues);
  if (withTicket > sessions) {
    const message = "More sessions with a ticket than sessions.";
    addIssue(issues, "stats.countInvalid", ["withTicket"], { message, received: withTicket });
  }
  throwIssues(issues);
  return { ...wilsonInterval({ successes: sessions - withTicket, n: sessions }), isEstimate: true };
}
