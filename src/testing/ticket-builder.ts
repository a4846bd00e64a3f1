import { throwIssues, type Issues } from "../errors/issues.js";
import { checkTicketLog } from "../ticket/check-ticket-log.js";
import type { Ticket } from "../ticket/ticket.js";
import type { Actor, ActorRole, TicketEvent, Visibility } from "../ticket/ticket-event.js";
import type { FieldValue, StatusCategory, TicketState, TicketStatus } from "../ticket/ticket-state.js";
import { unsetAttributes } from "../ticket/unset-attributes.js";
import { toEpochMs } from "../time/instant.js";
import type { InstantInput } from "../time/instant-input.js";

/** How a built ticket differs from a new one that an end user opened by a public message. */
export interface TicketSetup {
  /** What its creator was; `endUser` by default. */
  readonly by?: ActorRole;
  /** Who can read the opening message; `public` by default, `null` for a ticket without one. */
  readonly opening?: Visibility | null;
  /** What of its initial state is set; otherwise it is new and nothing else is set. */
  readonly initial?: InitialState;
}

/** What of a built ticket's initial state is set. */
export interface InitialState extends Partial<Omit<TicketState, "status">> {
  /** A status, or a category whose name it has; `new` by default. */
  readonly status?: StatusCategory | TicketStatus;
}

/** How a built message differs from a public one written by hand. */
export interface MessageSetup {
  /** Who can read it; `public` by default. */
  readonly visibility?: Visibility;
  /** Whether it is an auto-reply; not by default. */
  readonly automated?: boolean;
}

/** An attribute that an event of its own kind changes. */
export type BuiltAttribute = "priority" | "assignee" | "group" | "type" | "requester" | "organization" | "brand";

/** An event without what the builder knows itself. */
type OwnPart<Event> = Event extends TicketEvent ? Omit<Event, "at" | "seq" | "actor"> : never;

/** Builds a ticket event by event, in order; each call returns a new builder. */
export class TicketBuilder {
  readonly #ticket: Ticket;

  /** @internal Use {@link ticket}. */
  constructor(ticket: Ticket) {
    this.#ticket = ticket;
  }

  /** Adds a message. */
  message(
    at: InstantInput,
    by: ActorRole,
    { visibility = "public", automated = false }: MessageSetup = {},
  ): TicketBuilder {
    return this.event(at, { kind: "message", messageId: null, visibility, opening: false, automated }, by);
  }

  /** Changes the status. */
  status(at: InstantInput, to: StatusCategory | TicketStatus, by: ActorRole = "agent"): TicketBuilder {
    return this.event(at, { kind: "status", from: null, to: toStatus(to) }, by);
  }

  /** Changes the priority, assignee, group, type, requester, organization or brand. */
  attribute(at: InstantInput, kind: BuiltAttribute, to: string | null, by: ActorRole = "agent"): TicketBuilder {
    return this.event(at, { kind, from: null, to }, by);
  }

  /** Changes any other field. */
  field(at: InstantInput, field: string, to: FieldValue, by: ActorRole = "agent"): TicketBuilder {
    return this.event(at, { kind: "field", field, from: null, to }, by);
  }

  /** Adds an event of any kind. */
  event(at: InstantInput, event: OwnPart<TicketEvent>, by: ActorRole = "agent"): TicketBuilder {
    const { events } = this.#ticket;
    const added = { ...event, at: toEpochMs(at), seq: events.length, actor: actorOf(by) } as TicketEvent;
    return new TicketBuilder({ ...this.#ticket, events: [...events, added] });
  }

  /**
   * The ticket.
   *
   * @throws A {@link SupportOpsError} with code `ticket.unordered` or `ticket.beforeCreation` if events were not added in order.
   */
  build(): Ticket {
    const issues: Issues = [];
    checkTicketLog(this.#ticket, [], issues);
    throwIssues(issues);
    return this.#ticket;
  }
}

/**
 * Starts a ticket for a test.
 *
 * @param id - Any id.
 * @param createdAt - When it was created.
 * @param setup - How it differs from a new ticket that an end user opened by a public message.
 * @example
 * ```ts
 * const printer = ticket("4711", "2026-03-27T08:00:00Z", { initial: { priority: "high" } })
 *   .message("2026-03-27T08:20:00Z", "agent")
 *   .status("2026-03-27T08:20:00Z", "pending")
 *   .build();
 * printer.events.map(({ kind }) => kind); // => ["message", "message", "status"]
 * printer.initial.status; // => { raw: "new", category: "new" }
 * ```
 */
export function ticket(
  id: string,
  createdAt: InstantInput,
  { by = "endUser", opening = "public", initial = {} }: TicketSetup = {},
): TicketBuilder {
  const at = toEpochMs(createdAt);
  const { status = "new", ...attributes } = initial;
  const first: TicketEvent[] =
    opening === null
      ? []
      : [
          {
            kind: "message",
            at,
            seq: 0,
            actor: actorOf(by),
            messageId: null,
            visibility: opening,
            opening: true,
            automated: false,
          },
        ];
  return new TicketBuilder({
    id,
    createdAt: at,
    createdBy: actorOf(by),
    initial: { ...unsetAttributes, ...attributes, status: toStatus(status) },
    events: first,
    history: "full",
  });
}

function toStatus(status: StatusCategory | TicketStatus): TicketStatus {
  return typeof status === "string" ? { raw: status, category: status } : status;
}

function actorOf(role: ActorRole): Actor {
  return { id: null, role };
}
