import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Actor, ActorRole } from "../../ticket/ticket-event.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRoles } from "../payload/check-roles.js";
import { checkRows } from "../payload/check-rows.js";
import { type PayloadRow, rowOf } from "../payload/payload-values.js";
import type { ServicenowRolesOptions } from "./servicenow-payload.js";
import { columnOf, isTrue } from "./servicenow-values.js";

/** Who each user is, by `sys_id` and by `user_name`: history names people by the latter. */
export type ServicenowRoles = ReadonlyMap<string, Actor>;

const defaultRoles: readonly (readonly [string, ActorRole])[] = [
  ["virtual_agent", "bot"],
  ["mid_server", "bot"],
  ["itil", "agent"],
  ["itil_admin", "agent"],
  ["admin", "agent"],
  ["sn_customerservice_agent", "agent"],
  ["sn_customerservice_manager", "agent"],
];

/** User names that ServiceNow's own programs write with. */
const programs: ReadonlyMap<string, ActorRole> = new Map([
  ["system", "system"],
  ["guest", "system"],
  ["virtual.agent", "bot"],
  ["virtual_agent", "bot"],
]);

/** What a user name alone says: it can be that of a program. */
export function programRole(userName: string): ActorRole | undefined {
  return programs.get(userName) ?? (/^mid[._-]/.test(userName) ? "bot" : undefined);
}

/** What comes first when someone's roles say several things. */
const precedence: readonly ActorRole[] = ["bot", "system", "agent", "lightAgent", "endUser", "unknown"];

function roleOfUser(row: PayloadRow, known: ReadonlyMap<string, ActorRole>, notes: NoteCollector): ActorRole {
  const program = programRole(columnOf(row, "user_name") ?? "");
  if (program !== undefined) return program;
  if (isTrue(row, "internal_integration_user") || isTrue(row, "web_service_access_only")) return "bot";
  if (row["roles"] === undefined) {
    notes.add("incomplete", "users[].roles", "A user has no column of roles; what they are is unknown.");
    return "unknown";
  }
  const words = (columnOf(row, "roles") ?? "").split(",").map((word) => word.trim());
  const roles = words.flatMap((word) => known.get(word) ?? []);
  const role = precedence.find((one) => roles.includes(one));
  if (role !== undefined) return role;
  if (words.some((word) => word !== "")) {
    const message = "Someone has roles, and none that is known to fulfil requests; they count as an end user.";
    notes.add("guessed", "users[].roles", message);
  }
  return "endUser";
}

/**
 * Reads user rows into roles; of several rows with one id the last counts.
 *
 * @param notes - Where roles that are not known and rows without an id are noted.
 */
export function readRoles(
  rows: readonly PayloadRow[],
  more: ReadonlyMap<string, ActorRole>,
  notes: NoteCollector,
): ServicenowRoles {
  const known = new Map([...defaultRoles, ...more]);
  const byName = new Map<string, Actor>();
  for (const row of rows) {
    const id = columnOf(row, "sys_id");
    if (id === null) {
      notes.add("incomplete", "users[].sys_id", "A user has no id and was passed over.");
      continue;
    }
    const actor = { id, role: roleOfUser(row, known, notes) };
    for (const key of [id, columnOf(row, "user_name")]) if (key !== null) byName.set(key, actor);
  }
  return byName;
}

/**
 * What each user of an instance is; keeps ids, roles and the user names by which history refers to people. Who holds
 * `itil`, `admin` or a role of customer service is an agent, who holds no role an end user; ServiceNow's own programs
 * are told by their user names.
 *
 * @param users - The rows of `sys_user`; where `roles` is not kept up, fill it from `sys_user_has_role`.
 * @param options - What roles of your own make of their holders.
 * @returns The actor by `sys_id` and by `user_name`, to be handed to `servicenowTicket` as `users`; empty without rows.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if `users` is no list, and `input.variant` for a
 * role that is none.
 * @example
 * ```ts
 * const { value } = servicenowRoles([
 *   { sys_id: "7f", user_name: "dana", roles: "" },
 *   { sys_id: "8a", user_name: "ari", roles: "itil,admin" },
 *   { sys_id: "9b", user_name: "guest", roles: "" },
 * ]);
 * value.get("dana"); // => { id: "7f", role: "endUser" }
 * value.get("8a"); // => { id: "8a", role: "agent" }
 * value.get("guest"); // => { id: "9b", role: "system" }
 * ```
 */
export function servicenowRoles(users: unknown, options: ServicenowRolesOptions = {}): AdapterResult<ServicenowRoles> {
  const notes = collectNotes();
  const issues: Issues = [];
  const rows = checkRows(users, ["users"], issues, notes);
  const roles = checkRoles(rowOf(options)["roles"], ["roles"], issues);
  throwIssues(issues);
  return { value: readRoles(rows, roles, notes), notes: notes.list() };
}
