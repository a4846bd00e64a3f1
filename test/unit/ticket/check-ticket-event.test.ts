import { ticket } from "supportops/testing";
import { type TicketEvent, ticketStateAt } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import type { Issues } from "../../../src/errors/issues.js";
import { checkTicketEvent } from "../../../src/ticket/check-ticket-event.js";
import { checkTicketState } from "../../../src/ticket/check-ticket-state.js";

const at = "2026-03-27T09:00:00Z";
const log = ticket("1", "2026-03-27T08:00:00Z")
  .message(at, "agent")
  .status(at, "open")
  .attribute(at, "group", null)
  .field(at, "plan", ["gold"])
  .event(at, { kind: "tag", added: ["a"], removed: [] })
  .event(at, { kind: "schedule", calendarId: null })
  .event(at, { kind: "deleted" })
  .event(at, { kind: "link", relation: "related", ticketId: "2" })
  .event(at, {
    kind: "override",
    clock: "reply",
    action: "exclude",
    dueAt: null,
    interval: { from: 0, to: 1 },
    reason: null,
  })
  .build();
const eventOf = (kind: TicketEvent["kind"]) => log.events.find((event) => event.kind === kind);

function faultsOf(check: typeof checkTicketEvent, value: unknown): readonly string[] {
  const issues: Issues = [];
  check(value, [], issues);
  return issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
}

describe("an event of untyped origin", () => {
  it.each(log.events.map((event) => [event.kind, event]))("is accepted as it should be: %s", (_, event) => {
    expect(faultsOf(checkTicketEvent, event)).toEqual([]);
  });

  it.each<[string, unknown, readonly string[]]>([
    ["no object", null, ["input.type at "]],
    ["another kind", { ...eventOf("deleted"), kind: "removed" }, ["input.variant at kind"]],
    [
      "an actor of another role",
      { ...eventOf("deleted"), actor: { id: null, role: "robot" } },
      ["input.variant at actor.role"],
    ],
    ["an instant as text", { ...eventOf("deleted"), at }, ["input.type at at"]],
    [
      "a message without visibility",
      { ...eventOf("message"), visibility: undefined },
      ["input.required at visibility"],
    ],
    ["a status without category", { ...eventOf("status"), to: { raw: "open" } }, ["input.required at to.category"]],
    ["a group that is a number", { ...eventOf("group"), to: 7 }, ["input.type at to"]],
    ["a tag that is none", { ...eventOf("tag"), added: [null] }, ["input.type at added.0"]],
    ["a field's value that is none", { ...eventOf("field"), to: [1] }, ["input.type at to"]],
    [
      "a schedule without its calendar",
      { ...eventOf("schedule"), calendarId: undefined },
      ["input.required at calendarId"],
    ],
    [
      "an override with half an interval",
      { ...eventOf("override"), action: "forgive", interval: { from: 0 } },
      ["input.variant at action", "input.required at interval.to"],
    ],
  ])("is refused where it is not: %s", (_, event, faults) => {
    expect(faultsOf(checkTicketEvent, event)).toEqual(faults);
  });
});

describe("a state of untyped origin", () => {
  const state = { ...ticketStateAt(log, at), fields: { plan: ["gold"], age: 3, vip: true, note: null } };

  it("is accepted as it should be", () => {
    expect(faultsOf(checkTicketState, state)).toEqual([]);
  });

  it("is refused where it is not, with every fault", () => {
    const damaged = {
      ...state,
      status: { raw: 1, category: "new" },
      tags: "a",
      brandId: 2,
      fields: { age: Number.NaN },
    };
    expect(faultsOf(checkTicketState, damaged)).toEqual([
      "input.type at status.raw",
      "input.type at brandId",
      "input.type at tags",
      "input.type at fields.age",
    ]);
    expect(faultsOf(checkTicketState, { ...state, fields: null })).toEqual(["input.type at fields"]);
  });
});
