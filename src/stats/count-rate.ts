import type { IssuePath } from "../errors/issue.js";
import type { Issues } from "../errors/issues.js";
import { checkCount } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";

/** A count with what it was counted over. */
export interface CountRate {
  /** How many: tickets, incidents, leavers; whole, at least 0. */
  readonly count: number;
  /** Over how much: days, customers, orders; at least 0, any unit. */
  readonly exposure: number;
}

/** Accepts a whole count and an exposure from 0; reports `stats.countInvalid` and `stats.sampleInvalid`. */
export function checkCountRate({ count, exposure }: CountRate, path: IssuePath, issues: Issues): void {
  checkCount(count, [...path, "count"], issues);
  checkSample([exposure], [...path, "exposure"], issues, 0);
}
