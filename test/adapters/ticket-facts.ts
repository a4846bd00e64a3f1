import { businessTimeBetween, type Calendar } from "supportops/calendar";
import { isDone, type Ticket, type TicketEvent, ticketStateAt } from "supportops/ticket";
import { type EpochMs, toIso } from "supportops/time";
import type { Row } from "./folder.js";

/** What is needed beside a ticket to tell its facts. */
export interface TicketFactsOptions {
  /** The id as the vendor's payload writes it. */
  readonly id: string | number;
  /** The instant at which the ticket is looked at; `null` for the end of its log. */
  readonly asOf: EpochMs | null;
  /** The hours in which business minutes count; `null` where none are known. */
  readonly calendar: Calendar | null;
  /** The lowest satisfaction score that counts as good, on the vendor's scale. */
  readonly goodFrom: number;
  /** The highest satisfaction score that counts as bad; just below `goodFrom` if absent. */
  readonly badTo?: number;
  /** The comment on the satisfaction score: tickets keep no texts. */
  readonly comment?: string | null;
}

const ofKind = <Kind extends TicketEvent["kind"]>(events: readonly TicketEvent[], kind: Kind) =>
  events.filter((event): event is Extract<TicketEvent, { kind: Kind }> => event.kind === kind);

/** The row that was last written by an instant, as a key of it says; `undefined` where there is none. */
export function latestRow(
  rows: readonly Row[],
  instantOf: (row: Row) => unknown,
  asOf: EpochMs | null,
): Row | undefined {
  const timed = rows.map((row) => ({ row, at: Date.parse(String(instantOf(row))) }));
  const written = timed.filter(({ at }) => asOf === null || Number.isNaN(at) || at <= asOf);
  return written.sort((a, b) => a.at - b.at).at(-1)?.row;
}

/** An instant as RFC 3339 text, with milliseconds only where there are some. */
export const instantText = (at: EpochMs | null | undefined): string | null =>
  at === null || at === undefined ? null : toIso(at).replace(".000Z", "Z");

const roleWords: Readonly<Record<string, string>> = { endUser: "end_user", lightAgent: "light_agent" };

/** When a ticket went from in work to done, and back. */
function turns({ initial, createdAt }: Ticket, events: readonly TicketEvent[]) {
  let done = isDone(initial.status);
  const solves: EpochMs[] = done ? [createdAt] : [];
  let reopens = 0;
  for (const { at, to } of ofKind(events, "status")) {
    if (isDone(to) && !done) solves.push(at);
    if (!isDone(to) && done) reopens++;
    done = isDone(to);
  }
  return { solves, reopens };
}

/** Tells the facts of a mapped ticket in the keys that every ticket system's `expected.json` has. */
export function ticketFacts(ticket: Ticket, options: TicketFactsOptions) {
  const end = Math.max(ticket.createdAt, ticket.events.at(-1)?.at ?? ticket.createdAt);
  const asOf = options.asOf ?? end;
  const events = ticket.events.filter(({ at }) => at <= asOf);
  const messages = ofKind(events, "message");
  const publicBy = (role: string) =>
    messages.filter((event) => event.visibility === "public" && !event.opening && event.actor.role === role);
  const opener = messages.find(({ opening }) => opening)?.actor.role ?? ticket.createdBy.role;
  const { solves, reopens } = turns(ticket, events);
  const reply = publicBy("agent")[0]?.at;
  const minutes = (to: EpochMs | undefined, count: (to: EpochMs) => number): number | null =>
    to === undefined ? null : Math.round((count(to) / 60_000) * 1e4) / 1e4;
  const durations = (count: (to: EpochMs) => number) => ({
    first_reply: minutes(reply, count),
    first_resolution: minutes(solves[0], count),
    full_resolution: minutes(solves.at(-1), count),
  });
  const { calendar } = options;
  const unknownDurations = { first_reply: null, first_resolution: null, full_resolution: null };
  return {
    id: options.id,
    created_at: instantText(ticket.createdAt),
    as_of: instantText(asOf),
    opening_author: roleWords[opener] ?? opener,
    counts: {
      status_changes: ofKind(events, "status").length,
      priority_changes: ofKind(events, "priority").length,
      assignee_changes: ofKind(events, "assignee").length,
      group_changes: ofKind(events, "group").length,
      tag_changes: ofKind(events, "tag").length,
      public_end_user_messages: publicBy("endUser").length,
      public_agent_messages: publicBy("agent").length,
      public_bot_messages: publicBy("bot").length,
      internal_notes: messages.filter(({ visibility }) => visibility === "internal").length,
      survey_events: ofKind(events, "survey").length,
      merges: ofKind(events, "merge").length,
    },
    first_public_agent_reply_at: instantText(reply),
    first_solved_at: instantText(solves[0]),
    last_solved_at: instantText(solves.at(-1)),
    reopens,
    final_status_category: ticketStateAt(ticket, asOf)?.status.category ?? null,
    csat: csatOf(events, options),
    calendar_minutes: durations((to) => to - ticket.createdAt),
    business_minutes:
      calendar === null ? unknownDurations : durations((to) => businessTimeBetween(calendar, ticket.createdAt, to)),
  };
}

/** The last answer, in a word, with its comment; `null` where there is none. */
function csatOf(events: readonly TicketEvent[], { goodFrom, badTo, comment = null }: TicketFactsOptions) {
  const { score = null } =
    ofKind(events, "survey")
      .filter(({ state }) => state === "received")
      .at(-1) ?? {};
  if (score === null) return null;
  if (score >= goodFrom) return ["good", comment];
  return [badTo === undefined || score <= badTo ? "bad" : "neutral", comment];
}
