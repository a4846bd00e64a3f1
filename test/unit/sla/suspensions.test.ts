import { compileSla, evaluateSla, explainSla, type SlaDefinition, type SuspensionDefinition } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { march, mondayTicket, oneTarget, row, summary } from "./sla-fixtures.js";

const base = oneTarget({ clock: "reply", within: "PT4H", calendar: "office" });
const outage = { id: "outage", from: march(2, "10:00"), to: march(2, "12:00") } as const;
const withSuspension = (more: Partial<SuspensionDefinition> = {}): SlaDefinition => ({
  ...base,
  suspensions: [{ ...outage, ...more }],
});

describe("a suspension", () => {
  it("stops the clocks of every ticket while it lasts", () => {
    const definition = withSuspension();
    expect(summary(row(definition, mondayTicket(), march(2, "09:30")))).toMatchObject({
      due: "02 13:00",
      nextChange: "02 10:00",
    });
    expect(summary(row(definition, mondayTicket(), march(2, "11:00")))).toMatchObject({
      state: "paused",
      due: null,
      dueIfResumedNow: "02 14:00",
      elapsed: 60,
      nextChange: "02 12:00",
    });
    expect(summary(row(definition, mondayTicket(), march(2, "12:00")))).toMatchObject({
      state: "running",
      due: "02 15:00",
    });
  });

  it("stops those it names alone", () => {
    expect(row(withSuspension({ clocks: ["resolution"] }), mondayTicket(), march(2, "11:00")).state).toBe("running");
  });

  it("stops the tickets that meet its condition, while they do", () => {
    const definition = withSuspension({ match: { field: "groupId", is: "network" } });
    expect(row(definition, mondayTicket(), march(2, "11:00")).state).toBe("running");
    const log = mondayTicket()
      .attribute(march(2, "10:30"), "group", "network")
      .attribute(march(2, "11:15"), "group", "desk");
    expect(row(definition, log, march(2, "11:00")).state).toBe("paused");
    expect(summary(row(definition, log, march(2, "13:00")))).toMatchObject({ state: "running", elapsed: 195 });
  });

  it("reopens nothing that was stopped in it", () => {
    const log = mondayTicket().message(march(2, "11:00"), "agent");
    expect(summary(row(withSuspension(), log, march(9)))).toMatchObject({
      state: "stopped",
      elapsed: 60,
      outcome: "met",
    });
  });

  it("does not change what other clocks see", () => {
    const definition: SlaDefinition = {
      ...withSuspension(),
      clocks: [...base.clocks, { id: "shadow", start: { becomes: { clock: "reply", state: "paused" } } }],
    };
    const { current } = evaluateSla(mondayTicket().build(), compileSla(definition), { asOf: march(2, "11:00") });
    expect(current["shadow"]).toBeUndefined();
  });

  it("is named by the pause it causes", () => {
    const { cycles } = explainSla(mondayTicket().build(), compileSla(withSuspension()), {
      asOf: march(2, "11:00"),
      clock: "reply",
    });
    expect(cycles[0]?.intervals.at(-1)).toMatchObject({
      state: "paused",
      code: "suspended",
      cause: null,
      suspension: "outage",
      message: "Paused for 1 h 00 min 00 s: a suspension began (outage).",
    });
  });
});
