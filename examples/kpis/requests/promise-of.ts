import type { EpochMs } from "supportops/time";
import type { Request } from "./request.js";

/** How a promise stands: kept or missed by a closed request, missed by an open one, not yet due, or not made (yet). */
export type PromiseState = "metClosed" | "missedClosed" | "missedStillOpen" | "undecidedOpen" | "none";

/** How the promise of a request stands as of an instant; a close on the instant of the target keeps it. */
export function promiseOf({ openedAt, targetAt, closedAt }: Request, asOf: EpochMs): PromiseState {
  if (targetAt === null || openedAt > asOf) return "none";
  if (closedAt !== null && closedAt <= asOf) return closedAt <= targetAt ? "metClosed" : "missedClosed";
  return targetAt < asOf ? "missedStillOpen" : "undecidedOpen";
}
