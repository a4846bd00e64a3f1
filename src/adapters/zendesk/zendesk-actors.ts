import type { Actor, ActorRole } from "../../ticket/ticket-event.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, listOf, type PayloadRow } from "../payload/payload-values.js";
import type { ZendeskAccount } from "./zendesk-account.js";
import type { ZendeskAudit } from "./zendesk-audits.js";

/** The author id with which Zendesk's own programs write. */
const programId = "-1";

/** Who acts on one ticket. */
export interface ZendeskActors {
  /** The person or program of an id, as they were on this ticket. */
  actorOf(id: string | null): Actor;
}

/** Zendesk itself: rules, SLA clocks, automations. */
export const systemActor: Actor = { id: null, role: "system" };

/** A program that talks: an AI agent or flow. */
export const botActor: Actor = { id: null, role: "bot" };

const unknownActor: Actor = { id: null, role: "unknown" };

/** What a ticket says about who is who, for those whom the users do not tell. */
export interface ZendeskPeople {
  /** Everyone the ticket was ever assigned to, and who wrote an internal note without being its requester. */
  readonly agents: ReadonlySet<string>;
  /** Everyone the ticket was ever asked by. */
  readonly requesters: ReadonlySet<string>;
  /** Everyone else who commented in the agents' interface and was not in copy. */
  readonly webAuthors: ReadonlySet<string>;
}

/** The ids of a field today, and before and after each change of it. */
function valuesOf(field: string, ticket: PayloadRow, events: readonly PayloadRow[]): readonly (string | null)[] {
  const changes = events.filter((event) => event["field_name"] === field);
  return [ticket[field], ...changes.flatMap((event) => [event["value"], event["previous_value"]])].map(idOf);
}

const idSet = (ids: readonly (string | null)[]): ReadonlySet<string> =>
  new Set(ids.filter((id) => id !== null && id !== programId) as string[]);

/** Gathers who is who on a ticket: Zendesk assigns tickets to agents only, and only they write internal notes. */
export function peopleOf(ticket: PayloadRow, audits: readonly ZendeskAudit[]): ZendeskPeople {
  const events = audits.flatMap((audit) => audit.events);
  const comments = audits.flatMap(({ authorId, via, events: own }) =>
    own
      .filter(({ type }) => type === "Comment")
      .map((row) => ({ row, author: idOf(row["author_id"]) ?? authorId, channel: via.channel })),
  );
  const inCopy = ["collaborator_ids", "follower_ids", "email_cc_ids"].flatMap((list) => listOf(ticket[list]).map(idOf));
  const requesters = idSet(valuesOf("requester_id", ticket, events));
  const others = comments.filter(({ author }) => !requesters.has(author ?? ""));
  const noted = others.filter(({ row }) => row["public"] === false);
  const inWeb = others.filter(({ author, channel }) => channel === "web" && !inCopy.includes(author));
  return {
    agents: idSet([...valuesOf("assignee_id", ticket, events), ...noted.map(({ author }) => author)]),
    requesters,
    webAuthors: idSet(inWeb.map(({ author }) => author)),
  };
}

/**
 * Finds out who acted. A user's row says what they are today; who was ever assigned to the ticket or wrote an internal
 * note was an agent then, also if the account has since been downgraded or deleted.
 */
export function findActors(
  { roles, bots }: ZendeskAccount,
  { agents, requesters, webAuthors }: ZendeskPeople,
  notes: NoteCollector,
): ZendeskActors {
  const guess = (role: ActorRole, message: string): ActorRole => {
    notes.add("guessed", "users[].role", message);
    return role;
  };
  const actors = new Map<string, Actor>([[programId, systemActor]]);
  const roleOf = (id: string): ActorRole => {
    if (bots.has(id)) return "bot";
    const role = roles.get(id);
    if (role !== undefined && role !== "endUser") return role;
    if (agents.has(id)) {
      return guess("agent", "Someone who is no agent today was assigned or wrote a note, and so counts as an agent.");
    }
    if (role !== undefined) return role;
    if (requesters.has(id)) return guess("endUser", "The requester is not among the users and counts as an end user.");
    if (webAuthors.has(id)) {
      return guess("agent", "Someone who is not among the users answered on the web, and so counts as an agent.");
    }
    notes.add("incomplete", "users[].id", "Someone who acted is not among the users; their role is unknown.");
    return "unknown";
  };
  return {
    actorOf(id) {
      if (id === null) return unknownActor;
      const known = actors.get(id) ?? { id, role: roleOf(id) };
      actors.set(id, known);
      return known;
    },
  };
}
