import type { Actor, ActorRole } from "../../ticket/ticket-event.js";
import { idOf, listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { unknownActor } from "../payload/unnamed-actors.js";
import type { NoteCollector } from "../notes/note-collector.js";

/** What the first letter of an actor's id says. */
const rolesByPrefix: Readonly<Record<string, ActorRole>> = {
  A: "agent",
  V: "endUser",
  E: "endUser",
  B: "bot",
  L: "bot",
  S: "system",
  I: "unknown",
};

/** Sources of a value that a person chose in HubSpot itself. */
const peopleSources: readonly unknown[] = ["CRM_UI", "CRM_UI_BULK_ACTION", "MOBILE_IOS", "MOBILE_ANDROID", "SIDEKICK"];

/** Sources of a value that customers cause by writing or filling in a form. */
const customerSources: readonly unknown[] = ["CONVERSATIONS", "FORM", "FORMS", "EMAIL", "CHAT"];

/** Sources of a value that rules of the account set. */
const ruleSources: readonly unknown[] = [
  "AUTOMATION_PLATFORM",
  "WORKFLOWS",
  "CALCULATED",
  "PROPERTY_SETTINGS",
  "AI_GROUP",
];

/** Who wrote a message of a thread, as the first sender's id says, or that of whoever created it. */
export function authorOf(row: PayloadRow, notes: NoteCollector): Actor {
  const sender = rowOf(listOf(row["senders"])[0]);
  const id = textOf(sender["actorId"]) ?? textOf(row["createdBy"]);
  const [, prefix = "", rest = ""] = /^([A-Z])-(.+)$/s.exec(id ?? "") ?? [];
  const role = Object.hasOwn(rolesByPrefix, prefix) ? rolesByPrefix[prefix] : undefined;
  if (role === undefined || role === "unknown") {
    // An integration writes for people of either side; incoming ones can only be the requester's.
    if (row["direction"] === "INCOMING") return { id: null, role: "endUser" };
    notes.add("incomplete", "messages[].senders[].actorId", "A message does not say whether an agent wrote it.");
    return unknownActor;
  }
  // The id of an unnamed sender is an email address, which a ticket does not keep.
  if (prefix === "E" || rest.includes("@")) return { id: null, role };
  return { id: rest, role };
}

/** Who set a value of a property, as far as its source says. */
export function changerOf(row: PayloadRow): Actor {
  const { sourceType } = row;
  const userId = idOf(row["updatedByUserId"]);
  if (userId !== null) return { id: userId, role: "agent" };
  if (peopleSources.includes(sourceType)) return { id: null, role: "agent" };
  const isRule = customerSources.includes(sourceType) || ruleSources.includes(sourceType);
  return { id: null, role: isRule ? "system" : "unknown" };
}

/** Who made the ticket, as far as the source of its first stage says. */
export function creatorOf(row: PayloadRow | undefined): Actor {
  if (row === undefined) return unknownActor;
  return customerSources.includes(row["sourceType"]) ? { id: null, role: "endUser" } : changerOf(row);
}
