/** Where a status stands in a ticket's life, whatever a vendor calls it; listed from first to last. */
export const statusCategories = ["new", "open", "pending", "hold", "solved", "closed"] as const;

/**
 * Where a status stands in a ticket's life: `new` nobody has taken it, `open` the support side must act, `pending` the
 * requester must act, `hold` a third party must act, `solved` answered but may be reopened, `closed` for good.
 */
export type StatusCategory = (typeof statusCategories)[number];

/** A status as the vendor names it, with the category it counts as. */
export interface TicketStatus {
  /** The vendor's or team's own name, such as `Waiting for supplier`. */
  readonly raw: string;
  /** What the rules of this library read. */
  readonly category: StatusCategory;
}

/** A value of a field of a ticket; `null` means not set. */
export type FieldValue = string | number | boolean | null | readonly string[];

/** Everything about a ticket that can change; `null` means not set. */
export interface TicketState {
  /** Where the ticket stands. */
  readonly status: TicketStatus;
  /** One of the words an SLA definition lists in `priorities`. */
  readonly priority: string | null;
  /** Incident, question or the like. */
  readonly type: string | null;
  /** The way it came in: email, chat, phone. */
  readonly channel: string | null;
  /** Id of the person who asks. */
  readonly requesterId: string | null;
  /** Id of the requester's organization. */
  readonly organizationId: string | null;
  /** Id of the agent who works on it. */
  readonly assigneeId: string | null;
  /** Id of the team that works on it. */
  readonly groupId: string | null;
  /** Id of the brand it was sent to. */
  readonly brandId: string | null;
  /** Id of the business-hours calendar it is measured with, where the ticket itself says so. */
  readonly calendarId: string | null;
  /** Labels, in no order. */
  readonly tags: readonly string[];
  /** Any other field by name; also dated facts that were looked up elsewhere, such as `organization.plan`. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** The attributes of a ticket's state that hold one word or nothing. */
export const wordAttributes = [
  "priority",
  "type",
  "channel",
  "requesterId",
  "organizationId",
  "assigneeId",
  "groupId",
  "brandId",
  "calendarId",
] as const;

/** Tells whether nobody has to act any more: the category is `solved` or `closed`. */
export function isDone(status: TicketStatus): boolean {
  return status.category === "solved" || status.category === "closed";
}
