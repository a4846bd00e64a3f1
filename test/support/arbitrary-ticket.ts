import fc from "fast-check";
import type { ActorRole, StatusCategory, Ticket, TicketEvent, TicketState } from "supportops/ticket";

const quarterHourMs = 900_000;
const roles: readonly ActorRole[] = ["endUser", "agent", "lightAgent", "bot", "system", "unknown"];
// Those whose messages matter most are the most frequent.
const actor = fc.constantFrom<ActorRole>(...roles, "agent", "agent", "agent", "endUser");
const categories: readonly StatusCategory[] = ["new", "open", "pending", "hold", "solved", "closed"];
const word = (...words: readonly string[]): fc.Arbitrary<string | null> => fc.constantFrom(null, ...words);

const status = fc.constantFrom(...categories).map((category) => ({ raw: category, category }));
const priority = word("low", "normal", "high", "urgent");
const group = word("billing", "technical");

/** An event without its place in the log. */
const happening: fc.Arbitrary<object> = fc.oneof(
  { weight: 6, arbitrary: status.map((to) => ({ kind: "status", from: null, to })) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("message"),
      messageId: fc.constant(null),
      visibility: fc.constantFrom("public", "public", "internal"),
      opening: fc.constant(false),
      automated: fc.constantFrom(false, false, false, true),
    }),
  },
  { weight: 2, arbitrary: priority.map((to) => ({ kind: "priority", from: null, to })) },
  { weight: 2, arbitrary: group.map((to) => ({ kind: "group", from: null, to })) },
  { weight: 1, arbitrary: word("kim", "lee").map((to) => ({ kind: "assignee", from: null, to })) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("survey"),
      type: fc.constant("csat"),
      state: fc.constantFrom("offered", "received"),
      score: fc.constantFrom(null, 1, 2, 3, 4, 5),
      scale: fc.constant([1, 5]),
    }),
  },
  { weight: 1, arbitrary: word("1", "2").map((level) => ({ kind: "escalation", level, reason: null })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -1, max: 90 }).map((to) => ({ kind: "field", field: "spent", from: null, to })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "field", field: "repeatContact", from: null, to: "another" }) },
  { weight: 1, arbitrary: fc.constantFrom("deleted", "restored", "spam").map((kind) => ({ kind })) },
  { weight: 1, arbitrary: fc.constant({ kind: "merge", into: "another" }) },
);

/** Time since the previous event: often none, mostly in quarter hours, so that instants meet. */
const gapMs = fc.oneof(
  fc.constantFrom(0, 0, 1, 2, 4, 12).map((quarters) => quarters * quarterHourMs),
  fc.nat({ max: 200 }).map((quarters) => quarters * quarterHourMs),
  fc.nat({ max: 10 * 86_400_000 }),
);

export interface ArbitraryTicketOptions {
  /** The earliest creation; the latest is 30 days after it. Monday 2026-03-02 00:00 UTC if absent. */
  readonly from?: number;
  /** Most events after the creation; 12 if absent. */
  readonly mostEvents?: number;
}

/** Any ticket with an ordered log: every role and status, merges, deletions, surveys, several events at one instant. */
export function arbitraryTicket({
  from = Date.UTC(2026, 2, 2),
  mostEvents = 12,
}: ArbitraryTicketOptions = {}): fc.Arbitrary<Ticket> {
  return fc
    .record({
      id: fc.uuid(),
      createdAt: fc.nat({ max: 30 * 96 }).map((quarters) => from + quarters * quarterHourMs),
      by: fc.constantFrom(...roles),
      opening: fc.constantFrom("public", "internal", null),
      initial: fc.record({ status, priority, groupId: group, channel: word("email", "chat") }),
      later: fc.array(fc.record({ gapMs, role: actor, event: happening }), {
        maxLength: mostEvents,
      }),
    })
    .map(({ id, createdAt, by, opening, initial, later }) => {
      const first =
        opening === null
          ? []
          : [
              {
                gapMs: 0,
                role: by,
                event: { kind: "message", messageId: null, visibility: opening, opening: true, automated: false },
              },
            ];
      let at = createdAt;
      const events = [...first, ...later].map(({ gapMs: gap, role, event }, seq): TicketEvent => {
        at += gap;
        return { ...event, at, seq, actor: { id: null, role } } as TicketEvent;
      });
      const state = { ...emptyState, ...initial };
      return { id, createdAt, createdBy: { id: null, role: by }, initial: state, events, history: "full" };
    });
}

const emptyState: Omit<TicketState, "status" | "priority" | "groupId" | "channel"> = {
  type: null,
  requesterId: null,
  organizationId: null,
  assigneeId: null,
  brandId: null,
  calendarId: null,
  tags: [],
  fields: {},
};
