import { affectedBy, compareSla, compileSla, type SlaDefinition } from "supportops/sla";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { definitionWith, march, mondayTicket, oneTarget, replyClock } from "./sla-fixtures.js";

const hourMs = 3_600_000;

function reply(hours: number, calendar = "24x7"): SlaDefinition {
  return oneTarget({ clock: "reply", within: { hours }, calendar });
}

function compare(tickets: Iterable<Ticket>, before: SlaDefinition, after: SlaDefinition, asOf = march(2, "15:00")) {
  return compareSla(tickets, { before: compileSla(before), after: compileSla(after), asOf });
}

// All tickets are created on Monday at 09:00; the reply, where there is one, comes at 12:00.
const answered = mondayTicket().message(march(2, "12:00"), "agent").build();
const waiting = mondayTicket().build();
const paused = mondayTicket().status(march(2, "10:00"), "pending").build();

describe("a cycle under another SLA", () => {
  it.each<[string, Ticket, SlaDefinition, SlaDefinition, string | null, number | null]>([
    ["answered after 3 h, promised 4 and then 2", answered, reply(4), reply(2), "newlyBreached", -2],
    ["the same the other way round", answered, reply(2), reply(4), "noLongerBreached", 2],
    ["kept under both: the due instant moves", answered, reply(4), reply(5), "dueMoved", 1],
    [
      "open for 6 h, promised 8 and then 6: due exactly then is broken",
      waiting,
      reply(8),
      reply(6),
      "newlyBreached",
      -2,
    ],
    ["paused after 1 h: 3 h left from now on, then 1", paused, reply(4), reply(2), "dueMoved", -2],
    ["nothing promised before", waiting, definitionWith([]), reply(8), "otherOutcome", null],
    ["nothing changed", waiting, reply(8), reply(8), null, null],
    [
      "eight hours of an office that closes at five are the same eight hours",
      waiting,
      reply(8),
      reply(8, "office"),
      null,
      null,
    ],
  ])("%s", (_, ticket, before, after, change, movedHours) => {
    const rows = compare([ticket], before, after).differences.filter(({ clock }) => clock === "reply");
    expect(rows.map((row) => [row.change, row.dueMovedMs === null ? null : row.dueMovedMs / hourMs])).toEqual(
      change === null ? [] : [[change, movedHours]],
    );
  });

  it("is added or removed with its clock", () => {
    const without = { ...definitionWith([]), clocks: definitionWith([]).clocks.filter(({ id }) => id !== "reply") };
    const rows = (before: SlaDefinition, after: SlaDefinition) =>
      compare([waiting], before, after).differences.map(({ clock, cycle, change, before: was, after: is }) => [
        clock,
        cycle,
        change,
        was?.state ?? null,
        is?.state ?? null,
      ]);
    expect(rows(without, definitionWith([]))).toEqual([["reply", 1, "added", null, "running"]]);
    expect(rows(definitionWith([]), without)).toEqual([["reply", 1, "removed", "running", null]]);
  });

  it("is paired by its number where a clock has several", () => {
    const asking = { ...replyClock, start: { event: "message", by: "endUser" }, recurrence: "perEvent" } as const;
    const definition = (hours: number): SlaDefinition => ({ ...reply(hours), clocks: [asking] });
    const twice = mondayTicket()
      .message(march(2, "09:10"), "endUser")
      .message(march(2, "09:20"), "agent")
      .message(march(2, "10:00"), "endUser")
      .message(march(2, "13:00"), "agent")
      .build();
    const { differences } = compare([twice], definition(4), definition(2));
    expect(differences.map(({ cycle, change }) => [cycle, change])).toEqual([
      [1, "dueMoved"],
      [2, "newlyBreached"],
    ]);
  });
});

describe("cycles with the same clock and number", () => {
  const promise = (hours: number) => [{ clock: "reply", within: { hours }, calendar: "24x7" }];

  it("are paired within their slot", () => {
    const slots = (team: number) =>
      definitionWith([
        { id: "all", targets: promise(8) },
        { id: "team", slot: "team", targets: promise(team) },
      ]);
    const rows = compare([waiting], slots(7), slots(5)).differences;
    expect(rows.map(({ slot, change }) => [slot, change])).toEqual([["team", "newlyBreached"]]);
    const renamed = {
      ...slots(7),
      policies: slots(7).policies.map((policy) => ({ ...policy, id: `new ${policy.id}` })),
    };
    expect(compare([waiting], slots(7), renamed).differences).toEqual([]);
  });

  it("are paired by policy in a slot in which all count that match, and not where one replaces another", () => {
    const both = (second: number, matches: "all" | "first"): SlaDefinition => ({
      ...definitionWith([
        { id: "one", match: { tag: matches === "all" ? "any" : "none" }, targets: promise(8) },
        { id: "two", targets: promise(second) },
      ]),
      slots: [{ id: "customer", matches }],
    });
    const tagged = mondayTicket({ initial: { tags: ["any"] } }).build();
    const rows = compare([tagged], both(7, "all"), both(5, "all")).differences;
    expect(rows.map(({ after, change }) => [after?.policyId, change])).toEqual([["two", "newlyBreached"]]);
    const replaced = compare([waiting], reply(8), both(7, "first")).differences;
    expect(replaced.map(({ change }) => change)).toEqual(["dueMoved"]);
  });
});

describe("the totals of a comparison", () => {
  it("count tickets and cycles of a stream, and what became of them", () => {
    // Two clocks each, one of them without a target: 8 cycles in 4 tickets.
    function* stream() {
      yield* [answered, waiting, paused];
      yield mondayTicket().message(march(2, "09:30"), "agent").build();
    }
    expect(compare(stream(), reply(4), reply(2)).totals).toEqual({
      tickets: 4,
      ticketsChanged: 4,
      cycles: 8,
      breachedBefore: 1,
      breachedAfter: 2,
      changes: { newlyBreached: 1, noLongerBreached: 0, otherOutcome: 0, dueMoved: 3, added: 0, removed: 0 },
    });
  });

  it("are zero for no tickets", () => {
    const { differences, totals } = compare([], reply(4), reply(2));
    expect([differences, totals.tickets, totals.cycles]).toEqual([[], 0, 0]);
  });
});

describe("the tickets an edit touches", () => {
  const touched = (tickets: Iterable<Ticket>, before: SlaDefinition, after: SlaDefinition) =>
    affectedBy(tickets, { before: compileSla(before), after: compileSla(after), asOf: march(2, "15:00") });

  it("are those with a row that differs in any key, each with its cycles", () => {
    const gold = mondayTicket({ initial: { tags: ["gold"] } }).build();
    const policies = (hours: number) =>
      definitionWith([
        { id: "gold", match: { tag: "gold" }, targets: [{ clock: "reply", within: { hours }, calendar: "24x7" }] },
        { id: "all", targets: [{ clock: "reply", within: { hours: 8 }, calendar: "24x7" }] },
      ]);
    expect(touched([waiting, gold], policies(7), policies(6.5))).toEqual([
      {
        ticketId: "T",
        cycles: [
          {
            clock: "reply",
            slot: "customer",
            cycle: 1,
            change: "changed",
            keys: expect.arrayContaining(["dueAt", "targetMs", "remainingMs", "percent"]) as string[],
          },
        ],
      },
    ]);
  });

  it("are also those for which a policy only has another name", () => {
    const renamed = definitionWith([{ ...(reply(8).policies[0] as SlaDefinition["policies"][number]), id: "every" }]);
    const [row] = touched([waiting], reply(8), renamed);
    expect(row?.cycles[0]?.keys).toEqual(["policyId"]);
  });

  it("are told which cycles are new or gone", () => {
    const without = { ...definitionWith([]), clocks: definitionWith([]).clocks.slice(1) };
    expect(touched([waiting], without, definitionWith([]))[0]?.cycles).toMatchObject([{ change: "added", keys: [] }]);
    expect(touched([waiting], definitionWith([]), without)[0]?.cycles).toMatchObject([{ change: "removed", keys: [] }]);
  });

  it("are none if nothing changes", () => {
    expect(touched([waiting, answered, paused], reply(8), reply(8))).toEqual([]);
  });
});
