import { type Issues, throwIssues } from "../../errors/issues.js";
import type { ActorRole } from "../../ticket/ticket-event.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRoles } from "../payload/check-roles.js";
import { checkRows } from "../payload/check-rows.js";
import { type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import { idKey, longId } from "./salesforce-ids.js";
import type { SalesforceRolesOptions } from "./salesforce-payload.js";

/** What each user is, by the first 15 characters of the id. */
export type SalesforceRoles = ReadonlyMap<string, ActorRole>;

/** Salesforce's types of users. */
const standardTypes: readonly (readonly [type: string, role: ActorRole])[] = [
  ["Standard", "agent"],
  ["CspLitePortal", "endUser"],
  ["CustomerSuccess", "endUser"],
  ["PowerCustomerSuccess", "endUser"],
  ["PowerPartner", "endUser"],
  ["Guest", "endUser"],
  ["SelfService", "endUser"],
  ["AutomatedProcess", "bot"],
  ["CloudIntegrationUser", "bot"],
];

/** The roles of Salesforce's own types of users. */
export const userTypeRoles: ReadonlyMap<string, ActorRole> = new Map(standardTypes);

/** The role of a type of user; one that is not known is noted. */
export function roleOfType(
  type: unknown,
  types: ReadonlyMap<string, ActorRole>,
  path: string,
  notes: NoteCollector,
): ActorRole {
  const role = typeof type === "string" ? types.get(type) : undefined;
  if (role !== undefined) return role;
  notes.add("unknown", path, `A type of user ${showWord(type)} is not known; its holders are unknown.`);
  return "unknown";
}

/** Reads user records into roles; of several records of one user the last counts. */
export function readRoles(
  rows: readonly PayloadRow[],
  types: ReadonlyMap<string, ActorRole>,
  notes: NoteCollector,
): SalesforceRoles {
  const roles = new Map<string, ActorRole>();
  for (const row of rows) {
    const id = longId(row["Id"]);
    if (id === null) notes.add("incomplete", "users[].Id", "A user has no Id and was passed over.");
    else roles.set(idKey(id), roleOfType(row["UserType"], types, "users[].UserType", notes));
  }
  return roles;
}

/**
 * What each user of an organization is; keeps ids and roles, no names and no addresses. Automated users are bots.
 *
 * @param users - Records of User with Id and UserType.
 * @param options - What types of your own count as.
 * @returns The roles, to be handed to `salesforceTicket` as `users`; empty without records.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if `users` is no list, and `input.variant` for a
 * role that is none.
 * @see Salesforce object reference, "User".
 * @example
 * ```ts
 * const { value } = salesforceRoles([
 *   { Id: "0055g00000AgentAAA", UserType: "Standard" },
 *   { Id: "0055g00000Guest", UserType: "Guest" },
 * ]);
 * [...value.values()]; // => ["agent", "endUser"]
 * ```
 */
export function salesforceRoles(users: unknown, options: SalesforceRolesOptions = {}): AdapterResult<SalesforceRoles> {
  const notes = collectNotes();
  const issues: Issues = [];
  const rows = checkRows(users, ["users"], issues, notes);
  const types = checkRoles(rowOf(options)["userTypes"], ["userTypes"], issues);
  throwIssues(issues);
  return { value: readRoles(rows, new Map([...userTypeRoles, ...types]), notes), notes: notes.list() };
}
