import type { ClockDefinition } from "supportops/clock";
import type { Condition, EventCondition } from "supportops/condition";
import { formatPath } from "supportops/errors";
import { parseSlaDefinition } from "supportops/schema";
import { compileSla, type SlaDefinition } from "supportops/sla";
import type { TicketBuilder, TicketSetup } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { minute, newTicket, rowsOf } from "../clock/clock-rows.js";

/** A clock that starts at creation if the condition holds then. */
function holds(condition: Condition, initial: TicketSetup["initial"] = {}): boolean {
  return rowsOf([{ id: "clock", start: { becomes: condition } }], newTicket({ initial })).length > 0;
}

function startMinutes(clock: Omit<ClockDefinition, "id">, log: TicketBuilder): readonly number[] {
  return rowsOf([{ id: "clock", ...clock }], log).map((row) => Number(/^\w+ (\d+)/.exec(row)?.[1]));
}

/** The minutes at which an event condition happens: whether it starts a clock at creation, and when it resets one. */
function happensAt(condition: EventCondition, log: TicketBuilder): readonly number[] {
  const atCreation = startMinutes({ start: condition }, log).filter((start) => start === 0);
  return [...atCreation, ...startMinutes({ start: { event: "created" }, reset: condition }, log).slice(1)];
}

describe("a condition", () => {
  const initial: TicketSetup["initial"] = {
    status: { raw: "Waiting for supplier", category: "hold" },
    priority: "high",
    groupId: "g",
    tags: ["vip", "eu"],
    fields: { plan: "gold", seats: 10, trial: false, regions: ["de", "fr"], "organization.tier": "a", empty: null },
  };

  it.each<[string, Condition, boolean]>([
    ["all of nothing holds", { all: [] }, true],
    ["all holds if every part does", { all: [{ tag: "vip" }, { tag: "eu" }] }, true],
    ["all fails with one part", { all: [{ tag: "vip" }, { tag: "us" }] }, false],
    ["any of nothing fails", { any: [] }, false],
    ["any holds with one part", { any: [{ tag: "us" }, { tag: "eu" }] }, true],
    ["any fails if no part holds", { any: [{ tag: "us" }, { tag: "uk" }] }, false],
    ["not turns its part round", { not: { tag: "us" } }, true],
    ["not of what holds fails", { not: { tag: "vip" } }, false],
    ["a status is read by its category", { field: "status.category", is: "hold" }, true],
    ["or by its own name", { field: "status.raw", is: "Waiting for supplier" }, true],
    ["is takes one of several values", { field: "groupId", is: ["f", "g"] }, true],
    ["is fails if it is none of them", { field: "groupId", is: ["e", "f"] }, false],
    ["is of no values fails", { field: "groupId", is: [] }, false],
    ["null stands for not set", { field: "assigneeId", is: null }, true],
    ["null may be one of several", { field: "assigneeId", is: ["x", null] }, true],
    ["a field of its own is read by name", { field: "fields.plan", is: "gold" }, true],
    ["its name may contain dots", { field: "fields.organization.tier", is: "a" }, true],
    ["false is a value", { field: "fields.trial", is: false }, true],
    ["a number is not its text", { field: "fields.seats", is: "10" }, false],
    ["a field that was never set is null", { field: "fields.unheard", is: null }, true],
    ["a name of every object is no field", { field: "fields.toString", is: null }, true],
    ["of a field with several values one is enough", { field: "fields.regions", is: "fr" }, true],
    ["any of several", { field: "fields.regions", is: ["us", "de"] }, true],
    ["and none fails", { field: "fields.regions", is: "us" }, false],
    ["atLeast includes the bound", { field: "fields.seats", atLeast: 10 }, true],
    ["atLeast fails below it", { field: "fields.seats", atLeast: 11 }, false],
    ["atMost includes the bound", { field: "fields.seats", atMost: 10 }, true],
    ["atMost fails above it", { field: "fields.seats", atMost: 9 }, false],
    ["a text is not compared", { field: "fields.plan", atLeast: 0 }, false],
    ["what is not set is neither at least", { field: "fields.unheard", atLeast: 0 }, false],
    ["nor at most", { field: "fields.unheard", atMost: 0 }, false],
    ["priorities compare by the declared order", { field: "priority", atLeast: "normal" }, true],
    ["the bound included", { field: "priority", atMost: "high" }, true],
    ["and fail beyond", { field: "priority", atLeast: "urgent" }, false],
    ["a tag is there or not", { tag: "VIP" }, false],
  ])("%s", (_, condition, expected) => {
    expect(holds(condition, initial)).toBe(expected);
  });

  it("fails to compare a priority that is not in the list", () => {
    expect(holds({ field: "priority", atLeast: "low" }, { priority: "blocker" })).toBe(false);
    expect(holds({ field: "priority", atLeast: "low" })).toBe(false);
  });
});

describe("an event condition", () => {
  const solved: Condition = { field: "status.category", is: "solved" };
  const log = newTicket()
    .message(minute(1), "bot")
    .message(minute(2), "lightAgent")
    .message(minute(3), "agent", { visibility: "internal" })
    .message(minute(4), "agent", { automated: true })
    .message(minute(5), "agent")
    .message(minute(6), "endUser")
    .field(minute(7), "plan", "gold")
    .field(minute(8), "seats", 2)
    .status(minute(9), "solved")
    .message(minute(9), "unknown")
    .status(minute(11), "open", "endUser");

  it.each<[string, EventCondition, readonly number[]]>([
    ["created happens at the creation alone", { event: "created" }, [0]],
    ["created by its creator's role", { event: "created", by: "endUser" }, [0]],
    ["created by someone else does not happen", { event: "created", by: "agent" }, []],
    ["a message is neither the opening one nor an auto-reply", { event: "message" }, [1, 2, 3, 5, 6, 9]],
    ["the opening message must be asked for", { event: "message", opening: true }, [0]],
    ["an auto-reply must be asked for", { event: "message", automated: true }, [4]],
    ["by is one role", { event: "message", by: "agent" }, [3, 5]],
    ["or any of several", { event: "message", by: ["bot", "endUser"] }, [1, 6]],
    ["a role of nobody never acts", { event: "message", by: [] }, []],
    ["visibility is public or internal", { event: "message", by: "agent", visibility: "public" }, [5]],
    ["internal leaves the public ones out", { event: "message", visibility: "internal" }, [3]],
    ["a field event is of any field", { event: "field" }, [7, 8]],
    ["or of one by name", { event: "field", field: "seats" }, [8]],
    [
      "after is the state just after the event",
      { event: "field", after: { field: "fields.plan", is: "gold" } },
      [7, 8],
    ],
    ["before is the state just before it", { event: "field", before: { field: "fields.plan", is: "gold" } }, [8]],
    ["after may fail", { event: "status", after: { field: "status.raw", is: "closed" } }, []],
    ["within one instant each event has its own state", { event: "message", by: "unknown", before: solved }, [9]],
    ["a status event before it does not", { event: "status", before: solved }, [11]],
    ["becomes happens when the condition turns true", { becomes: solved }, [9]],
    ["at creation too, if it holds then", { becomes: { not: solved } }, [0, 11]],
    ["ceases happens when it turns false", { ceases: solved }, [11]],
    ["and not at creation", { ceases: { not: solved } }, [9]],
    [
      "anyOf happens with each",
      { anyOf: [{ event: "message", by: "bot" }, { becomes: solved }, { ceases: solved }] },
      [1, 9, 11],
    ],
    ["anyOf nothing never does", { anyOf: [] }, []],
    ["anyOf may hold another anyOf", { anyOf: [{ anyOf: [{ event: "message", by: "bot" }] }] }, [1]],
  ])("%s", (_, condition, expected) => {
    expect(happensAt(condition, log)).toEqual(expected);
  });

  it("looks for the first event of an instant that fits, also behind one that does not", () => {
    const twice = newTicket().status(minute(10), "pending").status(minute(10), "solved");
    expect(happensAt({ event: "status", after: solved }, twice)).toEqual([10]);
  });
});

/** Something in so many of the same kind, each in the next. */
const nested = (depth: number, wrap: (inner: unknown) => unknown, inner: unknown): unknown =>
  Array.from({ length: depth }).reduce((made: unknown) => wrap(made), inner);

describe("a condition that contains others without end", () => {
  const tag = { tag: "vip" };

  it.each<[string, (inner: unknown) => unknown]>([
    ["not", (inner) => ({ not: inner })],
    ["all", (inner) => ({ all: [inner] })],
    ["any", (inner) => ({ any: [inner] })],
  ])("is refused by compileSla and parseSlaDefinition: %s", (_, wrap) => {
    const withMatch = (match: unknown): never =>
      ({ clocks: [], policies: [{ id: "all", match, targets: [] }] }) as never;
    const deep = withMatch(nested(20_000, wrap, tag));
    expect(issuesOf(() => compileSla(deep))).toMatchObject([{ code: "input.json" }]);
    expect(issuesOf(() => parseSlaDefinition(deep))).toMatchObject([{ code: "input.json" }]);
    expect(compileSla(withMatch(nested(50, wrap, tag)))).toBeDefined();
  });

  it("is refused as an event condition, too", () => {
    const start = nested(20_000, (inner) => ({ anyOf: [inner] }), { event: "created" });
    const deep = { clocks: [{ id: "a", start, stop: { event: "created" } }], policies: [] } as never;
    expect(issuesOf(() => compileSla(deep))).toMatchObject([{ code: "input.json" }]);
  });
});

describe("a faulty condition", () => {
  /** The faults of a definition, as `code at path`. */
  function faults(start: unknown): readonly string[] {
    const clocks = [
      { id: "earlier", start: { event: "created" } },
      { id: "clock", start },
    ];
    const definition = { priorities: ["low", "high"], clocks, policies: [] } as unknown as SlaDefinition;
    return issuesOf(() => compileSla(definition)).map(({ code, path }) => `${code} at ${formatPath(path)}`);
  }

  const at = "clocks[1].start";
  it.each<[string, unknown, readonly string[]]>([
    ["an event condition is needed", undefined, [`input.required at ${at}`]],
    ["and is an object", "created", [`input.type at ${at}`]],
    ["with one variant", {}, [`input.variant at ${at}`]],
    ["and one only", { event: "status", becomes: { tag: "a" } }, [`input.variant at ${at}`]],
    ["of a known kind", { event: "opened" }, [`input.variant at ${at}.event`]],
    ["without foreign keys", { event: "status", visibility: "public" }, [`input.unknownKey at ${at}.visibility`]],
    [
      "a field name belongs to field events alone",
      { event: "status", field: "x" },
      [`input.unknownKey at ${at}.field`],
    ],
    ["no key beside becomes", { becomes: { tag: "a" }, by: "agent" }, [`input.unknownKey at ${at}.by`]],
    ["roles are known words", { event: "message", by: "human" }, [`input.variant at ${at}.by`]],
    ["each of a list", { event: "message", by: ["agent", "human"] }, [`input.variant at ${at}.by[1]`]],
    ["visibility is a known word", { event: "message", visibility: "secret" }, [`input.variant at ${at}.visibility`]],
    [
      "flags are booleans",
      { event: "message", opening: 1, automated: "no" },
      [`input.type at ${at}.opening`, `input.type at ${at}.automated`],
    ],
    ["the field of an event is a text", { event: "field", field: 5 }, [`input.type at ${at}.field`]],
    ["anyOf is a list", { anyOf: {} }, [`input.type at ${at}.anyOf`]],
    [
      "all faults of a list are found",
      { anyOf: [{ event: "x" }, { becomes: {} }] },
      [`input.variant at ${at}.anyOf[0].event`, `input.variant at ${at}.anyOf[1].becomes`],
    ],
    [
      "before and after are conditions",
      { event: "status", before: 1, after: { tag: 2 } },
      [`input.type at ${at}.before`, `input.type at ${at}.after.tag`],
    ],
    ["a condition is an object", { becomes: null }, [`input.type at ${at}.becomes`]],
    ["with one variant, not two", { becomes: { tag: "a", not: { tag: "b" } } }, [`input.variant at ${at}.becomes`]],
    ["and no other key", { becomes: { tag: "a", field: "priority" } }, [`input.unknownKey at ${at}.becomes.field`]],
    ["all and any are lists", { becomes: { all: { any: 1 } } }, [`input.type at ${at}.becomes.all`]],
    [
      "each part is checked",
      { becomes: { any: [{ tag: "" }, { not: { all: 3 } }] } },
      [`input.type at ${at}.becomes.any[0].tag`, `input.type at ${at}.becomes.any[1].not.all`],
    ],
    [
      "a field path is known",
      { becomes: { field: "prio", is: "low" } },
      [`condition.fieldUnknown at ${at}.becomes.field`],
    ],
    [
      "a field of its own has a name",
      { becomes: { field: "fields.", is: 1 } },
      [`condition.fieldUnknown at ${at}.becomes.field`],
    ],
    ["is takes scalars", { becomes: { field: "type", is: {} } }, [`input.type at ${at}.becomes.is`]],
    ["a list of scalars", { becomes: { field: "type", is: ["a", ["b"]] } }, [`input.type at ${at}.becomes.is`]],
    ["and no NaN", { becomes: { field: "type", is: Number.NaN } }, [`input.type at ${at}.becomes.is`]],
    [
      "both parts of is are checked",
      { becomes: { field: "prio", is: {} } },
      [`condition.fieldUnknown at ${at}.becomes.field`, `input.type at ${at}.becomes.is`],
    ],
    [
      "a priority is in the list",
      { becomes: { field: "priority", atLeast: "urgent" } },
      [`condition.priorityUnknown at ${at}.becomes.atLeast`],
    ],
    [
      "other bounds are numbers",
      { becomes: { field: "fields.seats", atMost: "10" } },
      [`condition.notComparable at ${at}.becomes.atMost`],
    ],
    [
      "both parts of a comparison are checked",
      { becomes: { field: "x", atMost: null } },
      [`condition.fieldUnknown at ${at}.becomes.field`, `condition.notComparable at ${at}.becomes.atMost`],
    ],
    [
      "a clock does not ask itself",
      { becomes: { clock: "clock", state: "active" } },
      [`condition.clockCycle at ${at}.becomes.clock`],
    ],
    [
      "in a known state",
      { becomes: { clock: "earlier", state: "breached" } },
      [`input.variant at ${at}.becomes.state`],
    ],
    [
      "both parts are checked",
      { becomes: { clock: "other" } },
      [`input.required at ${at}.becomes.state`, `condition.clockUnknown at ${at}.becomes.clock`],
    ],
  ])("%s", (_, start, expected) => {
    expect(faults(start)).toEqual(expected);
  });
});
