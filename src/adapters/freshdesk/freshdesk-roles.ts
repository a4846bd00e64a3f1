import { type Issues, throwIssues } from "../../errors/issues.js";
import type { ActorRole } from "../../ticket/ticket-event.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { idOf, type PayloadRow } from "../payload/payload-values.js";

/** What each agent is, by id; whoever is not among them is no agent today. */
export type FreshdeskRoles = ReadonlyMap<string, ActorRole>;

/** Reads agent rows into roles. */
export function readRoles(rows: readonly PayloadRow[], notes: NoteCollector): FreshdeskRoles {
  const roles = new Map<string, ActorRole>();
  for (const row of rows) {
    const id = idOf(row["id"]);
    if (id === null) notes.add("incomplete", "agents[].id", "An agent has no id and was passed over.");
    else roles.set(id, row["type"] === "collaborator" ? "lightAgent" : "agent");
  }
  return roles;
}

/**
 * What each agent of a Freshdesk account is; keeps ids and roles, no names and no addresses. Collaborators, who may
 * only write private notes, become `lightAgent`.
 *
 * @param agents - The rows of `GET /api/v2/agents`.
 * @returns The role by agent id, to be handed to `freshdeskTicket` as `agents`; empty without rows.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if `agents` is no list.
 * @see Freshdesk developer reference, "Agents".
 * @example
 * ```ts
 * const { value } = freshdeskRoles([{ id: 11, type: "support_agent" }, { id: 12, type: "collaborator" }]);
 * [...value]; // => [["11", "agent"], ["12", "lightAgent"]]
 * ```
 */
export function freshdeskRoles(agents: unknown): AdapterResult<FreshdeskRoles> {
  const notes = collectNotes();
  const issues: Issues = [];
  const rows = checkRows(agents, ["agents"], issues, notes);
  throwIssues(issues);
  return { value: readRoles(rows, notes), notes: notes.list() };
}
