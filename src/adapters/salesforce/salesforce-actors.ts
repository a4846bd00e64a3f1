import type { Actor, ActorRole } from "../../ticket/ticket-event.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { type PayloadRow, rowOf } from "../payload/payload-values.js";
import { unknownActor } from "../payload/unnamed-actors.js";
import type { SalesforceAccount } from "./salesforce-account.js";
import { idKey, isUserId, longId } from "./salesforce-ids.js";
import { roleOfType, userTypeRoles } from "./salesforce-roles.js";

/** Who acts on one case. */
export interface SalesforceActors {
  /** The person or program that wrote a message. */
  authorOf(userId: unknown): Actor;
  /** The person or program that changed something; a program that does not talk is the system. */
  changerOf(userId: unknown): Actor;
}

/** The roles that records say of whoever created them, where the query asked for `CreatedBy.UserType`. */
function toldRoles(records: readonly PayloadRow[], notes: NoteCollector): ReadonlyMap<string, ActorRole> {
  const roles = new Map<string, ActorRole>();
  for (const record of records) {
    const { UserType: type } = rowOf(record["CreatedBy"]);
    const id = longId(record["CreatedById"]);
    if (id === null || type === undefined || roles.has(idKey(id))) continue;
    roles.set(idKey(id), roleOfType(type, userTypeRoles, "CreatedBy.UserType", notes));
  }
  return roles;
}

/** Everyone who ever owned the case: only users of the service side own cases. */
function ownersOf(ticket: PayloadRow, history: readonly PayloadRow[]): ReadonlySet<string> {
  const owners = history
    .filter(({ Field: field }) => typeof field === "string" && field.toLowerCase().startsWith("owner"))
    .flatMap((row) => [row["OldValue"], row["NewValue"]]);
  return new Set(
    [ticket["OwnerId"], ...owners].flatMap((value) => {
      const id = longId(value);
      return id !== null && isUserId(id) ? [idKey(id)] : [];
    }),
  );
}

/**
 * Finds out who acted: as the users or the records themselves say; otherwise, who ever owned the case counts as the
 * agent they were, and anyone else is unknown.
 */
export function findActors(
  { roles, bots }: SalesforceAccount,
  ticket: PayloadRow,
  history: readonly PayloadRow[],
  records: readonly PayloadRow[],
  notes: NoteCollector,
): SalesforceActors {
  const told = toldRoles(records, notes);
  const owners = ownersOf(ticket, history);
  const known = new Map<string, Actor>();
  const roleOf = (key: string): ActorRole => {
    if (bots.has(key)) return "bot";
    const role = roles.get(key) ?? told.get(key);
    if (role !== undefined && role !== "unknown") return role;
    if (owners.has(key)) {
      notes.add(
        "guessed",
        "users[].UserType",
        "Someone who owned the case is not among the users; they count as agent.",
      );
      return "agent";
    }
    notes.add("incomplete", "users[].Id", "Someone who acted is not among the users; their role is unknown.");
    return "unknown";
  };
  const authorOf = (userId: unknown): Actor => {
    const id = longId(userId);
    if (id === null) return unknownActor;
    const actor = known.get(idKey(id)) ?? { id, role: roleOf(idKey(id)) };
    known.set(idKey(id), actor);
    return actor;
  };
  return {
    authorOf,
    changerOf(userId) {
      const actor = authorOf(userId);
      return actor.role === "bot" ? { id: actor.id, role: "system" } : actor;
    },
  };
}
