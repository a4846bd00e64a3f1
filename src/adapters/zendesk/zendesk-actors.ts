import type { Actor, ActorRole } from "../../ticket/ticket-event.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, type PayloadRow } from "../payload/payload-values.js";
import type { ZendeskAccount } from "./zendesk-account.js";
import type { ZendeskAudit } from "./zendesk-audits.js";

/** The author id with which Zendesk's own programs write. */
const programId = "-1";

/** Who acts on one ticket. */
export interface ZendeskActors {
  /** The person or program of an id, as they were on this ticket. */
  actorOf(id: string | null): Actor;
}

/** Zendesk itself: rules, SLA clocks, automations. */
export const systemActor: Actor = { id: null, role: "system" };

/** A program that talks: an AI agent or flow. */
export const botActor: Actor = { id: null, role: "bot" };

const unknownActor: Actor = { id: null, role: "unknown" };

/** Everyone the ticket was ever assigned to: Zendesk assigns tickets to agents only. */
export function assigneesOf(ticket: PayloadRow, audits: readonly ZendeskAudit[]): ReadonlySet<string> {
  const ids = [idOf(ticket["assignee_id"])];
  for (const { events } of audits) {
    for (const event of events) {
      if (event["field_name"] === "assignee_id") ids.push(idOf(event["value"]), idOf(event["previous_value"]));
    }
  }
  return new Set(ids.filter((id) => id !== null));
}

/**
 * Finds out who acted. A user's row says what they are today; who was ever assigned to the ticket was an agent then,
 * also if the account has since been downgraded or deleted.
 */
export function findActors(
  { roles, bots }: ZendeskAccount,
  assignees: ReadonlySet<string>,
  notes: NoteCollector,
): ZendeskActors {
  const actors = new Map<string, Actor>([[programId, systemActor]]);
  const roleOf = (id: string): ActorRole => {
    if (bots.has(id)) return "bot";
    const role = roles.get(id);
    if (role !== undefined && role !== "endUser") return role;
    if (assignees.has(id)) {
      const message = "Someone who is no agent today was assigned to the ticket, and so counts as the agent they were.";
      notes.add("guessed", "users[].role", message);
      return "agent";
    }
    if (role !== undefined) return role;
    notes.add("incomplete", "users[].id", "Someone who acted is not among the users; their role is unknown.");
    return "unknown";
  };
  return {
    actorOf(id) {
      if (id === null) return unknownActor;
      const known = actors.get(id) ?? { id, role: roleOf(id) };
      actors.set(id, known);
      return known;
    },
  };
}
