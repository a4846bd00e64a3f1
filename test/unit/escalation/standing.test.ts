import type { ClockStanding, EscalationCondition } from "supportops/escalation";
import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { acknowledge, at, desk, plan, said } from "./desk.js";

const opened = ticket("1", at("mon 9:00"));
const sla = {
  ...desk,
  clocks: [...desk.clocks, { id: "later", start: { becomes: { field: "groupId", is: "billing" } } }],
  policies: [
    { id: "all", targets: [{ ...desk.policies[0].targets[0], atRisk: { percent: 75 } }] },
    { id: "team", slot: "team", targets: [{ clock: "work", within: "PT1H", calendar: "24x7" }] },
  ],
} as const;

/** Whether a step five hours after the start, at 14:00, is told; half of what it asks about happened before. */
function isTold(
  when: EscalationCondition,
  log: typeof opened,
  timer = { base: "start", after: "PT5H" } as const,
): boolean {
  return (
    plan({ steps: [{ timer, when, whenMissed: "fire" }], ticket: log.build(), asOf: "mon 20:00", sla }).due.length > 0
  );
}

describe("a condition on how a clock stands", () => {
  const is = (state: ClockStanding): EscalationCondition => ({ clock: "work", state });
  const paused = opened.status(at("mon 10:00"), "pending");
  const solved = opened.status(at("mon 13:30"), "solved");

  it.each<[ClockStanding, typeof opened, boolean, string]>([
    ["active", opened, true, "it runs"],
    ["active", paused, false, "it is paused"],
    ["paused", paused, true, "it is paused"],
    ["paused", paused.status(at("mon 14:00"), "open"), false, "events come before timers"],
    ["breached", opened, true, "4 hours were used up at 13:00"],
    ["breached", paused, false, "an hour is used up, though the other slot's target is"],
    ["atRisk", opened, false, "the breach is past"],
    ["atRisk", opened.status(at("mon 12:30"), "pending"), true, "3.5 of 4 hours are used up"],
    ["acknowledged", opened, false, "nobody took over"],
    ["acknowledged", acknowledge(opened, "mon 14:00"), true, "someone did"],
    ["acknowledged", acknowledge(opened, "mon 9:00"), true, "someone did as the cycle began"],
    ["acknowledged", acknowledge(opened, "mon 14:01"), false, "someone did later"],
  ])("%s: %#", (state, log, expected, why) => {
    expect(isTold(is(state), log), why).toBe(expected);
  });

  it("sees a clock that was stopped, and how it was kept", () => {
    const byClosed = { percent: 100 } as const;
    const steps = (state: ClockStanding) => [{ timer: byClosed, when: { not: is(state) } }];
    const ask = (state: ClockStanding): unknown =>
      said(plan({ steps: steps(state), ticket: solved.build(), asOf: "mon 13:30", sla }));
    // Due at 13:00, when it was neither stopped nor cancelled; asked at 13:30, when it has lapsed anyway.
    expect(ask("stopped")).toEqual([["lapsed", "1/s", at("mon 13:00"), "stopped"]]);
    expect(ask("cancelled")).toEqual([["lapsed", "1/s", at("mon 13:00"), "stopped"]]);
    expect(ask("breached")).toEqual([["lapsed", "1/s", at("mon 13:00"), "conditionFalse"]]);
  });

  it("sees a clock that ended as the ticket was created", () => {
    const age = { id: "age", start: { event: "created" } } as const;
    const within = { within: "PT1H", calendar: "24x7" } as const;
    const both = {
      ...desk,
      clocks: [...desk.clocks, age],
      policies: [{ id: "all", targets: ["work", "age"].map((clock) => ({ clock, ...within })) }],
    };
    const born = ticket("1", at("mon 9:00"), { initial: { status: "solved" } }).build();
    const told = (state: ClockStanding): unknown => {
      const steps = [{ clock: "age", timer: { percent: 100 }, when: { clock: "work", state } }];
      return plan({ steps, ticket: born, asOf: "mon 10:00", sla: both }).due.length;
    };
    expect([told("stopped"), told("active"), told("acknowledged")]).toEqual([1, 0, 0]);
  });

  it("is false of a clock without a cycle", () => {
    expect(isTold({ clock: "later", state: "active" }, opened)).toBe(false);
  });

  it("forgets an acknowledgement when the cycle is reopened", () => {
    const again = acknowledge(opened, "mon 9:10").status(at("mon 9:20"), "solved").status(at("mon 9:30"), "open");
    expect(isTold(is("acknowledged"), again)).toBe(false);
  });

  it("can be put together with conditions on the ticket", () => {
    const isNew: EscalationCondition = { field: "status.category", is: "new" };
    expect(isTold({ all: [is("breached"), isNew] }, opened)).toBe(true);
    expect(isTold({ all: [is("breached"), { not: isNew }] }, opened)).toBe(false);
    expect(isTold({ any: [{ tag: "vip" }, is("breached")] }, opened)).toBe(true);
    expect(isTold({ any: [] }, opened)).toBe(false);
    expect(isTold({ all: [] }, opened)).toBe(true);
  });
});
