import type { EscalationLadder } from "supportops/escalation";
import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { acknowledge, at, office4h, plan, said } from "./desk.js";

const opened = ticket("1", at("mon 9:00"));

// Four hours round the clock from 09:00 are used up at 13:00.
const ladder = {
  id: "l",
  clock: "work",
  timer: { base: "breach" },
  levels: [
    { id: "first", kind: "functional", audience: "expert", payload: 1 },
    { id: "second", kind: "functional", after: "PT30M" },
    { id: "boss", kind: "hierarchical", after: "PT1H", audience: "director" },
  ],
} as const satisfies EscalationLadder;
const first = ["1/l/first", at("mon 13:00")];
const second = ["1/l/second", at("mon 13:30")];
const boss = ["1/l/boss", at("mon 14:30")];

describe("a ladder", () => {
  it("tells its levels one after another", () => {
    const ask = (asOf: string): unknown => said(plan({ ladders: [ladder], ticket: opened.build(), asOf }));
    expect(ask("mon 12:00")).toEqual([
      ["planned", ...first],
      ["planned", ...second],
      ["planned", ...boss],
    ]);
    expect(ask("mon 13:30")).toEqual([
      ["due", ...first],
      ["due", ...second],
      ["planned", ...boss],
    ]);
  });

  it("gives back the level with its kind, audience and payload", () => {
    const { due, planned } = plan({ ladders: [ladder], ticket: opened.build(), asOf: "mon 13:00" });
    expect(due[0]).toMatchObject({ step: "l", level: "first", kind: "functional", audience: "expert", payload: 1 });
    expect(planned[1]).toMatchObject({ level: "boss", kind: "hierarchical", audience: "director", round: 1 });
  });

  it("goes through all levels again, each round under ids of its own", () => {
    const repeated = { ...ladder, repeat: { after: "PT2H", count: 2 } };
    const { planned } = plan({ ladders: [repeated], ticket: opened.build(), asOf: "mon 13:00" });
    expect(planned.slice(2).map(({ id, round, at: instant }) => [id.slice(7), round, instant])).toEqual([
      ["1/l/first/2", 2, at("mon 16:30")],
      ["1/l/second/2", 2, at("mon 17:00")],
      ["1/l/boss/2", 2, at("mon 18:00")],
      ["1/l/first/3", 3, at("mon 20:00")],
      ["1/l/second/3", 3, at("mon 20:30")],
      ["1/l/boss/3", 3, at("mon 21:30")],
    ]);
  });

  it("is over when the clock stops; the breach it began with is told even so", () => {
    const log = opened.status(at("mon 13:45"), "solved").build();
    expect(said(plan({ ladders: [ladder], ticket: log, asOf: "mon 14:00" }))).toEqual([
      ["due", ...first],
      ["lapsed", ...second, "stopped"],
      ["lapsed", "1/l/boss", at("mon 13:45"), "stopped"],
    ]);
  });

  it("goes on after a reopening with what was not told; the levels after it follow from there", () => {
    const log = opened.status(at("mon 13:15"), "solved").status(at("mon 16:00"), "open").build();
    const handled = ["1/work/1/l/first", "1/work/1/l/second", "1/work/1/l/boss"];
    expect(said(plan({ ladders: [ladder], ticket: log, asOf: "mon 16:00", handled }))).toEqual([
      ["due", "1~2/l/second", at("mon 16:00")],
      ["planned", "1~2/l/boss", at("mon 17:00")],
    ]);
  });

  it("counts from the telling where a level waited for business hours", () => {
    // Used up on Monday at 17:00, closing time, which is outside the hours.
    const quiet = { ...ladder, outsideHours: "nextOpening" } as const;
    const log = ticket("1", at("mon 13:00")).build();
    const { planned } = plan({ ladders: [quiet], ticket: log, asOf: "mon 13:00", sla: office4h });
    expect(planned.map((step) => step.at)).toEqual([at("tue 9:00"), at("tue 9:30"), at("tue 10:30")]);
  });
});

describe("an acknowledgement", () => {
  const handled = ["1/work/1/l/first"];
  const acked = acknowledge(opened, "mon 13:20");

  it("ends the ladder", () => {
    expect(said(plan({ ladders: [ladder], ticket: acked.build(), asOf: "mon 13:25", handled }))).toEqual([
      ["lapsed", "1/l/second", at("mon 13:20"), "acknowledged"],
      ["lapsed", "1/l/boss", at("mon 13:20"), "acknowledged"],
    ]);
  });

  it("is not seen before it happens", () => {
    const { lapsed } = plan({ ladders: [ladder], ticket: acked.build(), asOf: "mon 13:19", handled });
    expect(lapsed).toEqual([]);
  });

  const timed: EscalationLadder = { ...ladder, acknowledgement: { timeout: "PT1H" } };
  it.each([
    { log: acked, second: "mon 14:20", boss: "mon 15:20", why: "an hour after 13:20, and an hour more" },
    { log: acknowledge(acked, "mon 14:00"), second: "mon 15:00", boss: "mon 16:00", why: "the later one counts" },
    {
      log: acknowledge(acked, "mon 14:20"),
      second: "mon 15:20",
      boss: "mon 16:20",
      why: "in time at the last instant",
    },
    { log: acknowledge(opened, "mon 13:30"), second: "mon 14:30", boss: "mon 15:30", why: "events come before timers" },
    {
      log: acknowledge(opened, "mon 12:59"),
      second: "mon 13:30",
      boss: "mon 14:30",
      why: "nothing to acknowledge yet",
    },
    { log: acknowledge(opened, "mon 13:20", "other"), second: "mon 13:30", boss: "mon 14:30", why: "another clock" },
  ])("with a time-out holds it until then: $why", ({ log, second: secondAt, boss: bossAt }) => {
    const { planned, due } = plan({ ladders: [timed], ticket: log.build(), asOf: "mon 14:20", handled });
    expect([...due, ...planned].map((step) => step.at)).toEqual([at(secondAt), at(bossAt)]);
  });

  it("at the instant at which the ladder begins comes before it", () => {
    const log = acknowledge(opened, "mon 13:00").build();
    expect(said(plan({ ladders: [ladder], ticket: log, asOf: "mon 13:00" }))[0]).toEqual([
      "lapsed",
      "1/l/first",
      at("mon 13:00"),
      "acknowledged",
    ]);
  });

  it("while a level waits for business hours holds it too", () => {
    const quiet = { ...ladder, outsideHours: "nextOpening" } as const;
    const log = acknowledge(ticket("1", at("mon 13:00")), "mon 20:00").build();
    const ask = { ticket: log, asOf: "mon 21:00", sla: office4h };
    expect(plan({ ladders: [quiet], ...ask }).lapsed.map(({ reason }) => reason)).toEqual([
      "acknowledged",
      "acknowledged",
      "acknowledged",
    ]);
    const later = { ...quiet, acknowledgement: { timeout: "PT15H" } };
    expect(plan({ ladders: [later], ...ask }).planned[0]?.at).toBe(at("tue 11:00"));
  });

  it("with a time-out that never ends holds the ladder for good", () => {
    const never = { ...ladder, acknowledgement: { timeout: { hours: 2_000_000 } } };
    expect(plan({ ladders: [never], ticket: acked.build(), asOf: "mon 13:25", handled }).lapsed).toHaveLength(2);
  });

  it("holds no longer than the cycle: after a reopening the ladder goes on", () => {
    const log = acked.status(at("mon 14:00"), "solved").status(at("mon 16:00"), "open").build();
    const { due, planned } = plan({ ladders: [ladder], ticket: log, asOf: "mon 16:00", handled });
    expect([...due, ...planned].map(({ id, at: instant }) => [id.slice(7), instant])).toEqual([
      ["1~2/l/second", at("mon 16:00")],
      ["1~2/l/boss", at("mon 17:00")],
    ]);
  });

  it("that comes as the clock stops changes nothing", () => {
    const log = acknowledge(opened.status(at("mon 13:20"), "solved"), "mon 13:20").build();
    const { lapsed } = plan({ ladders: [ladder], ticket: log, asOf: "mon 13:20", handled });
    expect(lapsed.map(({ reason }) => reason)).toEqual(["stopped", "stopped"]);
  });
});
