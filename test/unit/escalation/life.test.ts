import type { StepTimer } from "supportops/escalation";
import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { at, desk, office4h, plan, said } from "./desk.js";

const opened = ticket("1", at("mon 9:00"));
const half = [{ timer: { percent: 50 } }] as const;
const breach = [{ timer: { base: "breach" } }] as const;

// Four hours round the clock from 09:00: half is used up at 11:00, all of it at 13:00.
describe("a pause", () => {
  const paused = opened.status(at("mon 10:00"), "pending");
  const resumed = paused.status(at("mon 12:00"), "open");

  it.each<{ timer: StepTimer; asOf: string; log: typeof opened; expected: unknown[]; why: string }>([
    { timer: { percent: 50 }, asOf: "mon 11:30", log: paused, expected: ["planned", null], why: "nothing is used up" },
    {
      timer: { base: "breach" },
      asOf: "tue 9:00",
      log: paused,
      expected: ["planned", null],
      why: "not due while paused",
    },
    {
      timer: { base: "due", before: "PT1H" },
      asOf: "tue 9:00",
      log: paused,
      expected: ["planned", null],
      why: "no due instant, no reminder",
    },
    {
      timer: { base: "start", after: "PT2H" },
      asOf: "mon 11:00",
      log: paused,
      expected: ["due", "mon 11:00"],
      why: "the start does not move",
    },
    {
      timer: { percent: 50 },
      asOf: "mon 12:00",
      log: resumed,
      expected: ["planned", "mon 13:00"],
      why: "1 hour before the pause, 1 after",
    },
    {
      timer: { base: "due", before: "PT1H" },
      asOf: "mon 12:00",
      log: resumed,
      expected: ["planned", "mon 14:00"],
      why: "due at 15:00: 3 hours are left at 12:00",
    },
  ])("leaves $timer at $expected as of $asOf: $why", ({ timer, asOf, log, expected: [list, instant] }) => {
    const found = said(plan({ steps: [{ timer }], ticket: log.build(), asOf }));
    expect(found).toEqual([[list, "1/s", instant === null ? null : at(instant as string)]]);
  });

  it("that begins at the due instant comes before it; used up already, it is due as the clock resumes", () => {
    const log = opened.status(at("mon 11:00"), "pending").status(at("mon 16:00"), "open").build();
    expect(said(plan({ steps: half, ticket: log, asOf: "mon 12:00" }))).toEqual([["planned", "1/s", null]]);
    expect(said(plan({ steps: half, ticket: log, asOf: "mon 16:00" }))).toEqual([["due", "1/s", at("mon 16:00")]]);
  });

  it("does not hold back what counts from a breach", () => {
    const log = opened.status(at("mon 14:00"), "pending").build();
    const steps = [{ timer: { base: "breach", after: "PT3H" } }] as const;
    expect(said(plan({ steps, ticket: log, asOf: "mon 15:00" }))).toEqual([["planned", "1/s", at("mon 16:00")]]);
    expect(said(plan({ steps, ticket: log, asOf: "mon 16:00" }))).toEqual([["due", "1/s", at("mon 16:00")]]);
  });

  it("in which a reminder's instant passed leaves it past at the resume", () => {
    // Due at 17:00 + 5 minutes on Tuesday; paused at 16:55 with 5 minutes left, resumed at 10:00: due at 10:05.
    const sla = {
      ...office4h,
      policies: [{ id: "all", targets: [{ clock: "work", within: "PT4H5M", calendar: "office" }] }],
    } as const;
    const log = ticket("1", at("mon 13:00")).status(at("mon 16:55"), "pending").status(at("tue 10:00"), "open").build();
    const steps = [{ timer: { base: "due", before: "PT30M" } }] as const;
    expect(said(plan({ steps, ticket: log, asOf: "tue 10:00", sla }))).toEqual([
      ["lapsed", "1/s", at("tue 10:00"), "alreadyPast"],
    ]);
  });
});

describe("a stop", () => {
  it.each([
    { solvedAt: "mon 10:59", found: [["lapsed", "1/s", at("mon 10:59"), "stopped"]], why: "before it was due" },
    { solvedAt: "mon 11:00", found: [["lapsed", "1/s", at("mon 11:00"), "stopped"]], why: "events come before timers" },
    { solvedAt: "mon 11:01", found: [["lapsed", "1/s", at("mon 11:00"), "stopped"]], why: "due, but nobody asked" },
  ])("at $solvedAt makes a reminder of 11:00 lapse: $why", ({ solvedAt, found }) => {
    const log = opened.status(at(solvedAt), "solved").build();
    expect(said(plan({ steps: half, ticket: log, asOf: "mon 12:00" }))).toEqual(found);
  });

  it("does not take back a reminder when the host says so", () => {
    const steps = [{ timer: { percent: 50 }, whenMissed: "fire" }] as const;
    const log = opened.status(at("mon 11:01"), "solved").build();
    expect(said(plan({ steps, ticket: log, asOf: "mon 12:00" }))).toEqual([["due", "1/s", at("mon 11:00")]]);
  });

  it("never takes back a breach, whatever the definition says", () => {
    const steps = [{ timer: { base: "breach" }, whenMissed: "lapse" }] as const;
    const log = opened.status(at("mon 14:00"), "solved").build();
    expect(said(plan({ steps, ticket: log, asOf: "tue 9:00" }))).toEqual([["due", "1/s", at("mon 13:00")]]);
  });

  it("takes back what comes after a breach", () => {
    const steps = [{ timer: { base: "breach", after: "PT30M" } }] as const;
    const log = opened.status(at("mon 14:00"), "solved").build();
    expect(said(plan({ steps, ticket: log, asOf: "tue 9:00" }))).toEqual([
      ["lapsed", "1/s", at("mon 13:30"), "stopped"],
    ]);
  });

  it("at the due instant leaves no breach", () => {
    const log = opened.status(at("mon 13:00"), "solved").build();
    expect(said(plan({ steps: breach, ticket: log, asOf: "mon 13:00" }))).toEqual([
      ["lapsed", "1/s", at("mon 13:00"), "stopped"],
    ]);
  });
});

describe("a cancellation", () => {
  const merge = { kind: "merge", into: "2" } as const;

  it("by a merge makes what is to come lapse as cancelled", () => {
    const log = opened.event(at("mon 10:00"), merge).build();
    expect(said(plan({ steps: half, ticket: log, asOf: "mon 12:00" }))).toEqual([
      ["lapsed", "1/s", at("mon 10:00"), "cancelled"],
    ]);
  });

  it("also of what was due and nobody asked for", () => {
    const log = opened.event(at("mon 11:30"), merge).build();
    expect(said(plan({ steps: half, ticket: log, asOf: "mon 12:00" }))).toEqual([
      ["lapsed", "1/s", at("mon 11:00"), "cancelled"],
    ]);
  });

  it("because nothing is promised any more makes it lapse at that instant", () => {
    const sla = { ...desk, policies: [{ ...desk.policies[0], match: { field: "groupId", is: null } }] } as const;
    const log = opened.attribute(at("mon 10:00"), "group", "billing").build();
    expect(said(plan({ steps: half, ticket: log, asOf: "mon 12:00", sla }))).toEqual([
      ["lapsed", "1/s", at("mon 10:00"), "cancelled"],
    ]);
  });
});

describe("a condition", () => {
  const steps = [{ timer: { percent: 50 }, when: { field: "priority", is: "urgent" } }] as const;
  const urgentAt = (from: string): typeof opened => opened.attribute(at(from), "priority", "urgent");

  it.each([
    { log: urgentAt("mon 10:00"), asOf: "mon 12:00", found: ["due", at("mon 11:00")], why: "holds" },
    { log: urgentAt("mon 11:00"), asOf: "mon 12:00", found: ["due", at("mon 11:00")], why: "turned true then" },
    {
      log: urgentAt("mon 11:01"),
      asOf: "mon 12:00",
      found: ["lapsed", at("mon 11:00"), "conditionFalse"],
      why: "turned true too late",
    },
    {
      log: urgentAt("mon 10:00").attribute(at("mon 11:30"), "priority", "low"),
      asOf: "mon 12:00",
      found: ["lapsed", at("mon 11:00"), "conditionFalse"],
      why: "no longer holds when the host asks",
    },
    {
      log: urgentAt("mon 10:00").attribute(at("mon 12:30"), "priority", "low"),
      asOf: "mon 12:00",
      found: ["due", at("mon 11:00")],
      why: "what happens later is invisible",
    },
  ])("is asked at the due instant and again when the host asks: $why", ({ log, asOf, found: [list, ...rest] }) => {
    expect(said(plan({ steps, ticket: log.build(), asOf }))).toEqual([[list, "1/s", ...rest]]);
  });

  it("that no longer holds is passed over with whenMissed fire, one that never held is not", () => {
    const fire = [{ ...steps[0], whenMissed: "fire" }] as const;
    const over = urgentAt("mon 10:00").attribute(at("mon 11:30"), "priority", "low").build();
    expect(said(plan({ steps: fire, ticket: over, asOf: "mon 12:00" }))).toEqual([["due", "1/s", at("mon 11:00")]]);
    expect(said(plan({ steps: fire, ticket: opened.build(), asOf: "mon 12:00" }))).toEqual([
      ["lapsed", "1/s", at("mon 11:00"), "conditionFalse"],
    ]);
  });
});

describe("a reminder whose instant is over already lapses as alreadyPast", () => {
  const reminders: readonly StepTimer[] = [{ percent: 50 }, { base: "due", before: "PT2H" }];
  const late = {
    ...desk,
    clocks: [
      {
        id: "work",
        start: { becomes: { field: "groupId", is: "billing" } },
        stop: { becomes: { field: "status.category", is: "solved" } },
        anchor: "ticketCreated",
      },
    ],
  } as const;
  const tightened = {
    ...desk,
    policies: [
      {
        id: "all",
        targets: [
          { clock: "work", when: { field: "priority", is: "urgent" }, within: "PT4H", calendar: "24x7" },
          { clock: "work", within: "PT8H", calendar: "24x7" },
        ],
      },
    ],
  } as const;

  it.each(reminders)("when the clock attaches late: %o", (timer) => {
    const log = opened.attribute(at("mon 12:00"), "group", "billing").build();
    expect(said(plan({ steps: [{ timer }], ticket: log, asOf: "mon 12:00", sla: late }))).toEqual([
      ["lapsed", "1/s", at("mon 12:00"), "alreadyPast"],
    ]);
  });

  it.each(reminders)("not when the clock attaches in time: %o", (timer) => {
    const log = opened.attribute(at("mon 10:30"), "group", "billing").build();
    expect(said(plan({ steps: [{ timer }], ticket: log, asOf: "mon 10:30", sla: late }))).toEqual([
      ["planned", "1/s", at("mon 11:00")],
    ]);
  });

  it.each(reminders)("when the target is tightened past it: %o", (timer) => {
    const log = opened.attribute(at("mon 12:00"), "priority", "urgent").build();
    expect(said(plan({ steps: [{ timer }], ticket: log, asOf: "mon 12:00", sla: tightened }))).toEqual([
      ["lapsed", "1/s", at("mon 12:00"), "alreadyPast"],
    ]);
  });

  it("while the breach is told, at the instant of the change", () => {
    const log = opened.attribute(at("mon 14:00"), "priority", "urgent").build();
    expect(said(plan({ steps: breach, ticket: log, asOf: "mon 14:00", sla: tightened }))).toEqual([
      ["due", "1/s", at("mon 14:00")],
    ]);
  });

  it("and anything but a reminder is due as the clock attaches", () => {
    const log = opened.attribute(at("mon 15:00"), "group", "billing").build();
    const steps = [
      { id: "start", timer: { base: "start" } },
      { id: "over", timer: { percent: 100 } },
      { id: "breach", timer: { base: "breach" } },
    ] as const;
    expect(said(plan({ steps, ticket: log, asOf: "mon 15:00", sla: late }))).toEqual([
      ["due", "1/start", at("mon 15:00")],
      ["due", "1/over", at("mon 15:00")],
      ["due", "1/breach", at("mon 15:00")],
    ]);
  });

  it("pauses before a late start are no time in which anything was due", () => {
    const sla = {
      ...late,
      clocks: [{ ...late.clocks[0], pause: { field: "status.category", is: "pending" } }],
    } as const;
    const log = ticket("1", at("mon 9:00"), { initial: { status: "pending" } })
      .attribute(at("mon 10:00"), "group", "billing")
      .build();
    expect(said(plan({ steps: [{ timer: { base: "start" } }], ticket: log, asOf: "mon 11:00", sla }))).toEqual([
      ["due", "1/s", at("mon 10:00")],
    ]);
  });
});

// Four office hours from Monday 13:00 are used up at 17:00, as the office closes: outside hours.
describe("outside business hours", () => {
  const closing = ticket("1", at("mon 13:00"));
  const quiet = (outsideHours: "now" | "nextOpening" | "skip", more: object = {}): object => ({
    timer: { percent: 100 },
    outsideHours,
    ...more,
  });

  it.each([
    { step: quiet("now"), asOf: "mon 17:00", found: ["due", at("mon 17:00")], why: "now tells at night" },
    { step: quiet("skip"), asOf: "mon 16:00", found: ["planned", at("mon 17:00")], why: "not yet skipped" },
    { step: quiet("skip"), asOf: "mon 17:00", found: ["lapsed", at("mon 17:00"), "outsideHours"], why: "skipped" },
    {
      step: quiet("nextOpening"),
      asOf: "mon 16:00",
      found: ["planned", at("tue 9:00")],
      why: "planned at the opening",
    },
    { step: quiet("nextOpening"), asOf: "mon 20:00", found: ["planned", at("tue 9:00")], why: "still waiting" },
    { step: quiet("nextOpening"), asOf: "tue 9:00", found: ["due", at("tue 9:00")], why: "told at the opening" },
    {
      step: quiet("nextOpening", { timer: { percent: 75 } }),
      asOf: "mon 16:00",
      found: ["due", at("mon 16:00")],
      why: "the office is open",
    },
    {
      step: quiet("skip", { timer: { percent: 75 } }),
      asOf: "mon 16:00",
      found: ["due", at("mon 16:00")],
      why: "the office is open",
    },
    {
      step: quiet("skip", { timer: { base: "breach" } }),
      asOf: "tue 9:00",
      found: ["lapsed", at("mon 17:00"), "outsideHours"],
      why: "the definition leaves out even a breach",
    },
  ])("$step as of $asOf: $why", ({ step, asOf, found: [list, ...rest] }) => {
    const answer = plan({ steps: [step], ticket: closing.build(), asOf, sla: office4h });
    expect(said(answer)).toEqual([[list, "1/s", ...rest]]);
    expect(answer.nextWakeAt).toBe(list === "planned" ? rest[0] : null);
  });

  it.each([
    { step: quiet("nextOpening"), found: ["lapsed", at("mon 18:00"), "stopped"], why: "it makes no sense any more" },
    { step: quiet("nextOpening", { whenMissed: "fire" }), found: ["planned", at("tue 9:00")], why: "fire" },
    {
      step: quiet("nextOpening", { timer: { base: "breach" } }),
      found: ["planned", at("tue 9:00")],
      why: "a breach is never dropped",
    },
  ])("a stop before the opening: $why", ({ step, found: [list, ...rest] }) => {
    const log = closing.status(at("mon 18:00"), "solved").build();
    expect(said(plan({ steps: [step], ticket: log, asOf: "mon 20:00", sla: office4h }))).toEqual([
      [list, "1/s", ...rest],
    ]);
    expect(said(plan({ steps: [step], ticket: log, asOf: "wed 9:00", sla: office4h }))).toEqual([
      [list === "planned" ? "due" : list, "1/s", ...rest],
    ]);
  });

  it("a stop at the opening comes first", () => {
    const log = closing.status(at("tue 9:00"), "solved").build();
    expect(said(plan({ steps: [quiet("nextOpening")], ticket: log, asOf: "tue 10:00", sla: office4h }))).toEqual([
      ["lapsed", "1/s", at("tue 9:00"), "stopped"],
    ]);
  });

  it("a reopening does not tell twice of a breach that waits for the opening", () => {
    const step = quiet("nextOpening", { timer: { base: "breach" } });
    const log = closing.status(at("mon 18:00"), "solved").status(at("mon 19:00"), "open").build();
    expect(said(plan({ steps: [step], ticket: log, asOf: "mon 20:00", sla: office4h }))).toEqual([
      ["planned", "1/s", at("tue 9:00")],
    ]);
  });

  it("a condition is asked at the opening", () => {
    const step = quiet("nextOpening", { when: { field: "priority", is: "urgent" } });
    const log = closing.attribute(at("mon 22:00"), "priority", "urgent").build();
    expect(said(plan({ steps: [step], ticket: log, asOf: "tue 9:00", sla: office4h }))).toEqual([
      ["due", "1/s", at("tue 9:00")],
    ]);
  });

  it("what never opens again is skipped", () => {
    const sla = {
      ...office4h,
      calendars: [
        {
          id: "office",
          timeZone: "UTC",
          weekly: { mon: [["09:00", "17:00"]] },
          versions: [{ from: "2026-03-24", weekly: {} }],
        },
      ],
    } as never;
    const found = said(plan({ steps: [quiet("nextOpening")], ticket: closing.build(), asOf: "mon 17:00", sla }));
    expect(found).toEqual([["lapsed", "1/s", at("mon 17:00"), "outsideHours"]]);
    expect(plan({ steps: [quiet("nextOpening")], ticket: closing.build(), asOf: "mon 16:00", sla }).nextWakeAt).toBe(
      at("mon 17:00"),
    );
  });
});
