import type { Actor, ActorRole } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, isRow, type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import type { TimedRow } from "../payload/timed-rows.js";

/** Who acts on one case. */
export interface KayakoActors {
  /** A user as they were on this case at an instant; nobody is Kayako itself. */
  actorOf(user: unknown, at: EpochMs): Actor;
}

/** What a case says about who is who. */
export interface KayakoPeople {
  /** Roles given by the host, by user id. */
  readonly roles: ReadonlyMap<string, ActorRole>;
  /** Ids of users who wrote through the API alone. */
  readonly programs: ReadonlySet<string>;
  /** The id of the requester at an instant. */
  readonly requesterAt: (at: EpochMs) => string | null;
}

const systemActor: Actor = { id: null, role: "system" };

const rolesByType: ReadonlyMap<unknown, ActorRole> = new Map<unknown, ActorRole>([
  ["CUSTOMER", "endUser"],
  ["AGENT", "agent"],
  ["COLLABORATOR", "agent"],
  ["ADMIN", "agent"],
  ["OWNER", "agent"],
]);

const roleTypeOf = (user: PayloadRow): unknown => rowOf(user["role"])["type"];

/** Users with an agent's role who wrote through the API and in no other way: those are programs, as far as it shows. */
export function programsOf(posts: readonly TimedRow[]): ReadonlySet<string> {
  const sources = new Map<string, Set<unknown>>();
  for (const { row } of posts) {
    const creator = rowOf(row["creator"]);
    const id = idOf(creator["id"]);
    if (id === null || rolesByType.get(roleTypeOf(creator)) !== "agent") continue;
    sources.set(id, (sources.get(id) ?? new Set()).add(row["source"]));
  }
  return new Set([...sources].filter(([, used]) => used.size === 1 && used.has("API")).map(([id]) => id));
}

/** Finds out who acted: the requester first, then programs, then what a user's role says. */
export function findActors({ roles, programs, requesterAt }: KayakoPeople, notes: NoteCollector): KayakoActors {
  const roleOf = (id: string, user: PayloadRow, at: EpochMs): ActorRole => {
    const given = roles.get(id);
    if (given !== undefined) return given;
    if (requesterAt(at) === id) return "endUser";
    if (programs.has(id)) {
      const message = "Someone wrote through the API alone and counts as a bot; say in roles who is none.";
      notes.add("guessed", "posts[].source", message);
      return "bot";
    }
    const type = roleTypeOf(user);
    const role = rolesByType.get(type);
    if (role !== undefined) return role;
    notes.add("unknown", "creator.role.type", `A role ${showWord(type)} is not known; its holders are unknown.`);
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
      return { id: null, role: "unknown" };
    },
  };
}
