import type { Actor, ActorRole } from "../../ticket/ticket-event.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { systemActor, unknownActor } from "../payload/unnamed-actors.js";
import type { ZendeskAccount } from "./zendesk-account.js";
import { programId, type ZendeskPeople } from "./zendesk-people.js";

/** Who acts on one ticket. */
export interface ZendeskActors {
  /** The person or program of an id, as they were on this ticket. */
  actorOf(id: string | null): Actor;
}

/**
 * Finds out who acted. A user's row says what they are today; who was ever assigned to the ticket or wrote an internal
 * note was an agent then, also if the account has since been downgraded or deleted.
 */
export function findActors(
  { roles, bots }: ZendeskAccount,
  { agents, requesters, webAuthors }: ZendeskPeople,
  notes: NoteCollector,
): ZendeskActors {
  const guess = (role: ActorRole, message: string): ActorRole => {
    notes.add("guessed", "users[].role", message);
    return role;
  };
  const actors = new Map<string, Actor>([[programId, systemActor]]);
  const roleOf = (id: string): ActorRole => {
    if (bots.has(id)) return "bot";
    const role = roles.get(id);
    if (role !== undefined && role !== "endUser") return role;
    if (agents.has(id)) {
      return guess("agent", "Someone who is no agent today was assigned or wrote a note, and so counts as an agent.");
    }
    if (role !== undefined) return role;
    if (requesters.has(id)) return guess("endUser", "The requester is not among the users and counts as an end user.");
    if (webAuthors.has(id)) {
      return guess("agent", "Someone who is not among the users answered on the web, and so counts as an agent.");
    }
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
