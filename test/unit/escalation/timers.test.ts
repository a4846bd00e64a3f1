import type { StepTimer } from "supportops/escalation";
import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { at, desk, office4h, plan, said } from "./desk.js";

const monday9 = ticket("1", at("mon 9:00")).build();
const monday15 = ticket("1", at("mon 15:00")).build();

// Due at 13:00 after four hours of wall time.
describe("over a target of 4 hours round the clock from Monday 09:00, a step is planned", () => {
  it.each<{ timer: StepTimer; instant: string; why: string }>([
    { timer: { percent: 75 }, instant: "mon 12:00", why: "3 of 4 hours" },
    { timer: { percent: 100 }, instant: "mon 13:00", why: "the due instant" },
    { timer: { percent: 150 }, instant: "mon 15:00", why: "2 more hours after the due instant" },
    { timer: { base: "start" }, instant: "mon 9:00", why: "no offset" },
    { timer: { base: "start", after: "PT30M" }, instant: "mon 9:30", why: "from the start" },
    { timer: { base: "due", before: { minutes: 20 } }, instant: "mon 12:40", why: "before the due instant" },
    { timer: { base: "due", after: "PT1H" }, instant: "mon 14:00", why: "after the due instant" },
    { timer: { base: "breach" }, instant: "mon 13:00", why: "the breach is at the due instant" },
    { timer: { base: "breach", after: "PT2H" }, instant: "mon 15:00", why: "after the breach" },
  ])("$timer at $instant: $why", ({ timer, instant }) => {
    const before = plan({ steps: [{ timer }], ticket: monday9, asOf: "mon 9:00" });
    expect(said(before)).toEqual([[instant === "mon 9:00" ? "due" : "planned", "1/s", at(instant)]]);
    expect(before.nextWakeAt).toBe(instant === "mon 9:00" ? null : at(instant));
    expect(said(plan({ steps: [{ timer }], ticket: monday9, asOf: instant }))).toEqual([["due", "1/s", at(instant)]]);
  });
});

// 15:00 to 17:00 are 2 hours, 09:00 to 11:00 on Tuesday the others: due on Tuesday at 11:00.
describe("over a target of 4 office hours (9 to 17) from Monday 15:00, a step is planned", () => {
  it.each<{ timer: StepTimer; instant: string; why: string }>([
    { timer: { percent: 25 }, instant: "mon 16:00", why: "1 hour" },
    { timer: { percent: 50 }, instant: "mon 17:00", why: "2 hours, used up as the office closes" },
    { timer: { percent: 75 }, instant: "tue 10:00", why: "3 hours, the night between" },
    { timer: { base: "due", before: "PT3H" }, instant: "tue 8:00", why: "wall time, into the night" },
    {
      timer: { base: "due", before: "PT3H", hours: "business" },
      instant: "mon 16:00",
      why: "open time, over the night",
    },
    { timer: { base: "due", after: "PT7H", hours: "wall" }, instant: "tue 18:00", why: "wall time" },
    { timer: { base: "due", after: "PT7H", hours: "business" }, instant: "wed 10:00", why: "6 h to 17:00 and 1 more" },
    {
      timer: { base: "start", after: "PT3H", hours: "business" },
      instant: "tue 10:00",
      why: "open time from the start",
    },
  ])("$timer at $instant: $why", ({ timer, instant }) => {
    const { planned } = plan({ steps: [{ timer }], ticket: monday15, asOf: "mon 15:00", sla: office4h });
    expect(planned.map((step) => step.at)).toEqual([at(instant)]);
  });
});

describe("a plan", () => {
  it("says how late the host asks, and gives back what the definition says", () => {
    const steps = [{ timer: { percent: 75 }, audience: "lead", payload: { level: 2 } }];
    expect(plan({ steps, ticket: monday9, asOf: "mon 12:10" }).due).toEqual([
      {
        id: "1/work/1/s",
        ticketId: "1",
        clock: "work",
        cycle: 1,
        step: "s",
        level: null,
        kind: null,
        round: 1,
        at: at("mon 12:00"),
        audience: "lead",
        payload: { level: 2 },
        lateMs: 600_000,
      },
    ]);
  });

  it("keeps the order of the definition at one instant, and otherwise that of time, unknown instants last", () => {
    const steps = [
      { id: "c", timer: { base: "due", after: "PT1H" } },
      { id: "b", timer: { base: "breach" } },
      { id: "a", timer: { percent: 100 } },
      { id: "0", timer: { percent: 50 } },
    ] as const;
    const ids = (asOf: string, list: "due" | "planned"): unknown =>
      plan({ steps, ticket: monday9, asOf })[list].map(({ step }) => step);
    expect(ids("mon 9:00", "planned")).toEqual(["0", "b", "a", "c"]);
    expect(ids("mon 15:00", "due")).toEqual(["0", "b", "a", "c"]);
    const pending = ticket("1", at("mon 9:00")).status(at("mon 10:00"), "pending").build();
    const mixed = [steps[1], { id: "start", timer: { base: "start", after: "PT9H" } } as const];
    expect(plan({ steps: mixed, ticket: pending, asOf: "mon 10:00" }).planned.map(({ step }) => step)).toEqual([
      "start",
      "b",
    ]);
  });

  it("sorts what lapsed by when it lapsed", () => {
    const done = ticket("1", at("mon 9:00")).status(at("mon 12:00"), "solved").build();
    const steps = [
      { id: "breach", timer: { base: "breach" } },
      { id: "half", timer: { percent: 50 } },
    ] as const;
    expect(said(plan({ steps, ticket: done, asOf: "tue 9:00" }))).toEqual([
      ["lapsed", "1/half", at("mon 11:00"), "stopped"],
      ["lapsed", "1/breach", at("mon 12:00"), "stopped"],
    ]);
  });

  it("says nothing of what was handled", () => {
    const late = { steps: [{}], ticket: monday9, asOf: "mon 12:00", handled: ["1/work/1/s"] };
    expect(said(plan(late))).toEqual([]);
    const done = ticket("1", at("mon 9:00")).status(at("mon 10:00"), "solved").build();
    expect(said(plan({ ...late, ticket: done }))).toEqual([]);
  });

  it("retracts what was handled and is still to come: the log was corrected", () => {
    expect(said(plan({ steps: [{}], ticket: monday9, asOf: "mon 10:00", handled: ["1/work/1/s"] }))).toEqual([
      ["retracted", "1/s", at("mon 11:00")],
    ]);
  });

  it("does not wake the host for a retracted step", () => {
    expect(plan({ steps: [{}], ticket: monday9, asOf: "mon 10:00", handled: ["1/work/1/s"] }).nextWakeAt).toBeNull();
  });

  it("is empty before the ticket was created", () => {
    expect(said(plan({ steps: [{}], ticket: monday9, asOf: "mon 8:59" }))).toEqual([]);
  });

  it("writes ids whose parts can be told apart, slashes and all", () => {
    const { planned } = plan({
      steps: [{ id: "warn/lead 1", clock: "a/b" }],
      ticket: ticket("JIRA/7", at("mon 9:00")).build(),
      asOf: "mon 9:00",
      sla: {
        clocks: [{ id: "a/b", start: { event: "created" } }],
        policies: [{ id: "all", targets: [{ clock: "a/b", within: "PT1H", calendar: "24x7" }] }],
      },
    });
    expect(planned.map(({ id }) => id)).toEqual(["JIRA%2F7/a%2Fb/1/warn%2Flead%201"]);
  });

  it("watches the first slot that promises something on the clock, or the one that is named", () => {
    const sla = {
      ...desk,
      policies: [
        { id: "customer", targets: [{ clock: "work", within: "PT4H", calendar: "24x7" }] },
        { id: "group", slot: "group", targets: [{ clock: "work", within: "PT2H", calendar: "24x7" }] },
      ],
    } as const;
    const steps = [
      { id: "customer", timer: { percent: 100 } },
      { id: "group", slot: "group", timer: { percent: 100 } },
    ];
    expect(said(plan({ steps, ticket: monday9, asOf: "mon 9:00", sla }))).toEqual([
      ["planned", "1/group", at("mon 11:00")],
      ["planned", "1/customer", at("mon 13:00")],
    ]);
  });

  it("has no instant for a ticket that is promised nothing", () => {
    const sla = { ...desk, policies: [{ ...desk.policies[0], match: { tag: "gold" } }] };
    const steps = [{ timer: { base: "start" } }] as const;
    expect(said(plan({ steps, ticket: monday9, asOf: "mon 18:00", sla }))).toEqual([["planned", "1/s", null]]);
  });
});
