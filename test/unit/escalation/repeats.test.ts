import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { at, office4h, plan, said } from "./desk.js";

const opened = ticket("1", at("mon 9:00"));

// Four hours round the clock from 09:00 are used up at 13:00; hourly from there.
const hourly = { timer: { base: "breach" }, repeat: { every: "PT1H", count: 3 } } as const;
const steps = [hourly];

describe("a repeated step", () => {
  it.each([
    { asOf: "mon 12:00", handled: [], expected: [["planned", "1/s", "mon 13:00"]], why: "the first time" },
    {
      asOf: "mon 13:30",
      handled: ["1/work/1/s"],
      expected: [["planned", "1/s/2", "mon 14:00"]],
      why: "the next time, once it was told",
    },
    {
      asOf: "mon 16:00",
      handled: ["1/work/1/s", "1/work/1/s/2", "1/work/1/s/3"],
      expected: [["due", "1/s/4", "mon 16:00"]],
      why: "three times more in all",
    },
  ])("plans one telling ahead: $why", ({ asOf, handled, expected }) => {
    const found = said(plan({ steps, ticket: opened.build(), asOf, handled }));
    expect(found).toEqual(expected.map(([list, id, instant]) => [list, id, at(instant as string)]));
  });

  it("of which several are overdue is told once more, besides the breach itself", () => {
    expect(said(plan({ steps, ticket: opened.build(), asOf: "mon 15:30" }))).toEqual([
      ["due", "1/s", at("mon 13:00")],
      ["due", "1/s/3", at("mon 15:00")],
      ["lapsed", "1/s/2", at("mon 14:00"), "superseded"],
      ["planned", "1/s/4", at("mon 16:00")],
    ]);
  });

  it("with whenMissed fire is told each time", () => {
    const fire = [{ ...hourly, whenMissed: "fire" }] as const;
    expect(plan({ steps: fire, ticket: opened.build(), asOf: "mon 15:30" }).due).toHaveLength(3);
  });

  it("is not superseded by a repetition that is not told itself", () => {
    const when = { field: "priority", is: null } as const;
    const log = opened.attribute(at("mon 14:30"), "priority", "low").attribute(at("mon 15:10"), "priority", null);
    expect(said(plan({ steps: [{ ...hourly, when }], ticket: log.build(), asOf: "mon 15:30" }))).toEqual([
      ["due", "1/s", at("mon 13:00")],
      ["due", "1/s/2", at("mon 14:00")],
      ["lapsed", "1/s/3", at("mon 15:00"), "conditionFalse"],
      ["planned", "1/s/4", at("mon 16:00")],
    ]);
  });

  it("ends once its until holds as it falls due", () => {
    const until = { field: "priority", is: "low" } as const;
    const log = opened.attribute(at("mon 13:10"), "priority", "low").attribute(at("mon 13:20"), "priority", null);
    const again = log.attribute(at("mon 14:30"), "priority", "low").build();
    const repeat = { ...hourly.repeat, until };
    expect(said(plan({ steps: [{ ...hourly, repeat }], ticket: again, asOf: "mon 17:00" }))).toEqual([
      ["due", "1/s", at("mon 13:00")],
      ["due", "1/s/2", at("mon 14:00")],
      ["lapsed", "1/s/3", at("mon 15:00"), "repeatEnded"],
    ]);
  });

  it("is told the first time even if its until holds already", () => {
    const repeat = { ...hourly.repeat, until: { field: "priority", is: null } } as const;
    expect(said(plan({ steps: [{ ...hourly, repeat }], ticket: opened.build(), asOf: "mon 13:00" }))).toEqual([
      ["due", "1/s", at("mon 13:00")],
      ["planned", "1/s/2", at("mon 14:00")],
    ]);
  });

  it("lapses with the clock, the next time alone", () => {
    const log = opened.status(at("mon 14:30"), "solved").build();
    const handled = ["1/work/1/s", "1/work/1/s/2"];
    expect(said(plan({ steps, ticket: log, asOf: "mon 20:00", handled }))).toEqual([
      ["lapsed", "1/s/3", at("mon 14:30"), "stopped"],
    ]);
  });

  it("does not come back when the clock had ended as it was told", () => {
    // Used up at 17:00, closing time, and told at the opening, when the ticket is solved.
    const log = ticket("1", at("mon 13:00")).status(at("tue 9:00"), "solved").build();
    const waiting = [{ ...hourly, outsideHours: "nextOpening" }] as const;
    expect(said(plan({ steps: waiting, ticket: log, asOf: "tue 12:00", sla: office4h }))).toEqual([
      ["due", "1/s", at("tue 9:00")],
    ]);
  });

  it("goes on after a time that was skipped outside hours", () => {
    // Used up at 16:30; the repetitions at 17:30 and 18:30 lie outside, the one 15 hours after that inside.
    const log = ticket("1", at("mon 12:30")).build();
    const repeat = { every: "PT1H", count: 2 };
    const quiet = [{ timer: { base: "breach" }, repeat, outsideHours: "skip" }] as const;
    expect(said(plan({ steps: quiet, ticket: log, asOf: "tue 9:00", sla: office4h }))).toEqual([
      ["due", "1/s", at("mon 16:30")],
      ["lapsed", "1/s/2", at("mon 17:30"), "outsideHours"],
      ["lapsed", "1/s/3", at("mon 18:30"), "outsideHours"],
    ]);
  });

  it.each([
    {
      repeat: { every: "PT2H", hours: "business", count: 1 },
      next: "tue 10:30",
      why: "half an hour is left on Monday",
    },
    { repeat: { every: { businessDays: 1 }, count: 1 }, next: "tue 16:30", why: "the next date with open time" },
    { repeat: { every: { percent: 50 }, count: 1 }, next: "tue 10:30", why: "half of four office hours" },
  ] as const)("comes back after $repeat.every at $next: $why", ({ repeat, next }) => {
    const log = ticket("1", at("mon 12:30")).build();
    const asked = {
      steps: [{ timer: { base: "breach" }, repeat }],
      ticket: log,
      asOf: "mon 16:30",
      sla: office4h,
    } as const;
    expect(plan(asked).planned.map((step) => step.at)).toEqual([at(next)]);
  });
});
