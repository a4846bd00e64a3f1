import { type Issues, throwIssues } from "../../errors/issues.js";
import type { ActorRole } from "../../ticket/ticket-event.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { idOf, type PayloadRow, showWord } from "../payload/payload-values.js";
import type { ZendeskRolesOptions } from "./zendesk-payload.js";

/** What each user is, by id. */
export type ZendeskRoles = ReadonlyMap<string, ActorRole>;

const defaultRoles: Readonly<Record<string, ActorRole>> = { "end-user": "endUser", agent: "agent", admin: "agent" };

/** The `role_type` of a light agent. */
const lightAgentType = 1;

function roleOfUser(row: PayloadRow, roles: Readonly<Record<string, ActorRole>>, notes: NoteCollector): ActorRole {
  const { role } = row;
  const known = typeof role === "string" && Object.hasOwn(roles, role) ? roles[role] : undefined;
  if (known === undefined) {
    notes.add("unknown", "users[].role", `A role ${showWord(role)} is not known; its holders are unknown.`);
    return "unknown";
  }
  const isLight = row["only_private_comments"] === true || row["role_type"] === lightAgentType;
  return known === "agent" && isLight ? "lightAgent" : known;
}

/**
 * Reads user rows into roles; of several rows with one id the last counts.
 *
 * @param notes - Where roles that are not known and rows without an id are noted.
 */
export function readRoles(
  rows: readonly PayloadRow[],
  { roles = {} }: ZendeskRolesOptions,
  notes: NoteCollector,
): ZendeskRoles {
  const known = { ...defaultRoles, ...roles };
  const byId = new Map<string, ActorRole>();
  for (const row of rows) {
    const id = idOf(row["id"]);
    if (id === null) notes.add("incomplete", "users[].id", "A user has no id and was passed over.");
    else byId.set(id, roleOfUser(row, known, notes));
  }
  return byId;
}

/**
 * What each user of a Zendesk account is; keeps ids and roles, no names and no addresses. Agents who may only write
 * internal notes become `lightAgent`.
 *
 * @param users - The rows of `GET /api/v2/users`.
 * @param options - What roles of your own count as.
 * @returns The role by user id, to be handed to `zendeskTicket` as `users`; empty without rows.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if `users` is no list.
 * @example
 * ```ts
 * const { value, notes } = zendeskRoles([{ id: 7, role: "end-user" }, { id: 8, role: "admin" }, { id: 9, role: "owner" }]);
 * [...value]; // => [["7", "endUser"], ["8", "agent"], ["9", "unknown"]]
 * notes.map(({ code, path }) => [code, path]); // => [["unknown", "users[].role"]]
 * ```
 */
export function zendeskRoles(users: unknown, options: ZendeskRolesOptions = {}): AdapterResult<ZendeskRoles> {
  const notes = collectNotes();
  const issues: Issues = [];
  const rows = checkRows(users, ["users"], issues, notes);
  throwIssues(issues);
  return { value: readRoles(rows, options, notes), notes: notes.list() };
}
