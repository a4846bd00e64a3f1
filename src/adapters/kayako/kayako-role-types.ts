import type { ActorRole } from "../../ticket/ticket-event.js";
import { type PayloadRow, rowOf } from "../payload/payload-values.js";

const rolesByType: ReadonlyMap<unknown, ActorRole> = new Map<unknown, ActorRole>([
  ["CUSTOMER", "endUser"],
  ["AGENT", "agent"],
  ["COLLABORATOR", "agent"],
  ["ADMIN", "agent"],
  ["OWNER", "agent"],
]);

/** The role that the type of a user's role stands for; undefined for one that is not known. */
export function roleOfType(user: PayloadRow): ActorRole | undefined {
  return rolesByType.get(rowOf(user["role"])["type"]);
}
