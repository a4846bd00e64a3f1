import { describe, expect, it } from "vitest";
import { lifeAt } from "../../../src/ticket/life-at.js";
import { minute, newTicket } from "../clock/clock-rows.js";

describe("the life of a ticket", () => {
  const log = newTicket()
    .event(minute(10), { kind: "deleted" })
    .event(minute(20), { kind: "restored" })
    .event(minute(30), { kind: "spam" })
    .event(minute(40), { kind: "restored" })
    .event(minute(50), { kind: "merge", into: "2" })
    .event(minute(60), { kind: "restored" })
    .build();

  it.each([
    [9, "live", "until it is deleted"],
    [10, "deleted", "from that instant on"],
    [20, "live", "once it is restored"],
    [30, "spam", "when it is marked as such"],
    [49, "live", "restored again"],
    [50, "merged", "into another ticket"],
    [60, "merged", "for good: nothing restores it"],
  ])("at minute %i is %s: %s", (at, life) => {
    expect(lifeAt(log, minute(at))).toBe(life);
  });
});
