import { checkWord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import type { Issues } from "../../errors/issues.js";
import { type ActorRole, actorRoles } from "../../ticket/ticket-event.js";
import { rowOf } from "./payload-values.js";

/** Reads an option that says what people and programs are, by id; reports `input.variant`. */
export function checkRoles(value: unknown, path: IssuePath, issues: Issues): ReadonlyMap<string, ActorRole> {
  const roles = new Map<string, ActorRole>();
  for (const [id, role] of Object.entries(rowOf(value))) {
    const checked = checkWord(role, [...path, id], issues, actorRoles);
    if (checked !== undefined) roles.set(id, checked);
  }
  return roles;
}
