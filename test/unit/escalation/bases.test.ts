import type { StepTimer } from "supportops/escalation";
import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { at, desk, office4h, plan, said } from "./desk.js";

const opened = ticket("1", at("mon 9:00"));
const dayMs = 86_400_000;

// Four hours round the clock from Friday 09:00 are used up at 13:00.
describe("an offset", () => {
  const friday = ticket("1", at("fri 9:00")).build();
  const monday = at("sun 13:00") + dayMs;

  it.each<{ timer: StepTimer; expected: number; why: string }>([
    { timer: { base: "due", before: { percent: 25 } }, expected: at("fri 12:00"), why: "an hour of four" },
    { timer: { base: "breach", after: { percent: 50 } }, expected: at("fri 15:00"), why: "two hours of four" },
    { timer: { base: "breach", after: { businessDays: 1 } }, expected: at("sat 13:00"), why: "the target's calendar" },
    {
      timer: { base: "breach", after: { businessDays: 1 }, calendar: "office" },
      expected: monday,
      why: "Saturday is no office day",
    },
    {
      timer: { base: "due", before: { businessDays: 1 }, calendar: "office" },
      expected: at("thu 13:00"),
      why: "the day before, though earlier than the ticket",
    },
    {
      timer: { base: "breach", after: "PT5H", hours: "business", calendar: "office" },
      expected: at("sun 10:00") + dayMs,
      why: "four hours to 17:00, one on Monday",
    },
  ])("$timer leads to the instant: $why", ({ timer, expected }) => {
    const found = plan({ steps: [{ timer, whenMissed: "fire" }], ticket: friday, asOf: "fri 8:59" });
    expect(found.planned).toEqual([]);
    const { planned, lapsed } = plan({ steps: [{ timer }], ticket: friday, asOf: "fri 9:00" });
    expect([...planned, ...lapsed.map((step) => ({ ...step, at: at("thu 13:00") }))].map((step) => step.at)).toEqual([
      expected,
    ]);
  });

  it("beyond the supported years is never up", () => {
    const after = { hours: 2_000_000 };
    const steps = [
      { timer: { base: "breach", after } },
      { id: "a", timer: { base: "start" } },
      { id: "b", timer: { base: "previous", after } },
    ] as const;
    const handled = ["1/work/1/a"];
    expect(said(plan({ steps, ticket: friday, asOf: "fri 9:00", handled }))).toEqual([
      ["planned", "1/s", null],
      ["planned", "1/b", null],
    ]);
    const solved = ticket("1", at("fri 9:00")).status(at("fri 10:00"), "solved").build();
    expect(said(plan({ steps, ticket: solved, asOf: "fri 10:00", handled }))).toEqual([
      ["lapsed", "1/s", at("fri 10:00"), "stopped"],
      ["lapsed", "1/b", at("fri 10:00"), "stopped"],
    ]);
  });
});

describe("a step that counts from the one before", () => {
  const steps = [
    { id: "a", timer: { base: "breach" } },
    { id: "b", timer: { base: "previous", after: "PT30M" } },
    { id: "c", timer: { base: "previous", after: "PT1H" } },
  ] as const;

  it("is due so long after it", () => {
    expect(said(plan({ steps, ticket: opened.build(), asOf: "mon 13:30" }))).toEqual([
      ["due", "1/a", at("mon 13:00")],
      ["due", "1/b", at("mon 13:30")],
      ["planned", "1/c", at("mon 14:30")],
    ]);
  });

  it("cannot be said while the one before cannot", () => {
    const log = opened.status(at("mon 10:00"), "pending").build();
    expect(said(plan({ steps, ticket: log, asOf: "mon 11:00" }))).toEqual([
      ["planned", "1/a", null],
      ["planned", "1/b", null],
      ["planned", "1/c", null],
    ]);
  });

  it("counts from its telling at the opening, and from its instant if it was skipped", () => {
    const late = ticket("1", at("mon 13:00")).build();
    const quiet = (outsideHours: "skip" | "nextOpening"): unknown[] =>
      said(
        plan({
          steps: [{ ...steps[0], outsideHours }, steps[1]],
          ticket: late,
          asOf: "tue 8:00",
          sla: office4h,
        }),
      );
    expect(quiet("nextOpening")).toEqual([
      ["planned", "1/a", at("tue 9:00")],
      ["planned", "1/b", at("tue 9:30")],
    ]);
    expect(quiet("skip")).toEqual([
      ["due", "1/b", at("mon 17:30")],
      ["lapsed", "1/a", at("mon 17:00"), "outsideHours"],
    ]);
  });

  it("follows from the instant at which a reminder turned out to be over", () => {
    const sla = {
      ...desk,
      clocks: [{ ...desk.clocks[0], start: { becomes: { field: "groupId", is: "billing" } }, anchor: "ticketCreated" }],
    } as const;
    const log = opened.attribute(at("mon 12:00"), "group", "billing").build();
    const chain = [{ id: "a" }, steps[1]];
    expect(said(plan({ steps: chain, ticket: log, asOf: "mon 12:00", sla }))).toEqual([
      ["lapsed", "1/a", at("mon 12:00"), "alreadyPast"],
      ["planned", "1/b", at("mon 12:30")],
    ]);
  });

  it("counts in the terms that came into force after the start", () => {
    const policies = [{ ...desk.policies[0], match: { not: { field: "priority", is: "low" } } }] as const;
    const log = ticket("1", at("mon 9:00"), { initial: { priority: "low" } })
      .attribute(at("mon 10:00"), "priority", "high")
      .build();
    const chain = [{ id: "a", timer: { base: "start" } }, steps[1]] as const;
    expect(said(plan({ steps: chain, ticket: log, asOf: "mon 10:00", sla: { ...desk, policies } }))).toEqual([
      ["due", "1/a", at("mon 10:00")],
      ["planned", "1/b", at("mon 10:30")],
    ]);
  });

  it("counts in the terms that come into force as the one before is told", () => {
    const long = { clock: "work", when: { field: "priority", is: "low" }, within: "PT8H", calendar: "24x7" } as const;
    const sla = { ...desk, policies: [{ id: "all", targets: [long, ...desk.policies[0].targets] }] } as const;
    const log = opened.attribute(at("mon 10:00"), "priority", "low").build();
    const chain = [
      { id: "a", timer: { base: "start", after: "PT1H" } },
      { id: "b", timer: { base: "previous", after: { percent: 50 } } },
    ] as const;
    // Half of eight hours after 10:00.
    expect(said(plan({ steps: chain, ticket: log, asOf: "mon 10:00", sla }))).toEqual([
      ["due", "1/a", at("mon 10:00")],
      ["planned", "1/b", at("mon 14:00")],
    ]);
  });

  it("lapses with it", () => {
    const log = opened.status(at("mon 10:00"), "solved").build();
    expect(said(plan({ steps, ticket: log, asOf: "mon 11:00" }))).toEqual([
      ["lapsed", "1/a", at("mon 10:00"), "stopped"],
      ["lapsed", "1/b", at("mon 10:00"), "stopped"],
      ["lapsed", "1/c", at("mon 10:00"), "stopped"],
    ]);
  });

  it("at the very instant at which the clock stops has nobody to tell, whatever whenMissed says", () => {
    const log = opened.status(at("mon 13:30"), "solved").build();
    const chain = [steps[0], { ...steps[1], whenMissed: "fire" }] as const;
    expect(said(plan({ steps: chain, ticket: log, asOf: "mon 14:00" }))).toEqual([
      ["due", "1/a", at("mon 13:00")],
      ["lapsed", "1/b", at("mon 13:30"), "stopped"],
    ]);
  });

  it("that the definition tells after the clock ended waits for the next leg", () => {
    // `a` fires at the opening although the ticket was solved at night; `b` has nobody to tell.
    const late = ticket("1", at("mon 13:00")).status(at("mon 20:00"), "solved");
    const chain = [{ ...steps[0], outsideHours: "nextOpening" }, steps[1]] as const;
    const ask = { steps: chain, sla: office4h };
    expect(said(plan({ ...ask, ticket: late.build(), asOf: "tue 8:00" }))).toEqual([
      ["lapsed", "1/b", at("mon 20:00"), "stopped"],
      ["planned", "1/a", at("tue 9:00")],
    ]);
    const reopened = late.status(at("tue 9:10"), "open").build();
    const handled = ["1/work/1/a", "1/work/1/b"];
    expect(said(plan({ ...ask, ticket: reopened, asOf: "tue 9:20", handled }))).toEqual([
      ["planned", "1~2/b", at("tue 9:30")],
    ]);
  });
});

describe("the start of a pause", () => {
  const steps = [{ timer: { base: "pause", after: "PT2H" } }] as const;
  const paused = opened.status(at("mon 10:00"), "pending");

  it("is a base while the pause lasts", () => {
    expect(said(plan({ steps, ticket: opened.build(), asOf: "mon 9:30" }))).toEqual([]);
    expect(said(plan({ steps, ticket: paused.build(), asOf: "mon 11:00" }))).toEqual([
      ["planned", "1/s", at("mon 12:00")],
    ]);
    expect(said(plan({ steps, ticket: paused.build(), asOf: "mon 12:30" }))).toEqual([["due", "1/s", at("mon 12:00")]]);
  });

  it("counts anew for each pause; the end of one takes its step back", () => {
    const again = paused.status(at("mon 11:00"), "open").status(at("mon 11:30"), "pending").build();
    expect(said(plan({ steps, ticket: again, asOf: "mon 11:30" }))).toEqual([
      ["lapsed", "1/s", at("mon 11:00"), "resumed"],
      ["planned", "1~2/s", at("mon 13:30")],
    ]);
  });

  it("is told of each pause that lasts so long", () => {
    const again = paused.status(at("mon 12:30"), "open").status(at("mon 13:00"), "pending").build();
    const handled = ["1/work/1/s"];
    expect(said(plan({ steps, ticket: again, asOf: "mon 15:00", handled }))).toEqual([
      ["due", "1~2/s", at("mon 15:00")],
    ]);
  });

  it("stays what it is when the terms change under it", () => {
    const targets = [
      { clock: "work", when: { field: "priority", is: "urgent" }, within: "PT1H", calendar: "24x7" },
      ...desk.policies[0].targets,
    ] as const;
    const sla = { ...desk, policies: [{ id: "all", targets }] } as const;
    const log = paused.attribute(at("mon 11:00"), "priority", "urgent").build();
    expect(said(plan({ steps, ticket: log, asOf: "mon 11:30", sla }))).toEqual([["planned", "1/s", at("mon 12:00")]]);
  });

  it.each([
    { log: paused.status(at("mon 11:00"), "solved"), reason: "stopped" },
    { log: paused.status(at("mon 11:00"), "solved").status(at("mon 12:00"), "open"), reason: "stopped" },
    { log: paused.event(at("mon 11:00"), { kind: "merge", into: "2" }), reason: "cancelled" },
  ])("goes with the clock: $reason", ({ log, reason }) => {
    expect(said(plan({ steps, ticket: log.build(), asOf: "mon 14:00" }))).toEqual([
      ["lapsed", "1/s", at("mon 11:00"), reason],
    ]);
  });
});

describe("a breach that a later target takes back", () => {
  const sla = {
    ...desk,
    policies: [
      {
        id: "all",
        targets: [
          { clock: "work", when: { field: "priority", is: "low" }, within: "PT8H", calendar: "24x7" },
          ...desk.policies[0].targets,
        ],
      },
    ],
  } as const;
  const loosened = opened.attribute(at("mon 14:00"), "priority", "low");

  it("stays told, and the next one is another", () => {
    const steps = [{ timer: { base: "breach" } }] as const;
    expect(said(plan({ steps, ticket: loosened.build(), asOf: "mon 17:00", sla }))).toEqual([
      ["due", "1/s", at("mon 13:00")],
      ["due", "1~2/s", at("mon 17:00")],
    ]);
  });

  it("takes with it what counts from it; it is planned anew from the next due instant", () => {
    const steps = [{ timer: { base: "due", after: "PT3H" } }] as const;
    expect(said(plan({ steps, ticket: loosened.build(), asOf: "mon 14:30", sla }))).toEqual([
      ["lapsed", "1/s", at("mon 14:00"), "retargeted"],
      ["planned", "1~2/s", at("mon 20:00")],
    ]);
  });

  it("while the ticket was solved makes the reopening an occasion of its own", () => {
    const log = opened
      .status(at("mon 13:30"), "solved")
      .attribute(at("mon 14:00"), "priority", "low")
      .status(at("mon 15:00"), "open")
      .build();
    const steps = [{ timer: { base: "breach" } }] as const;
    // 4.5 of 8 hours are used at 15:00.
    expect(said(plan({ steps, ticket: log, asOf: "mon 15:00", sla }))).toEqual([
      ["due", "1/s", at("mon 13:00")],
      ["planned", "1~2/s", at("mon 18:30")],
    ]);
  });

  it("brings no reminder back", () => {
    expect(said(plan({ steps: [{}], ticket: loosened.build(), asOf: "mon 14:30", sla }))).toEqual([
      ["due", "1/s", at("mon 11:00")],
    ]);
  });
});
