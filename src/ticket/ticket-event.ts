import type { EpochMs } from "../time/instant-input.js";
import type { FieldValue, TicketStatus } from "./ticket-state.js";

/** What someone was when they acted; `unknown` fulfils no reply and is counted. */
export const actorRoles = ["endUser", "agent", "lightAgent", "bot", "system", "unknown"] as const;

/** What someone was when they acted: roles change, so the event keeps the one of its time. */
export type ActorRole = (typeof actorRoles)[number];

/** Who did something. */
export interface Actor {
  /** The vendor's id of the person or program, or `null` where it is not known. */
  readonly id: string | null;
  /** What they were then. */
  readonly role: ActorRole;
}

/** Who can read a message: everyone on the ticket, or the support side alone. */
export type Visibility = "public" | "internal";

/** What every event of a ticket carries. */
export interface TicketEventBase<Kind extends string> {
  /** What happened. */
  readonly kind: Kind;
  /** When it happened. */
  readonly at: EpochMs;
  /** Its place among the events of one instant; with `at` it orders the log. */
  readonly seq: number;
  /** Who did it. */
  readonly actor: Actor;
}

/** A message or note was written. */
export interface MessageEvent extends TicketEventBase<"message"> {
  /** The message's own id, for a later `visibility` event, or `null`. */
  readonly messageId: string | null;
  /** Who can read it. */
  readonly visibility: Visibility;
  /** True for the one text the ticket was opened with; it starts clocks and never answers anything. */
  readonly opening: boolean;
  /** True for auto-replies and the like; it answers nothing. */
  readonly automated: boolean;
}

/**
 * A message was made public or internal later. A reply that the requester was sent stays one: clocks and figures go by
 * what a message was when it was written.
 */
export interface VisibilityEvent extends TicketEventBase<"visibility"> {
  /** The message concerned. */
  readonly messageId: string;
  /** Who can read it from now on. */
  readonly visibility: Visibility;
}

/** The status changed. */
export interface StatusEvent extends TicketEventBase<"status"> {
  /** The status before, or `null` where the source does not say. */
  readonly from: TicketStatus | null;
  /** The status from now on. */
  readonly to: TicketStatus;
}

/** The priority, assignee, group, type, requester, organization or brand changed. */
export interface AttributeEvent<Kind extends string> extends TicketEventBase<Kind> {
  /** The value before; `null` for not set or not known. */
  readonly from: string | null;
  /** The value from now on; `null` for not set. */
  readonly to: string | null;
}

/** Tags were added or removed. */
export interface TagEvent extends TicketEventBase<"tag"> {
  /** Tags the ticket has from now on. */
  readonly added: readonly string[];
  /** Tags it no longer has. */
  readonly removed: readonly string[];
}

/** Any other field changed. */
export interface FieldEvent extends TicketEventBase<"field"> {
  /** The field's name, a key of the state's `fields`. */
  readonly field: string;
  /** The value before; `null` for not set or not known. */
  readonly from: FieldValue;
  /** The value from now on. */
  readonly to: FieldValue;
}

/** The ticket is measured with another calendar from now on. */
export interface ScheduleEvent extends TicketEventBase<"schedule"> {
  /** Id of the calendar; `null` for the default one. */
  readonly calendarId: string | null;
}

/** What a vendor's own SLA clock did; kept for comparison, never used to compute ours. */
export interface SlaEvent extends TicketEventBase<"sla"> {
  /** The vendor's name of the metric. */
  readonly metric: string;
  /** The vendor's count of the cycle, from 1, or `null`. */
  readonly instance: number | null;
  /** What the vendor's clock did. */
  readonly action: "apply" | "activate" | "pause" | "fulfil" | "breach" | "cancel";
}

/** A stretch of time that an override takes out. */
export interface ExcludedInterval {
  /** First instant. */
  readonly from: EpochMs;
  /** End, itself not taken out. */
  readonly to: EpochMs;
}

/** Someone with the right to do so changed what a clock says; later overrides win over earlier ones. */
export interface OverrideEvent extends TicketEventBase<"override"> {
  /** Id of the clock concerned. */
  readonly clock: string;
  /** `setDue` replaces the due instant, `exclude` takes out an interval, `waive` keeps a breach but leaves it out of rates, `acknowledge` stops a ladder. */
  readonly action: "setDue" | "exclude" | "waive" | "acknowledge";
  /** The new due instant of `setDue`, otherwise `null`. */
  readonly dueAt: EpochMs | null;
  /** The interval of `exclude`, otherwise `null`. */
  readonly interval: ExcludedInterval | null;
  /** Why, in the words of who did it. */
  readonly reason: string | null;
}

/** The ticket was escalated. */
export interface EscalationEvent extends TicketEventBase<"escalation"> {
  /** The level reached, or `null` where the source has none. */
  readonly level: string | null;
  /** Why, or `null`. */
  readonly reason: string | null;
}

/** A satisfaction survey was sent, answered or changed. */
export interface SurveyEvent extends TicketEventBase<"survey"> {
  /** What is asked: satisfaction, recommendation or effort. */
  readonly type: "csat" | "nps" | "ces";
  /** What happened to it. */
  readonly state: "offered" | "received";
  /** The answer on its own scale, or `null` while there is none. */
  readonly score: number | null;
  /** Lowest and highest possible answer; `null` where the source does not say. */
  readonly scale: readonly [lowest: number, highest: number] | null;
}

/** The ticket was tied to another one. */
export interface LinkEvent extends TicketEventBase<"link"> {
  /** What the other ticket is to this one. */
  readonly relation: "followUpOf" | "duplicateOf" | "problem" | "parent" | "child" | "mergedFrom" | "related";
  /** Id of the other ticket. */
  readonly ticketId: string;
}

/** The ticket was merged into another one, which goes on in its place. */
export interface MergeEvent extends TicketEventBase<"merge"> {
  /** Id of the ticket that goes on, or `null` where the source does not say. */
  readonly into: string | null;
}

/** The ticket was deleted, brought back, or marked as spam. */
export type LifeEvent = TicketEventBase<"deleted"> | TicketEventBase<"restored"> | TicketEventBase<"spam">;

/** One entry of a ticket's log. */
export type TicketEvent =
  | MessageEvent
  | VisibilityEvent
  | StatusEvent
  | AttributeEvent<"priority">
  | AttributeEvent<"assignee">
  | AttributeEvent<"group">
  | AttributeEvent<"type">
  | AttributeEvent<"requester">
  | AttributeEvent<"organization">
  | AttributeEvent<"brand">
  | TagEvent
  | FieldEvent
  | ScheduleEvent
  | SlaEvent
  | OverrideEvent
  | EscalationEvent
  | SurveyEvent
  | LinkEvent
  | MergeEvent
  | LifeEvent;

/** The kinds of events a log can hold. */
export type TicketEventKind = TicketEvent["kind"];

/** Every kind of event, for checks and tables. */
export const ticketEventKinds = [
  "message",
  "visibility",
  "status",
  "priority",
  "assignee",
  "group",
  "type",
  "requester",
  "organization",
  "brand",
  "tag",
  "field",
  "schedule",
  "sla",
  "override",
  "escalation",
  "survey",
  "link",
  "merge",
  "deleted",
  "restored",
  "spam",
] as const satisfies readonly TicketEventKind[];
