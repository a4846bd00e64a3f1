import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { at, desk, plan, said } from "./desk.js";

const solved = { field: "status.category", is: ["solved", "closed"] } as const;
const [work] = desk.clocks;
const opened = ticket("1", at("mon 9:00"));
const half = [{ timer: { percent: 50 } }] as const;

// One hour used, solved at 10:00, reopened at 12:00: half of the four hours are used up at 13:00.
describe("a clock that goes on after a reopening", () => {
  const reopened = opened.status(at("mon 10:00"), "solved").status(at("mon 12:00"), "open");

  it("gives a step that had lapsed another chance under an id of its own", () => {
    expect(said(plan({ steps: half, ticket: reopened.build(), asOf: "mon 11:00" }))).toEqual([
      ["lapsed", "1/s", at("mon 10:00"), "stopped"],
    ]);
    expect(said(plan({ steps: half, ticket: reopened.build(), asOf: "mon 12:00" }))).toEqual([
      ["lapsed", "1/s", at("mon 10:00"), "stopped"],
      ["planned", "1~2/s", at("mon 13:00")],
    ]);
  });

  it("counts its legs", () => {
    const again = reopened.status(at("mon 12:30"), "solved").status(at("mon 15:00"), "open").build();
    // 1.5 hours are used up at 15:00.
    expect(said(plan({ steps: half, ticket: again, asOf: "mon 15:30" }))).toEqual([
      ["due", "1~3/s", at("mon 15:30")],
      ["lapsed", "1/s", at("mon 10:00"), "stopped"],
      ["lapsed", "1~2/s", at("mon 12:30"), "stopped"],
    ]);
  });

  it("tells nothing twice: what became due on one leg does not on the next, even if nobody asked", () => {
    const log = opened.status(at("mon 11:30"), "solved").status(at("mon 15:00"), "open").build();
    expect(said(plan({ steps: half, ticket: log, asOf: "mon 16:00" }))).toEqual([
      ["lapsed", "1/s", at("mon 11:00"), "stopped"],
    ]);
  });

  it("does not plan again what was over already as the clock attached", () => {
    const sla = {
      ...desk,
      clocks: [{ ...work, start: { becomes: { field: "groupId", is: "billing" } }, anchor: "ticketCreated" }],
    } as const;
    const log = opened
      .attribute(at("mon 12:00"), "group", "billing")
      .status(at("mon 12:10"), "solved")
      .status(at("mon 12:20"), "open")
      .build();
    expect(said(plan({ steps: half, ticket: log, asOf: "mon 12:20", sla }))).toEqual([
      ["lapsed", "1/s", at("mon 12:00"), "alreadyPast"],
    ]);
  });

  it("with continueWall finds a reminder over and a breach due at the reopening", () => {
    const sla = { ...desk, clocks: [{ ...work, reopen: "continueWall" }] } as const;
    const log = opened.status(at("mon 10:00"), "solved").status(at("mon 14:00"), "open").build();
    const steps = [
      // Nothing was due while it was solved, so that there is nothing to tell late either.
      { timer: { percent: 50 }, whenMissed: "fire" },
      { id: "breach", timer: { base: "breach" } },
    ] as const;
    expect(said(plan({ steps, ticket: log, asOf: "mon 14:00", sla }))).toEqual([
      ["due", "1~2/breach", at("mon 14:00")],
      ["lapsed", "1/s", at("mon 10:00"), "stopped"],
      ["lapsed", "1/breach", at("mon 10:00"), "stopped"],
      ["lapsed", "1~2/s", at("mon 14:00"), "alreadyPast"],
    ]);
  });

  it.each(["resume", "continueWall"] as const)(
    "keeps the id of what lapsed on a ticket created solved: %s",
    (reopen) => {
      const sla = { ...desk, clocks: [{ ...work, reopen }] } as const;
      const log = ticket("1", at("mon 9:00"), { initial: { status: "solved" } })
        .status(at("mon 10:00"), "open")
        .build();
      const lapsed = ["lapsed", "1/s", at("mon 9:00"), "stopped"];
      // With continueWall the hour in which it was solved counts.
      const planned = ["planned", "1~2/s", at(reopen === "resume" ? "mon 12:00" : "mon 11:00")];
      expect(said(plan({ steps: half, ticket: log, asOf: "mon 9:30", sla }))).toEqual([lapsed]);
      expect(said(plan({ steps: half, ticket: log, asOf: "mon 10:30", sla }))).toEqual([lapsed, planned]);
    },
  );

  it("plans no leg for a reopening after the promise was withdrawn", () => {
    const sla = { ...desk, policies: [{ ...desk.policies[0], match: { field: "groupId", is: null } }] } as const;
    const log = opened
      .status(at("mon 10:00"), "solved")
      .attribute(at("mon 10:30"), "group", "billing")
      .status(at("mon 12:00"), "open")
      .build();
    expect(said(plan({ steps: half, ticket: log, asOf: "mon 13:00", sla }))).toEqual([
      ["lapsed", "1/s", at("mon 10:00"), "stopped"],
    ]);
  });
});

describe("a clock with several cycles", () => {
  it("with newCycle plans each step anew for each", () => {
    const sla = { ...desk, clocks: [{ ...work, reopen: "newCycle" }] } as const;
    const log = opened.status(at("mon 10:00"), "solved").status(at("mon 12:00"), "open").build();
    expect(said(plan({ steps: half, ticket: log, asOf: "mon 12:00", sla }))).toEqual([
      ["lapsed", "1/s", at("mon 10:00"), "stopped"],
      ["planned", "2/s", at("mon 14:00")],
    ]);
  });

  it("with newCycle counted from the creation is one leg", () => {
    const sla = { ...desk, clocks: [{ ...work, reopen: "newCycle", anchor: "ticketCreated" }] } as const;
    const log = opened.status(at("mon 10:00"), "solved").status(at("mon 10:30"), "open").build();
    expect(said(plan({ steps: half, ticket: log, asOf: "mon 10:30", sla }))).toEqual([
      ["lapsed", "1/s", at("mon 10:00"), "stopped"],
      ["planned", "2/s", at("mon 11:00")],
    ]);
  });

  it("with perEvent tells each of them", () => {
    const sla = {
      ...desk,
      clocks: [
        {
          id: "work",
          start: { event: "message", by: "endUser" },
          stop: { anyOf: [{ event: "message", by: "agent" }, { becomes: solved }] },
          recurrence: "perEvent",
        },
      ],
    } as const;
    const log = opened
      .message(at("mon 10:00"), "endUser")
      .message(at("mon 11:00"), "agent")
      .message(at("mon 12:00"), "endUser")
      .build();
    expect(said(plan({ steps: half, ticket: log, asOf: "mon 14:00", sla }))).toEqual([
      ["due", "2/s", at("mon 14:00")],
      ["lapsed", "1/s", at("mon 11:00"), "stopped"],
    ]);
  });

  it("ended by a reset lapses as stopped", () => {
    const sla = { ...desk, clocks: [{ ...work, reset: { event: "escalation" } }] } as const;
    const log = opened.event(at("mon 10:00"), { kind: "escalation", level: null, reason: null }).build();
    expect(said(plan({ steps: half, ticket: log, asOf: "mon 12:00", sla }))).toEqual([
      ["due", "2/s", at("mon 12:00")],
      ["lapsed", "1/s", at("mon 10:00"), "stopped"],
    ]);
  });

  it("that was created solved has a first leg without length, in which nothing could be over already", () => {
    // Five hours before the due instant lie before the ticket.
    const steps = [{ timer: { base: "due", before: "PT5H" } }] as const;
    const born = ticket("1", at("mon 9:00"), { initial: { status: "solved" } });
    const first = ["lapsed", "1/s", at("mon 9:00"), "stopped"];
    expect(said(plan({ steps, ticket: born.build(), asOf: "mon 9:00" }))).toEqual([first]);
    const log = born.status(at("mon 10:00"), "open").build();
    expect(said(plan({ steps, ticket: log, asOf: "mon 10:00" }))).toEqual([
      first,
      ["lapsed", "1~2/s", at("mon 10:00"), "alreadyPast"],
    ]);
  });
});
