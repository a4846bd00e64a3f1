import type { Actor, ActorRole } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { rowOf } from "../payload/payload-values.js";
import { unknownActor } from "../payload/unnamed-actors.js";
import type { JsmPeople } from "./jsm-people.js";
import { accountIdOf } from "./jsm-values.js";

/** Who acts on one issue. */
export interface JsmActors {
  /** The account of a user object, as it was on this issue at an instant. */
  actorOf(user: unknown, at: EpochMs): Actor;
}

/**
 * Finds out who acted. The reporter of the issue is its requester, whatever licence they have; apart from them,
 * portal accounts are requesters, apps are bots, and licensed accounts count as agents.
 */
export function findActors(
  roles: ReadonlyMap<string, ActorRole>,
  { assignees, reporterAt }: JsmPeople,
  notes: NoteCollector,
): JsmActors {
  const guessed = new Set<string>();
  const guess = (id: string, message: string): void => {
    if (!guessed.has(id)) notes.add("guessed", "author.accountType", message);
    guessed.add(id);
  };
  const licensedRole = (id: string, at: EpochMs): ActorRole => {
    if (reporterAt(at) === id) {
      guess(id, "A licensed account that reported the issue counts as its requester.");
      return "endUser";
    }
    if (!assignees.has(id)) guess(id, "A licensed account counts as an agent; say in roles who is none.");
    return "agent";
  };
  const roleOf = (id: string, type: unknown, at: EpochMs): ActorRole => {
    const given = roles.get(id);
    if (given !== undefined) return given;
    if (type === "app") return "bot";
    if (type === "atlassian") return licensedRole(id, at);
    if (type === "customer" || reporterAt(at) === id) return "endUser";
    if (assignees.has(id)) return "agent";
    notes.add("incomplete", "author.accountType", "Someone who acted has no known type of account.");
    return "unknown";
  };
  return {
    actorOf(user, at) {
      const id = accountIdOf(user);
      if (id !== null) return { id, role: roleOf(id, rowOf(user)["accountType"], at) };
      notes.add("incomplete", "author", "Someone who acted has no account any more; their role is unknown.");
      return unknownActor;
    },
  };
}
