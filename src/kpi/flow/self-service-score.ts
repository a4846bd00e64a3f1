import { checkNumber } from "../../errors/check-shape.js";
import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";

/** Who used the help centre, and who wrote. */
export interface SelfServiceUse {
  /** Different visitors of the help centre. */
  readonly visitors: number;
  /** Different requesters of tickets. */
  readonly requesters: number;
}

/**
 * Visitors of the help centre for each requester of a ticket: Zendesk's self-service score, often written 4:1. It is no
 * share: one person can be both.
 *
 * @param use - Numbers of people, at least 0, of the same time.
 * @returns The score; `null` without requesters.
 * @throws A {@link SupportOpsError} with code `input.type` or `kpi.optionInvalid` for numbers that are none.
 * @see Zendesk, "self-service score".
 * @example
 * ```ts
 * selfServiceScore({ visitors: 4000, requesters: 1000 }); // => 4
 * selfServiceScore({ visitors: 4000, requesters: 0 }); // => null
 * ```
 */
export function selfServiceScore({ visitors, requesters }: SelfServiceUse): number | null {
  const issues: Issues = [];
  for (const [key, value] of Object.entries({ visitors, requesters })) {
    const number = checkNumber(value, [key], issues);
    if (number === undefined || number >= 0) continue;
    addIssue(issues, "kpi.optionInvalid", [key], { message: "A number of people lies below 0.", received: value });
  }
  throwIssues(issues);
  return requesters === 0 ? null : visitors / requesters;
}
