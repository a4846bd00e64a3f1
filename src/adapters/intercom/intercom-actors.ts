import type { Actor, ActorRole } from "../../ticket/ticket-event.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, type PayloadRow, rowOf, showWord, textOf } from "../payload/payload-values.js";
import type { IntercomAccount } from "./intercom-account.js";

/** What the type of an author says. Teammates that were deleted stay admins. */
const roles: Readonly<Record<string, ActorRole>> = {
  admin: "agent",
  user: "endUser",
  lead: "endUser",
  contact: "endUser",
  visitor: "endUser",
  bot: "bot",
  fin: "bot",
  team: "system",
  workflow: "system",
};

/** Who wrote or did something; what an AI agent or workflow writes for a teammate is a bot's. */
export function authorOf(row: PayloadRow, { bots }: IntercomAccount, notes: NoteCollector): Actor {
  const author = rowOf(row["author"]);
  const id = idOf(author["id"]);
  const type = textOf(author["type"]) ?? "";
  const role = Object.hasOwn(roles, type) ? roles[type] : undefined;
  if (author["from_ai_agent"] === true || (id !== null && bots.has(id))) return { id, role: "bot" };
  if (role !== undefined) return { id, role };
  notes.add("unknown", "parts[].author.type", `An author ${showWord(author["type"])} is not known.`);
  return { id, role: "unknown" };
}
