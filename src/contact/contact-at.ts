import type { DurationMs, EpochMs } from "../time/instant-input.js";
import type { Contact } from "./contact.js";

/** How a contact stands as of an instant. */
export interface ContactStanding {
  /** What had become of the offer. */
  readonly outcome: "notOffered" | "waiting" | "answered" | "abandoned" | "flowedOut";
  /** How long the customer had waited since the offer: to the outcome, or so far; `0` if it was not yet offered. */
  readonly waitMs: DurationMs;
}

/**
 * Tells how a contact stands as of an instant; what came later counts for nothing, so that the past looks the same
 * when it is replayed. Answered counts before abandoned where a source says both.
 *
 * @param contact - The contact.
 * @param asOf - Epoch milliseconds.
 * @returns The outcome and the wait in milliseconds. The wait is negative if the source has the outcome before the offer.
 * @example
 * ```ts
 * const call: Contact = {
 *   kind: "contact", id: "1", conversationId: "1", ticketId: null, channel: "voice", direction: "inbound",
 *   queueId: "billing", offeredAt: 1_000, answeredAt: 21_000, abandonedAt: null, flowedOutAt: null, endedAt: 90_000,
 *   ivrMs: null, queueMs: null, legs: [], transfers: 0, callback: false, fields: {},
 * };
 * contactAt(call, 100_000); // => { outcome: "answered", waitMs: 20_000 }
 * contactAt(call, 11_000); // => { outcome: "waiting", waitMs: 10_000 }
 * ```
 */
export function contactAt(contact: Contact, asOf: EpochMs): ContactStanding {
  const { offeredAt, answeredAt, abandonedAt, flowedOutAt } = contact;
  if (offeredAt > asOf) return { outcome: "notOffered", waitMs: 0 };
  if (answeredAt !== null && answeredAt <= asOf) return { outcome: "answered", waitMs: answeredAt - offeredAt };
  if (abandonedAt !== null && abandonedAt <= asOf) return { outcome: "abandoned", waitMs: abandonedAt - offeredAt };
  if (flowedOutAt !== null && flowedOutAt <= asOf) return { outcome: "flowedOut", waitMs: flowedOutAt - offeredAt };
  return { outcome: "waiting", waitMs: asOf - offeredAt };
}
