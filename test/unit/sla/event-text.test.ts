import { compileSla, explainSla } from "supportops/sla";
import { ticket, type TicketBuilder } from "supportops/testing";
import { describe, expect, it } from "vitest";

/** Pauses from any event that sets the tag, field, priority or status, or the assignee. */
const sla = compileSla({
  clocks: [
    {
      id: "work",
      start: { event: "created" },
      stop: { becomes: { field: "status.category", is: "solved" } },
      pause: {
        any: [
          { field: "status.category", is: "pending" },
          { field: "priority", is: "low" },
          {
            all: [
              { field: "priority", is: null },
              { field: "type", is: "incident" },
            ],
          },
          { field: "fields.region", is: "EU" },
          { tag: "wait" },
          { field: "assigneeId", is: "u7" },
        ],
      },
    },
  ],
  policies: [{ id: "all", targets: [{ clock: "work", within: "PT8H", calendar: "24x7" }] }],
});
const at = "2026-03-02T10:00:00Z";
const opened = ticket("T", "2026-03-02T09:00:00Z");

describe("the sentence of an interval names the event that began it", () => {
  it.each<{ log: TicketBuilder; words: string; why: string }>([
    { log: opened.status(at, "pending", "agent"), words: "status pending by an agent", why: "the status" },
    {
      log: opened.event(at, { kind: "status", from: null, to: { raw: "Waiting", category: "pending" } }, "system"),
      words: "status Waiting by the system",
      why: "the status in the account's own word",
    },
    {
      log: opened.event(at, { kind: "priority", from: null, to: "low" }, "bot"),
      words: "priority low by a bot",
      why: "the priority",
    },
    {
      log: ticket("T", "2026-03-02T09:00:00Z", { initial: { priority: "high", type: "incident" } }).event(
        at,
        { kind: "priority", from: "high", to: null },
        "agent",
      ),
      words: "priority none by an agent",
      why: "the priority taken away",
    },
    {
      log: opened.event(at, { kind: "field", field: "region", from: null, to: "EU" }, "lightAgent"),
      words: "field region by a light agent",
      why: "a field, without what it holds",
    },
    {
      log: opened.event(at, { kind: "tag", added: ["wait"], removed: [] }, "endUser"),
      words: "tag by the requester's side",
      why: "another kind",
    },
    {
      log: opened.event(at, { kind: "assignee", from: null, to: "u7" }, "unknown"),
      words: "assignee by someone unknown",
      why: "people go without name",
    },
  ])("$words: $why", ({ log, words }) => {
    const [explained] = explainSla(log.build(), sla, { asOf: "2026-03-02T12:00:00Z" }).cycles;
    expect(explained?.intervals[1]?.message).toBe(`Paused for 2 h 00 min 00 s: the pause began (${words}).`);
  });

  it("tells a message by who can read it", () => {
    const asked = compileSla({
      clocks: [{ id: "next", start: { event: "message" }, stop: { event: "status" }, recurrence: "perEvent" }],
      policies: [{ id: "all", targets: [{ clock: "next", within: "PT8H", calendar: "24x7" }] }],
    });
    const [explained] = explainSla(opened.message(at, "endUser").build(), asked, {
      asOf: "2026-03-02T11:00:00Z",
    }).cycles;
    expect(explained?.intervals[0]?.message).toBe(
      "Running for 1 h 00 min 00 s: the clock started (a public message by the requester's side).",
    );
  });
});
