import { ticket, type TicketBuilder } from "supportops/testing";
import { markRepeatContacts, relateTickets, type Ticket, ticketStateAt } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const at = (day: number): string => `2026-03-${String(day).padStart(2, "0")}T08:00:00Z`;
const asOf = at(31);
const opened = (id: string, day = 1, requesterId: string | null = null): TicketBuilder =>
  ticket(id, at(day), { initial: { requesterId } });
const mergedInto = (id: string, into: string | null, day = 2): Ticket =>
  opened(id).event(at(day), { kind: "merge", into }).build();

describe("relateTickets", () => {
  it.each<{ tickets: Ticket[]; survivors: unknown[]; why: string }>([
    { tickets: [mergedInto("1", "2"), opened("2").build()], survivors: [["1", "2", "2"]], why: "a merge" },
    {
      tickets: [mergedInto("1", "2"), mergedInto("2", "3"), opened("3").build()],
      survivors: [
        ["1", "2", "3"],
        ["2", "3", "3"],
      ],
      why: "a chain of merges leads to the one that goes on",
    },
    { tickets: [mergedInto("1", "9")], survivors: [["1", "9", null]], why: "into a ticket that is not there" },
    { tickets: [mergedInto("1", null)], survivors: [["1", null, null]], why: "the source does not say into which" },
    {
      tickets: [mergedInto("1", "2"), mergedInto("2", "1")],
      survivors: [
        ["1", "2", null],
        ["2", "1", null],
      ],
      why: "in a circle nobody goes on",
    },
    { tickets: [mergedInto("1", "2", 31), opened("2").build()], survivors: [["1", "2", "2"]], why: "at asOf" },
  ])("$why", ({ tickets, survivors }) => {
    const { merged } = relateTickets(tickets, { asOf });
    expect(merged.map(({ ticketId, into, survivor }) => [ticketId, into, survivor])).toEqual(survivors);
  });

  it("knows nothing of what comes after asOf", () => {
    const link = { kind: "link", relation: "followUpOf", ticketId: "1" } as const;
    const tickets = [mergedInto("1", "2", 20), opened("2").event(at(20), link).build()];
    expect(relateTickets(tickets, { asOf: at(19) })).toEqual({ merged: [], followUps: [] });
  });

  it("finds follow-ups by their links, and no other links", () => {
    const log = opened("5", 3)
      .event(at(3), { kind: "link", relation: "followUpOf", ticketId: "4" })
      .event(at(4), { kind: "link", relation: "related", ticketId: "3" });
    expect(relateTickets([log.build()], { asOf }).followUps).toEqual([
      { ticketId: "5", at: Date.parse(at(3)), of: "4" },
    ]);
  });

  it("refuses an unreadable asOf", () => {
    expect(issuesOf(() => relateTickets([], { asOf: "now" })).map(({ code }) => code)).toEqual(["time.instantInvalid"]);
  });
});

const repeatsOf = (tickets: readonly Ticket[]): unknown[] =>
  tickets.map((one) => ticketStateAt(one, asOf)?.fields["repeatContact"] ?? null);

describe("markRepeatContacts", () => {
  const link = { kind: "link", relation: "followUpOf", ticketId: "1" } as const;

  it("notes the first follow-up in the earlier ticket at its creation", () => {
    const first = opened("1").status(at(2), "solved").build();
    const tickets = [first, opened("3", 7).event(at(7), link).build(), opened("2", 5).event(at(6), link).build()];
    const marked = markRepeatContacts(tickets);
    expect(repeatsOf(marked)).toEqual(["2", null, null]);
    expect(marked[0]?.events.at(-1)).toMatchObject({
      kind: "field",
      at: Date.parse(at(5)),
      field: "repeatContact",
      to: "2",
    });
    expect(marked[1]).toBe(tickets[1]);
    expect(first.events).toHaveLength(2);
  });

  it("notes the requester's next ticket, whatever it is about", () => {
    const tickets = [opened("b", 5, "ann"), opened("a", 1, "ann"), opened("c", 6, "bob"), opened("d", 7)];
    expect(
      repeatsOf(
        markRepeatContacts(
          tickets.map((one) => one.build()),
          { by: "requester" },
        ),
      ),
    ).toEqual([null, "b", null, null]);
  });

  it("orders tickets of one instant by id, and keeps the log in order", () => {
    const tickets = [opened("2", 1, "ann").build(), opened("1", 1, "ann").build()];
    const [, first] = markRepeatContacts(tickets, { by: "requester" });
    expect(first?.events.map(({ kind, seq }) => [kind, seq])).toEqual([
      ["message", 0],
      ["field", 1],
    ]);
  });

  it("never notes a repeat before the ticket was created", () => {
    const early = opened("0", 1).event(at(1), { kind: "link", relation: "followUpOf", ticketId: "9" }).build();
    const [, later] = markRepeatContacts([early, opened("9", 4).build()]);
    expect(later?.events.at(-1)?.at).toBe(Date.parse(at(4)));
  });

  it("refuses an option that is no such word", () => {
    expect(
      issuesOf(() => markRepeatContacts([], { by: "phone" } as never)).map(({ code, path }) => [code, path]),
    ).toEqual([["input.variant", ["by"]]]);
    expect(issuesOf(() => markRepeatContacts([], null as never)).map(({ code }) => code)).toEqual(["input.type"]);
  });
});
