import {
  compileSla,
  type EditionDefinition,
  explainSla,
  type PolicyDefinition,
  type SlaDefinition,
  type SlotDefinition,
  type TargetDefinition,
} from "supportops/sla";
import { describe, expect, it } from "vitest";
import { march, mondayTicket, replyClock, row, rows, summary } from "./sla-fixtures.js";

const within = (hours: number): readonly TargetDefinition[] => [
  { clock: "reply", within: { hours }, calendar: "24x7" },
];

const edition = (id: string, hours: number, from?: string, to?: string): EditionDefinition => ({
  id,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  targets: within(hours),
});

function definitionOf(
  policies: readonly PolicyDefinition[],
  slot: Partial<SlotDefinition> = {},
  clock: object = replyClock,
): SlaDefinition {
  return { clocks: [clock as typeof replyClock], slots: [{ id: "customer", ...slot }], policies };
}

const yearly = [edition("2025", 8), edition("2026", 4, march(2, "12:00"))];
const brief = (definition: SlaDefinition, log = mondayTicket(), asOf = march(9)) => {
  const cycle = row(definition, log, asOf);
  const { due, breached, prior } = summary(cycle);
  return { edition: cycle.edition, due, breached, prior };
};

describe("the editions of a policy", () => {
  it("are kept by the cycles that started in them", () => {
    expect(brief(definitionOf([{ id: "all", editions: yearly }]))).toMatchObject({ edition: "2025", due: "02 17:00" });
    const anew = { ...replyClock, start: { event: "message", by: "endUser" } };
    const log = mondayTicket().message(march(2, "12:00"), "endUser");
    // At the very instant at which it comes into force the new edition counts.
    const later = brief(definitionOf([{ id: "all", editions: yearly }], {}, anew), log);
    expect(later).toMatchObject({ edition: "2026", due: "02 16:00" });
  });

  it("are those of the instant that a cycle counts from", () => {
    const anchored = { ...replyClock, start: { event: "message", by: "endUser" }, anchor: "ticketCreated" };
    const log = mondayTicket().message(march(2, "13:00"), "endUser");
    expect(brief(definitionOf([{ id: "all", editions: yearly }], {}, anchored), log).edition).toBe("2025");
  });

  it("follow each other in an open cycle where the slot takes the latest", () => {
    const definition = definitionOf([{ id: "all", editions: yearly }], { editions: "latest" });
    // Three hours are used up at noon, so that one is left of the four; nothing happens to the ticket then.
    expect(brief(definition, mondayTicket(), march(2, "11:00"))).toMatchObject({ edition: "2025", due: "02 17:00" });
    expect(brief(definition, mondayTicket(), march(2, "12:00"))).toMatchObject({ edition: "2026", due: "02 13:00" });
    expect(summary(row(definition, mondayTicket(), march(2, "11:00"))).nextChange).toBe("02 12:00");
  });

  it("break a promise as they come into force if it is used up by then, not before", () => {
    const editions = [edition("2025", 8), edition("2026", 2, march(2, "12:00"))];
    const definition = definitionOf([{ id: "all", editions }], { editions: "latest" });
    expect(brief(definition).breached).toBe("02 12:00");
  });

  it("change nothing in what is over", () => {
    const definition = definitionOf([{ id: "all", editions: yearly }], { editions: "latest" });
    const log = mondayTicket().message(march(2, "11:00"), "agent");
    expect(row(definition, log, march(9))).toMatchObject({
      edition: "2025",
      outcome: "met",
      remainingMs: 6 * 3_600_000,
    });
  });

  it("outside of which the policy is valid leave the ticket to the next policy", () => {
    const entitlement = { id: "gold", editions: [edition("contract", 1, march(3), march(4))] };
    const definition = definitionOf([entitlement, { id: "rest", targets: within(8) }]);
    expect(row(definition, mondayTicket(), march(9)).policyId).toBe("rest");
    const clock = { ...replyClock, start: { event: "message", by: "endUser" } };
    const on = (day: number) => mondayTicket().message(march(day), "endUser");
    const policyOn = (day: number) =>
      row(definitionOf([entitlement, { id: "rest", targets: within(8) }], {}, clock), on(day), march(9)).policyId;
    expect([policyOn(2), policyOn(3), policyOn(4)]).toEqual(["rest", "gold", "rest"]);
  });

  it("go on without an end, from the end of the one before, where they say neither", () => {
    const editions = [edition("1", 8, undefined, march(2, "08:00")), edition("2", 4)];
    expect(brief(definitionOf([{ id: "all", editions }]))).toMatchObject({ edition: "2", due: "02 13:00" });
  });
});

describe("a slot", () => {
  const gold = { id: "gold", match: { tag: "gold" }, targets: within(1) } as const;
  const rest = { id: "rest", targets: within(8) };
  const turned = (log = mondayTicket()) => log.event(march(2, "12:00"), { kind: "tag", added: ["gold"], removed: [] });

  it("matches its policies anew after each instant", () => {
    expect(row(definitionOf([gold, rest]), turned(), march(9)).policyId).toBe("gold");
  });

  it("or keeps the policy that matched as the cycle began", () => {
    const definition = definitionOf([gold, rest], { rematch: "atStart" });
    expect(row(definition, turned(), march(9)).policyId).toBe("rest");
  });

  it("that keeps the policy still goes on to the target that the priority picks", () => {
    const targets: readonly TargetDefinition[] = [
      { clock: "reply", within: "PT1H", calendar: "24x7", when: { field: "priority", is: "urgent" } },
      ...within(8),
    ];
    const definition = definitionOf([{ id: "all", targets }], { rematch: "atStart" });
    const log = mondayTicket().attribute(march(2, "09:30"), "priority", "urgent");
    expect(summary(row(definition, log, march(2, "09:45"))).due).toBe("02 10:00");
  });

  it("in which all policies count gives a cycle under each that matches", () => {
    const definition = definitionOf([gold, rest], { matches: "all" });
    const found = rows(definition, mondayTicket({ initial: { tags: ["gold"] } }), march(2, "11:00"));
    expect(found.map(({ policyId, outcome, slot }) => [policyId, outcome, slot])).toEqual([
      ["gold", "breached", "customer"],
      ["rest", "undecided", "customer"],
    ]);
  });

  it("in which all policies count passes over none of them", () => {
    const log = mondayTicket({ initial: { tags: ["gold"] } }).build();
    const definition = definitionOf([gold, rest], { matches: "all" });
    const { cycles } = explainSla(log, compileSla(definition), { asOf: march(2, "11:00") });
    const promises = cycles.map(({ facts }) => facts.find(({ code }) => code === "promised")?.params);
    expect(promises).toMatchObject([
      { policyId: "gold", passedOver: [] },
      { policyId: "rest", passedOver: [] },
    ]);
  });

  it("goes on with the elapsed time under another target", () => {
    expect(summary(row(definitionOf([gold, rest]), turned(), march(2, "12:00"))).breached).toBe("02 12:00");
  });

  it("or cancels the cycle and begins another one at the change", () => {
    const definition = definitionOf([gold, rest], { onTargetChange: "restart" });
    const found = rows(definition, turned(), march(2, "12:30"));
    expect(
      found.map((one) => [one.cycle, one.state, one.cancelReason, summary(one).due, one.elapsedMs / 60_000]),
    ).toEqual([
      [1, "cancelled", "targetChanged", null, 180],
      [2, "running", null, "02 13:00", 30],
    ]);
  });

  it("begins none where the clock stops at the change, or stands outside a cycle", () => {
    const definition = definitionOf([gold, rest], { onTargetChange: "restart" });
    const stopped = turned(mondayTicket().message(march(2, "12:00"), "agent"));
    expect(rows(definition, stopped, march(9)).map(({ state }) => state)).toEqual(["stopped"]);
    const before = turned(mondayTicket().message(march(2, "11:00"), "agent"));
    expect(rows(definition, before, march(9)).map(({ state, policyId }) => [state, policyId])).toEqual([
      ["stopped", "rest"],
    ]);
  });

  it("begins none for a change before a cycle was opened that counts from an earlier instant", () => {
    const anchored = {
      ...replyClock,
      start: { event: "message", by: "endUser" },
      anchor: "ticketCreated",
    };
    const definition = definitionOf([gold, rest], { onTargetChange: "restart" }, anchored);
    const log = turned(mondayTicket().status(march(2, "10:00"), "pending"))
      .status(march(2, "13:00"), "open")
      .message(march(2, "13:00"), "endUser");
    // The first hour counts, the three of the pause do not.
    expect(rows(definition, log, march(2, "13:30")).map(({ state, elapsedMs }) => [state, elapsedMs / 60_000])).toEqual(
      [["running", 90]],
    );
  });

  it("restarts a paused cycle paused", () => {
    const definition = definitionOf([gold, rest], { onTargetChange: "restart" });
    const log = turned(mondayTicket().status(march(2, "10:00"), "pending")).status(march(2, "13:00"), "open");
    expect(rows(definition, log, march(2, "13:30")).map(({ state, elapsedMs }) => [state, elapsedMs / 60_000])).toEqual(
      [
        ["cancelled", 60],
        ["running", 30],
      ],
    );
  });
});
