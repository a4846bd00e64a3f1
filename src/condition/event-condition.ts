import type { ActorRole, TicketEventKind, Visibility } from "../ticket/ticket-event.js";
import type { Condition } from "./condition.js";

/** Something that happens to a ticket at an instant. Each variant is named by its own key. */
export type EventCondition = MessageCondition | KindCondition | BecomesCondition | CeasesCondition | AnyOfCondition;

/** What an event must meet besides being of its kind. */
export interface EventQualifiers {
  /** The role, or the roles any of which will do, of who did it. */
  readonly by?: ActorRole | readonly ActorRole[];
  /** True of the ticket's state just before the event; clocks are seen as before the event's instant. */
  readonly before?: Condition;
  /** True of the ticket's state just after the event; clocks are seen as before the event's instant. */
  readonly after?: Condition;
}

/** A message is written. */
export interface MessageCondition extends EventQualifiers {
  /** The kind. */
  readonly event: "message";
  /** Who can read it. */
  readonly visibility?: Visibility;
  /** Whether it is the text the ticket was opened with; only later messages unless said otherwise. */
  readonly opening?: boolean;
  /** Whether a program sent it as an auto-reply; only others unless said otherwise. */
  readonly automated?: boolean;
}

/** An event of another kind; `created` is the ticket's creation, which stands in no log. */
export interface KindCondition extends EventQualifiers {
  /** The kind. */
  readonly event: "created" | Exclude<TicketEventKind, "message">;
  /** Of a `field` event: the field's name. */
  readonly field?: string;
}

/** A condition turns true: at creation if it holds then, later when it holds after an instant and did not before. */
export interface BecomesCondition {
  /** The condition. */
  readonly becomes: Condition;
}

/** A condition turns false: it held before an instant and does not after it. */
export interface CeasesCondition {
  /** The condition. */
  readonly ceases: Condition;
}

/** One of several things happens. */
export interface AnyOfCondition {
  /** The things. */
  readonly anyOf: readonly EventCondition[];
}
