import { isSupportOpsError } from "supportops/errors";
import { isDone, sortTicketEvents, type Ticket, type TicketEvent, ticketStateAt } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { minute, newTicket } from "../clock/clock-rows.js";

const untouched = newTicket().build();

describe("the state of a ticket", () => {
  const changes: readonly [string, (builder: ReturnType<typeof newTicket>) => ReturnType<typeof newTicket>, object][] =
    [
      [
        "a status event",
        (b) => b.status(minute(1), { raw: "Waiting", category: "pending" }),
        { status: { raw: "Waiting", category: "pending" } },
      ],
      ["a priority event", (b) => b.attribute(minute(1), "priority", "high"), { priority: "high" }],
      ["an assignee event", (b) => b.attribute(minute(1), "assignee", "a"), { assigneeId: "a" }],
      ["a group event", (b) => b.attribute(minute(1), "group", "g"), { groupId: "g" }],
      ["a type event", (b) => b.attribute(minute(1), "type", "incident"), { type: "incident" }],
      ["a requester event", (b) => b.attribute(minute(1), "requester", "r"), { requesterId: "r" }],
      ["an organization event", (b) => b.attribute(minute(1), "organization", "o"), { organizationId: "o" }],
      ["a brand event", (b) => b.attribute(minute(1), "brand", "b"), { brandId: "b" }],
      [
        "a value set back to null",
        (b) => b.attribute(minute(1), "brand", "b").attribute(minute(1), "brand", null),
        { brandId: null },
      ],
      [
        "a schedule event",
        (b) => b.event(minute(1), { kind: "schedule", calendarId: "office" }),
        { calendarId: "office" },
      ],
      [
        "a field event",
        (b) => b.field(minute(1), "plan", "gold").field(minute(1), "seats", 3),
        { fields: { plan: "gold", seats: 3 } },
      ],
      [
        "a tag event",
        (b) =>
          b
            .event(minute(1), { kind: "tag", added: ["a", "b"], removed: [] })
            .event(minute(1), { kind: "tag", added: ["c"], removed: ["a"] }),
        { tags: ["b", "c"] },
      ],
      [
        "a tag added twice",
        (b) =>
          b
            .event(minute(1), { kind: "tag", added: ["a"], removed: [] })
            .event(minute(1), { kind: "tag", added: ["a"], removed: [] }),
        { tags: ["a"] },
      ],
      ["a message", (b) => b.message(minute(1), "agent"), {}],
      ["a merge", (b) => b.event(minute(1), { kind: "merge", into: "2" }), {}],
    ];

  it.each(changes)("after %s differs in just what it says", (_, log, changed) => {
    const built = log(newTicket()).build();
    expect(ticketStateAt(built, minute(1))).toEqual({ ...untouched.initial, ...changed });
    expect(ticketStateAt(built, minute(1) - 1)).toEqual(untouched.initial);
  });

  it.each([
    ["before the creation there is none", minute(0) - 1, null],
    ["at the creation it is the initial one", minute(0), "new"],
    ["an event counts at its own instant", minute(10), "solved"],
    ["several of one instant count in their order", minute(20), "closed"],
    ["later events are invisible", minute(19), "solved"],
  ])("%s", (_, at, category) => {
    const log = newTicket()
      .status(minute(10), "solved")
      .status(minute(20), "open")
      .status(minute(20), "closed")
      .build();
    expect(ticketStateAt(log, at)?.status.category ?? null).toBe(category);
  });

  it("is folded on a copy: the ticket stays as it was", () => {
    const log = newTicket()
      .field(minute(1), "plan", "gold")
      .event(minute(1), { kind: "tag", added: ["a"], removed: [] })
      .build();
    const before = structuredClone(log);
    ticketStateAt(log, minute(5));
    expect(log).toEqual(before);
  });
});

describe("a status", () => {
  it.each([
    ["new", false],
    ["open", false],
    ["pending", false],
    ["hold", false],
    ["solved", true],
    ["closed", true],
  ] as const)("of category %s is done: %s", (category, done) => {
    expect(isDone({ raw: "any", category })).toBe(done);
  });
});

describe("sorting events", () => {
  const event = (at: number, seq: number, messageId: string): TicketEvent => ({
    kind: "message",
    at,
    seq,
    actor: { id: null, role: "agent" },
    messageId,
    visibility: "public",
    opening: false,
    automated: false,
  });

  it("goes by instant, then by place in it, and keeps the order of equals", () => {
    const events = [event(2, 0, "d"), event(1, 1, "c"), event(1, 0, "a"), event(1, 0, "b")];
    const sorted = sortTicketEvents(events).map((one) => one.kind === "message" && one.messageId);
    expect(sorted).toEqual(["a", "b", "c", "d"]);
    expect(events.map(({ at }) => at)).toEqual([2, 1, 1, 1]);
  });
});

describe("a log out of order", () => {
  const issues = (run: () => Ticket): readonly string[] => {
    try {
      run();
      return [];
    } catch (error) {
      if (!isSupportOpsError(error)) throw error;
      return error.issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
    }
  };

  it.each([
    [
      "an event may share the instant of the one before",
      () => newTicket().status(minute(1), "open").status(minute(1), "solved"),
      [],
    ],
    [
      "none lies before the creation",
      () => newTicket({ opening: null }).status(minute(-1), "open"),
      ["ticket.beforeCreation at events.0.at"],
    ],
    [
      "none lies before the one that precedes it",
      () => newTicket().status(minute(2), "open").status(minute(1), "open"),
      ["ticket.unordered at events.2.at"],
    ],
    [
      "every fault is named",
      () => newTicket().status(minute(2), "open").status(minute(-1), "open").status(minute(-2), "open"),
      [
        "ticket.beforeCreation at events.2.at",
        "ticket.unordered at events.2.at",
        "ticket.beforeCreation at events.3.at",
        "ticket.unordered at events.3.at",
      ],
    ],
  ])("%s", (_, log, expected) => {
    expect(issues(() => log().build())).toEqual(expected);
  });
});
