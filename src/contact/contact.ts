import type { FieldValue } from "../ticket/ticket-state.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";

/** The ways an interaction reaches a contact centre. */
export const contactChannels = ["voice", "chat", "message", "email", "callback", "social", "other"] as const;

/** The way an interaction reaches a contact centre. */
export type ContactChannel = (typeof contactChannels)[number];

/** Who began: the customer, the centre, or two people inside it. */
export const contactDirections = ["inbound", "outbound", "internal"] as const;

/** Who began: the customer, the centre, or two people inside it. */
export type ContactDirection = (typeof contactDirections)[number];

/** The part one agent had in a contact. */
export interface ContactLeg {
  /** Id of the agent, or `null` where the source does not say. */
  readonly agentId: string | null;
  /** When the agent took it. */
  readonly answeredAt: EpochMs;
  /** When the agent was done with it, work after the contact included; `null` while they are not. */
  readonly endedAt: EpochMs | null;
  /** Time in conversation, holds left out. */
  readonly talkMs: DurationMs;
  /** Time in which the customer was on hold. */
  readonly holdMs: DurationMs;
  /** Work after the contact, often called wrap-up or ACW. */
  readonly wrapMs: DurationMs;
}

/**
 * One interaction offered to one queue of a contact centre. A transfer to another queue is a second offer, and so a
 * second contact of the same conversation; a transfer to another agent of the queue is a second leg.
 */
export interface Contact {
  /** Tells contacts from other records. */
  readonly kind: "contact";
  /** Id of the offer; unique. */
  readonly id: string;
  /** Id that all offers of one conversation share. */
  readonly conversationId: string;
  /** Id of the ticket it belongs to, or `null`. */
  readonly ticketId: string | null;
  /** The way it came. */
  readonly channel: ContactChannel;
  /** Who began. */
  readonly direction: ContactDirection;
  /** Id of the queue it was offered to; reports group by it as `groupId`. `null` where there is none. */
  readonly queueId: string | null;
  /** When it was offered to the queue; menus before that do not count as waiting. */
  readonly offeredAt: EpochMs;
  /** When an agent first answered it, or `null`. */
  readonly answeredAt: EpochMs | null;
  /** When the customer gave up waiting, or `null`. */
  readonly abandonedAt: EpochMs | null;
  /** When it left the queue unanswered for another place, or `null`. */
  readonly flowedOutAt: EpochMs | null;
  /** When the customer's side ended; `null` while it goes on. Work after the contact may end later. */
  readonly endedAt: EpochMs | null;
  /** Time in menus before the offer; `null` where the source does not say. */
  readonly ivrMs: DurationMs | null;
  /** Time in the queue, the ringing at an agent left out; `null` where the source does not say. */
  readonly queueMs: DurationMs | null;
  /** Each agent's part, in order. */
  readonly legs: readonly ContactLeg[];
  /** How often it was passed on after it was answered. */
  readonly transfers: number;
  /** Whether the customer was called back instead of waiting on the line. */
  readonly callback: boolean;
  /** Further attributes to group and filter by, such as `wrapUpCode`. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}
