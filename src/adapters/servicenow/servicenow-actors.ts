import type { Actor } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { unknownActor } from "../payload/unnamed-actors.js";
import type { ServicenowAccount } from "./servicenow-account.js";
import type { ServicenowPeople } from "./servicenow-people.js";
import { programRole } from "./servicenow-roles.js";

/** Who acts on one record. */
export interface ServicenowActors {
  /** The user of a name or an id, as they were on this record at an instant. */
  actorOf(user: string | null, at: EpochMs): Actor;
  /** The author of an internal note: only those who fulfil requests can write one. */
  fulfillerOf(user: string | null, at: EpochMs): Actor;
}

/**
 * Finds out who acted. A user name that is not among the users is no id to keep: it can be a person's name or address.
 */
export function findActors(
  { roles, bots }: ServicenowAccount,
  { assignees, fulfillers, callerAt }: ServicenowPeople,
  notes: NoteCollector,
): ServicenowActors {
  const guess = (actor: Actor, role: Actor["role"], message: string): Actor => {
    notes.add("guessed", "users[].roles", message);
    return { id: actor.id, role };
  };
  const known = (user: string, at: EpochMs): Actor | undefined => {
    const actor = roles.get(user);
    if (bots.has(user) || bots.has(actor?.id ?? "")) return { id: actor?.id ?? null, role: "bot" };
    if (actor?.id === undefined || actor.id === null) {
      const role = programRole(user);
      return role === undefined ? undefined : { id: null, role };
    }
    if (actor.role === "agent" && actor.id === callerAt(at) && !assignees.has(actor.id)) {
      return guess(actor, "endUser", "Someone who fulfils requests is the caller here, and counts as one.");
    }
    if ((actor.role === "endUser" || actor.role === "unknown") && assignees.has(actor.id)) {
      return guess(
        actor,
        "agent",
        "Someone without a role that fulfils requests was assigned, and counts as an agent.",
      );
    }
    return actor;
  };
  const actorOf = (user: string | null, at: EpochMs): Actor => {
    const actor = user === null ? undefined : known(user, at);
    if (actor !== undefined) return actor;
    if (user !== null && user === callerAt(at)) return { id: user, role: "endUser" };
    if (user !== null && fulfillers.has(user)) {
      return guess(
        unknownActor,
        "agent",
        "Someone who is not among the users wrote work notes, and so counts as an agent.",
      );
    }
    notes.add("incomplete", "users[].user_name", "Someone who acted is not among the users; their role is unknown.");
    return unknownActor;
  };
  return {
    actorOf,
    fulfillerOf(user, at) {
      const actor = (user === null ? undefined : known(user, at)) ?? unknownActor;
      if (actor.role !== "unknown" && actor.role !== "endUser") return actor;
      return guess(actor, "agent", "Someone wrote an internal note, and so counts as an agent.");
    },
  };
}
