import type { Actor } from "../../ticket/ticket-event.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, type PayloadRow } from "../payload/payload-values.js";
import { systemActor } from "../payload/unnamed-actors.js";
import type { FreshdeskAccount } from "./freshdesk-account.js";
import type { FreshdeskActivity } from "./freshdesk-activities.js";

/** Who acts on one ticket. */
export interface FreshdeskActors {
  /** Who wrote a message, which says by itself on which side it was written. */
  authorOf(row: PayloadRow): Actor;
  /** Who did what an activity tells. */
  performerOf(activity: FreshdeskActivity): Actor;
}

/** Everyone the ticket was ever assigned to: Freshdesk assigns tickets to agents only. */
function assigneesOf(ticket: PayloadRow, activities: readonly FreshdeskActivity[]): ReadonlySet<string> {
  const ids = [ticket["responder_id"], ...activities.map(({ set }) => set["agent_id"])];
  return new Set(ids.flatMap((id) => idOf(id) ?? []));
}

/**
 * Finds out who acted. The list of agents says who is one today; who wrote an answer or a note, or was assigned to the
 * ticket, was one then, also if the account was since deleted.
 */
export function findActors(
  { roles, bots }: FreshdeskAccount,
  ticket: PayloadRow,
  activities: readonly FreshdeskActivity[],
  notes: NoteCollector,
): FreshdeskActors {
  const assignees = assigneesOf(ticket, activities);
  const requesterId = idOf(ticket["requester_id"]);
  const knownActor = (id: string | null): Actor | null => {
    if (id === null) return null;
    if (bots.has(id)) return { id, role: "bot" };
    const role = roles.get(id);
    if (role !== undefined) return { id, role };
    return id === requesterId ? { id, role: "endUser" } : null;
  };
  const formerAgent = (id: string | null): Actor => {
    const message = "Someone who is no agent today did what only agents can do, and so counts as the agent they were.";
    notes.add("guessed", "agents[].id", message);
    return { id, role: "agent" };
  };
  return {
    authorOf(row) {
      const id = idOf(row["user_id"]);
      if (row["auto_response"] === true) return { id, role: "bot" };
      const actor = knownActor(id);
      if (actor !== null) return actor;
      return row["incoming"] === true ? { id, role: "endUser" } : formerAgent(id);
    },
    performerOf({ performerType, performerId }) {
      if (performerType === "system") return systemActor;
      const id = idOf(performerId);
      const actor = knownActor(id);
      if (actor !== null) return actor;
      if (id !== null && assignees.has(id)) return formerAgent(id);
      notes.add("incomplete", "agents[].id", "Someone who acted is not among the agents; their role is unknown.");
      return { id, role: "unknown" };
    },
  };
}
