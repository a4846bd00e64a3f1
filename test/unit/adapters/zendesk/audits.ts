import { zendeskTicket, type ZendeskTicketOptions } from "supportops/adapters/zendesk";
import { toEpochMs } from "supportops/time";

type Row = Readonly<Record<string, unknown>>;

/** The instant at which the tickets of these tests are created. */
export const createdAt = "2026-03-27T08:00:00Z";

/** Minutes after the creation, as Zendesk writes an instant. */
export const after = (minutes: number): string =>
  new Date(toEpochMs(createdAt) + minutes * 60_000).toISOString().replace(".000Z", "Z");

/** An end user (7), an agent (8), a light agent (9) and a bot's account (10). */
export const users: readonly Row[] = [
  { id: 7, role: "end-user" },
  { id: 8, role: "agent" },
  { id: 9, role: "agent", only_private_comments: true },
  { id: 10, role: "admin" },
];

let lastId = 100;

/** An event of an audit, with the next id. */
export const event = (type: string, rest: Row = {}): Row => ({ id: ++lastId, type, ...rest });

/** A change of a field. */
export const change = (field_name: string, previous_value: unknown, value: unknown): Row =>
  event("Change", { field_name, value, previous_value });

/** An audit, with the next id. */
export const audit = (minutes: number, author_id: number | null, events: readonly Row[], rest: Row = {}): Row => ({
  id: ++lastId,
  ticket_id: 35436,
  created_at: after(minutes),
  author_id,
  events,
  ...rest,
});

/** The audit of a creation by the end user. */
export const creation = (...more: readonly Row[]): Row =>
  audit(0, 7, [
    event("Comment", { id: 1, public: true, body: "My printer is on fire" }),
    event("Create", { field_name: "status", value: "new" }),
    event("Create", { field_name: "priority", value: "normal" }),
    ...more,
  ]);

/** The ticket of these tests as it stands today. */
export const today: Row = { id: 35436, created_at: createdAt, via: { channel: "web" } };

/** Maps the ticket with the audits given, and the users of these tests. */
export function map(audits: readonly Row[], ticket: Row = {}, options: ZendeskTicketOptions = {}) {
  const { value, notes } = zendeskTicket({ ticket: { ...today, ...ticket }, audits }, { users, ...options });
  return { value, notes: notes.map(({ code, path, count }) => `${code} ${path} ${count}`), messages: notes };
}
