import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { at, office4h, plan, said } from "./desk.js";

const opened = ticket("1", at("mon 9:00"));

// Half of four hours is used up at 11:00.
describe("what was told", () => {
  const id = "1/work/1/s";
  const told = { handled: [id], told: [id] };

  it("is retracted if a log that was corrected says that it never became due", () => {
    const log = opened.status(at("mon 10:30"), "solved").build();
    expect(said(plan({ steps: [{}], ticket: log, asOf: "mon 12:00", ...told }))).toEqual([
      ["retracted", "1/s", at("mon 10:30")],
    ]);
  });

  it("is not if it was told in time, whatever came later", () => {
    const log = opened.status(at("mon 11:30"), "solved").build();
    expect(said(plan({ steps: [{}], ticket: log, asOf: "mon 12:00", ...told }))).toEqual([]);
  });

  it("is retracted if its condition did not hold after all", () => {
    const steps = [{ when: { field: "priority", is: "urgent" } }] as const;
    expect(said(plan({ steps, ticket: opened.build(), asOf: "mon 12:00", ...told }))).toEqual([
      ["retracted", "1/s", at("mon 11:00")],
    ]);
  });

  it("is not looked for without a list of it: what was handled may have lapsed", () => {
    const log = opened.status(at("mon 10:30"), "solved").build();
    expect(said(plan({ steps: [{}], ticket: log, asOf: "mon 12:00", handled: [id] }))).toEqual([]);
    expect(said(plan({ steps: [{}], ticket: log, asOf: "mon 12:00", handled: [id], told: [] }))).toEqual([]);
  });
});

describe("an edition", () => {
  it("is part of every id, so that its steps are told anew", () => {
    const ask = { steps: [{}], ticket: opened.build(), asOf: "mon 11:00", handled: ["1/work/1/s"] };
    expect(plan({ ...ask, edition: "2/b" }).due.map((step) => step.id)).toEqual(["1/work/1/s@2%2Fb"]);
    expect(plan(ask).due).toEqual([]);
  });
});

describe("a step that waits for the opening at which the clock stops", () => {
  it("has not become due: a reopening gives it another chance", () => {
    // Used up at 17:00, closing time; told at 09:00 if anyone still waits then.
    const log = ticket("1", at("mon 13:00")).status(at("tue 9:00"), "solved").status(at("tue 10:00"), "open").build();
    const steps = [{ timer: { percent: 100 }, outsideHours: "nextOpening" }] as const;
    expect(said(plan({ steps, ticket: log, asOf: "tue 10:00", sla: office4h }))).toEqual([
      ["due", "1~2/s", at("tue 10:00")],
      ["lapsed", "1/s", at("tue 9:00"), "stopped"],
    ]);
  });
});
