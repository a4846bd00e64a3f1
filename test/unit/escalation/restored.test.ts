import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { at, plan, said } from "./desk.js";

const opened = ticket("1", at("mon 9:00"));
const half = [{ timer: { percent: 50 } }] as const;

// One hour used, deleted at 10:00, restored at 12:00: half of the four hours are used up at 13:00.
describe("a clock that goes on as the ticket is restored", () => {
  const restored = opened.event(at("mon 10:00"), { kind: "deleted" }).event(at("mon 12:00"), { kind: "restored" });

  it("gives a step that had lapsed another chance under an id of its own", () => {
    expect(said(plan({ steps: half, ticket: restored.build(), asOf: "mon 11:00" }))).toEqual([
      ["lapsed", "1/s", at("mon 10:00"), "cancelled"],
    ]);
    expect(said(plan({ steps: half, ticket: restored.build(), asOf: "mon 12:00" }))).toEqual([
      ["lapsed", "1/s", at("mon 10:00"), "cancelled"],
      ["planned", "1~2/s", at("mon 13:00")],
    ]);
  });

  it("tells nothing twice: what became due before it was gone does not again", () => {
    const late = opened.event(at("mon 11:30"), { kind: "spam" }).event(at("mon 15:00"), { kind: "restored" }).build();
    expect(said(plan({ steps: half, ticket: late, asOf: "mon 16:00" }))).toEqual([
      ["lapsed", "1/s", at("mon 11:00"), "cancelled"],
    ]);
  });

  it("parts a pause in which the ticket was gone", () => {
    const steps = [{ timer: { base: "pause", after: { hours: 1 } } }] as const;
    const log = opened
      .status(at("mon 9:30"), "pending")
      .event(at("mon 10:00"), { kind: "deleted" })
      .event(at("mon 12:00"), { kind: "restored" })
      .build();
    expect(said(plan({ steps, ticket: log, asOf: "mon 12:30" }))).toEqual([
      ["lapsed", "1/s", at("mon 10:00"), "cancelled"],
      ["planned", "1~2/s", at("mon 13:00")],
    ]);
  });
});
