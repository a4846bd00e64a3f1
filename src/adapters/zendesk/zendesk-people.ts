import { idOf, listOf, type PayloadRow } from "../payload/payload-values.js";
import type { ZendeskAudit } from "./zendesk-audits.js";

/** The author id with which Zendesk's own programs write. */
export const programId = "-1";

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
