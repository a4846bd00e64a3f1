import type { Actor, ActorRole } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, isRow, type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import { systemActor, unknownActor } from "../payload/unnamed-actors.js";
import type { KayakoPeople } from "./kayako-people.js";
import { roleOfType } from "./kayako-role-types.js";

/** Who acts on one case. */
export interface KayakoActors {
  /** A user as they were on this case at an instant; nobody is Kayako itself. */
  actorOf(user: unknown, at: EpochMs): Actor;
}

/** Finds out who acted: the requester first, then programs, then what a user's role says. */
export function findActors(
  roles: ReadonlyMap<string, ActorRole>,
  { programs, requesterAt }: KayakoPeople,
  notes: NoteCollector,
): KayakoActors {
  const roleOf = (id: string, user: PayloadRow, at: EpochMs): ActorRole => {
    const given = roles.get(id);
    if (given !== undefined) return given;
    if (requesterAt(at) === id) return "endUser";
    if (programs.has(id)) {
      const message = "Someone wrote through the API alone and counts as a bot; say in roles who is none.";
      notes.add("guessed", "posts[].source", message);
      return "bot";
    }
    const role = roleOfType(user);
    if (role !== undefined) return role;
    notes.add(
      "unknown",
      "creator.role.type",
      `A role ${showWord(rowOf(user["role"])["type"])} is not known; its holders are unknown.`,
    );
    return "unknown";
  };
  return {
    actorOf(user, at) {
      if (!isRow(user)) return systemActor;
      const type = user["resource_type"];
      if (typeof type === "string" && !type.startsWith("user")) return systemActor;
      const id = idOf(user["id"]);
      if (id !== null) return { id, role: roleOf(id, user, at) };
      notes.add("incomplete", "creator.id", "Someone who acted has no id; their role is unknown.");
      return unknownActor;
    },
  };
}
