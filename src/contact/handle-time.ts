import type { DurationMs, EpochMs } from "../time/instant-input.js";
import type { Contact, ContactLeg } from "./contact.js";

/** What handling a contact took, over all agents. */
export interface HandleTime {
  /** Time in conversation. */
  readonly talkMs: DurationMs;
  /** Time on hold. */
  readonly holdMs: DurationMs;
  /** Work after the contact. */
  readonly wrapMs: DurationMs;
  /** Talk, hold and wrap together. */
  readonly handleMs: DurationMs;
}

/**
 * What handling a contact took over all its legs.
 *
 * @param contact - The contact.
 * @param asOf - Epoch milliseconds; nothing that ended later is known then.
 * @returns Milliseconds; `null` for a contact that nobody answered by then, and while a leg is unfinished.
 * @example
 * ```ts
 * const leg = { agentId: "kim", answeredAt: 0, endedAt: 330_000, talkMs: 240_000, holdMs: 60_000, wrapMs: 30_000 };
 * handleTimeAt({ legs: [leg] }, 400_000); // => { talkMs: 240_000, holdMs: 60_000, wrapMs: 30_000, handleMs: 330_000 }
 * handleTimeAt({ legs: [leg] }, 300_000); // => null
 * handleTimeAt({ legs: [] }, 400_000); // => null
 * ```
 */
export function handleTimeAt({ legs }: Pick<Contact, "legs">, asOf: EpochMs): HandleTime | null {
  const begun = legs.filter(({ answeredAt }) => answeredAt <= asOf);
  if (begun.length === 0 || begun.some(({ endedAt }) => endedAt === null || endedAt > asOf)) return null;
  const sum = (key: "talkMs" | "holdMs" | "wrapMs"): DurationMs =>
    begun.reduce((total: number, leg: ContactLeg) => total + leg[key], 0);
  const [talkMs, holdMs, wrapMs] = [sum("talkMs"), sum("holdMs"), sum("wrapMs")];
  return { talkMs, holdMs, wrapMs, handleMs: talkMs + holdMs + wrapMs };
}
