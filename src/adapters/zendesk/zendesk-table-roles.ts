import { type Issues, throwIssues } from "../../errors/issues.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import type { ZendeskRolesOptions } from "./zendesk-payload.js";
import { readRoles, type ZendeskRoles } from "./zendesk-roles.js";
import { cellFlag } from "./zendesk-table-values.js";

/**
 * What each user of an account is, from the rows of the warehouse table `user`.
 *
 * @param users - The rows of `user`, whose cells can be texts.
 * @param options - What roles of your own count as.
 * @returns The role by user id, to be handed to `zendeskTableTicket` as `users`; empty without rows.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if `users` is no list.
 * @example
 * ```ts
 * const { value } = zendeskTableRoles([{ id: "8", role: "agent", only_private_comments: "TRUE" }]);
 * [...value]; // => [["8", "lightAgent"]]
 * ```
 */
export function zendeskTableRoles(users: unknown, options: ZendeskRolesOptions = {}): AdapterResult<ZendeskRoles> {
  const notes = collectNotes();
  const issues: Issues = [];
  const rows = checkRows(users, ["users"], issues, notes);
  throwIssues(issues);
  const flagged = rows.map((row) => ({ ...row, only_private_comments: cellFlag(row["only_private_comments"]) }));
  return { value: readRoles(flagged, options, notes), notes: notes.list() };
}
