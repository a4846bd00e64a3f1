import { compileSla, explainSla } from "supportops/sla";
import type { TicketBuilder } from "supportops/testing";
import type { OverrideEvent } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { march, mondayTicket, oneTarget, row, rows, summary } from "./sla-fixtures.js";

const definition = oneTarget({ clock: "reply", within: "PT4H", calendar: "office" });

type Given = Partial<Pick<OverrideEvent, "clock" | "dueAt" | "interval" | "reason">>;

function override(log: TicketBuilder, at: string, action: OverrideEvent["action"], given: Given = {}): TicketBuilder {
  const { clock = "reply", dueAt = null, interval = null, reason = null } = given;
  return log.event(at, { kind: "override", clock, action, dueAt, interval, reason });
}

const setDue = (log: TicketBuilder, at: string, due: string | null) =>
  override(log, at, "setDue", { dueAt: due === null ? null : Date.parse(due) });

describe("a due instant that is set", () => {
  it("counts from then on, whatever has elapsed", () => {
    const log = setDue(mondayTicket(), march(2, "10:00"), march(4, "12:00"));
    expect(summary(row(definition, log, march(2, "09:30")))).toMatchObject({ due: "02 13:00", percent: 12.5 });
    expect(summary(row(definition, log, march(3)))).toMatchObject({
      outcome: "undecided",
      due: "04 12:00",
      percent: null,
      // Eight hours of Tuesday and three of Wednesday.
      remaining: 660,
    });
    expect(summary(row(definition, log, march(9)))).toMatchObject({ outcome: "breached", breached: "04 12:00" });
  });

  it("is not moved by another target, by pauses, nor to an opening", () => {
    const log = setDue(mondayTicket(), march(2, "10:00"), march(4, "20:00"))
      .status(march(2, "11:00"), "pending")
      .status(march(2, "15:00"), "open");
    expect(summary(row(definition, log, march(3))).due).toBe("04 20:00");
  });

  it("before the clock starts holds from its start, also where policies are matched as it starts", () => {
    const clocks = [
      { id: "reply", start: { event: "message", by: "endUser" }, stop: { event: "message", by: "agent" } },
    ] as const;
    const late = { ...definition, clocks, slots: [{ id: "customer", rematch: "atStart" }] } as const;
    const log = setDue(mondayTicket(), march(2, "10:00"), march(4, "12:00")).message(march(2, "11:00"), "endUser");
    expect(summary(row(late, log, march(3))).due).toBe("04 12:00");
  });

  it("in the past is broken as it is set", () => {
    const log = setDue(mondayTicket(), march(2, "10:00"), march(2, "09:30"));
    expect(summary(row(definition, log, march(3))).breached).toBe("02 10:00");
  });

  it("after a breach leaves the breach behind", () => {
    const log = setDue(mondayTicket(), march(3), march(5, "12:00"));
    expect(summary(row(definition, log, march(4)))).toMatchObject({
      outcome: "undecided",
      due: "05 12:00",
      prior: ["all 02 13:00"],
    });
  });

  it("can be set again, and taken back", () => {
    const twice = setDue(setDue(mondayTicket(), march(2, "10:00"), march(4)), march(2, "11:00"), march(5));
    expect(summary(row(definition, twice, march(2, "12:00"))).due).toBe("05 09:00");
    const back = setDue(twice, march(2, "12:00"), null);
    expect(summary(row(definition, back, march(2, "12:00")))).toMatchObject({ due: "02 13:00", percent: 75 });
  });

  it("is null while the clock is paused", () => {
    const log = setDue(mondayTicket(), march(2, "10:00"), march(4)).status(march(2, "11:00"), "pending");
    expect(summary(row(definition, log, march(5)))).toMatchObject({ due: null, dueIfResumedNow: "05 09:00" });
  });

  it("concerns the cycle it was set in, not the next one", () => {
    const clocks = [
      {
        id: "reply",
        start: { event: "message", by: "endUser" },
        stop: { event: "message", by: "agent" },
        recurrence: "perEvent",
      },
    ] as const;
    const first = setDue(mondayTicket().message(march(2, "10:00"), "endUser"), march(2, "10:30"), march(9));
    const log = first.message(march(2, "11:00"), "agent").message(march(2, "12:00"), "endUser");
    expect(rows({ ...definition, clocks }, log, march(2, "13:00")).map((one) => summary(one).due)).toEqual([
      "09 09:00",
      "02 16:00",
    ]);
  });

  it("of a clock that the definition lacks, or where nothing is promised, changes nothing", () => {
    const strange = override(mondayTicket(), march(2, "10:00"), "setDue", {
      clock: "strange",
      dueAt: Date.parse(march(9)),
    });
    expect(summary(row(definition, strange, march(2, "11:00"))).due).toBe("02 13:00");
    const log = setDue(mondayTicket(), march(2, "10:00"), march(4));
    expect(row({ ...definition, policies: [] }, log, march(3)).outcome).toBe("untargeted");
  });

  it("is explained", () => {
    const log = setDue(mondayTicket(), march(2, "10:00"), march(4)).build();
    const { cycles } = explainSla(log, compileSla(definition), { asOf: march(3), clock: "reply" });
    expect(cycles[0]?.facts.find(({ code }) => code === "dueSet")).toMatchObject({
      at: Date.parse(march(2, "10:00")),
      params: { policyId: "all", deadlineAt: Date.parse(march(4)), actorId: null, reason: null },
    });
  });
});

describe("time that is taken out", () => {
  const exclude = (log: TicketBuilder, at: string, from: string, to: string) =>
    override(log, at, "exclude", { interval: { from: Date.parse(from), to: Date.parse(to) } });

  it("counts as paused, also if it lies before the override", () => {
    const log = exclude(mondayTicket(), march(2, "14:00"), march(2, "10:00"), march(2, "12:00"));
    expect(summary(row(definition, log, march(2, "14:00")))).toMatchObject({ elapsed: 180, due: "02 15:00" });
    // Nobody knew of it before, and the promise was broken at one o'clock.
    expect(summary(row(definition, log, march(2, "13:30"))).breached).toBe("02 13:00");
  });

  it("pauses a clock that is in it, until it ends by itself", () => {
    const log = exclude(mondayTicket(), march(2, "09:30"), march(2, "10:00"), march(2, "12:00"));
    expect(summary(row(definition, log, march(2, "11:00")))).toMatchObject({
      state: "paused",
      due: null,
      dueIfResumedNow: "02 14:00",
      nextChange: "02 12:00",
    });
    expect(summary(row(definition, log, march(2, "12:00")))).toMatchObject({ state: "running", due: "02 15:00" });
  });

  it.each([
    ["before the start", march(1), march(2, "09:30"), 60],
    ["within a pause of the clock's own", march(2, "10:10"), march(2, "10:20"), 90],
    ["across its end", march(2, "10:15"), march(2, "10:45"), 75],
    ["with no length", march(2, "09:30"), march(2, "09:30"), 90],
    ["after asOf", march(4), march(5), 90],
  ])("%s takes out what counted in it", (_, from, to, elapsed) => {
    const paused = mondayTicket().status(march(2, "10:00"), "pending").status(march(2, "10:30"), "open");
    const log = exclude(paused, march(2, "11:00"), from, to);
    expect(summary(row(definition, log, march(2, "11:00"))).elapsed).toBe(elapsed);
  });

  it("may overlap", () => {
    const once = exclude(mondayTicket(), march(2, "12:00"), march(2, "10:00"), march(2, "11:00"));
    const twice = exclude(once, march(2, "12:00"), march(2, "10:30"), march(2, "11:30"));
    expect(summary(row(definition, twice, march(2, "12:00"))).elapsed).toBe(90);
  });

  it("is explained by the override", () => {
    const log = exclude(mondayTicket(), march(2, "12:00"), march(2, "10:00"), march(2, "11:00")).build();
    const { cycles } = explainSla(log, compileSla(definition), { asOf: march(2, "12:00"), clock: "reply" });
    expect(cycles[0]?.intervals.map(({ state, code, cause }) => [state, code, cause?.kind ?? null])).toEqual([
      ["running", "started", null],
      ["paused", "excluded", "override"],
      ["running", "resumed", null],
    ]);
  });
});

describe("a waiver", () => {
  const waived = (log: TicketBuilder, at: string) => override(log, at, "waive", { reason: "outage at the carrier" });

  it("keeps a breach and takes it out of the count", () => {
    const log = waived(mondayTicket(), march(3));
    expect(summary(row(definition, log, march(2, "16:00"))).outcome).toBe("breached");
    expect(summary(row(definition, log, march(3)))).toMatchObject({ outcome: "excluded", breached: "02 13:00" });
  });

  it("may come after the stop, and concerns the latest cycle alone", () => {
    const log = waived(mondayTicket().message(march(2, "15:00"), "agent"), march(3));
    expect(summary(row(definition, log, march(4)))).toMatchObject({ state: "stopped", outcome: "excluded" });
  });

  it("is told with who and why", () => {
    const { cycles } = explainSla(waived(mondayTicket(), march(3)).build(), compileSla(definition), {
      asOf: march(4),
      clock: "reply",
    });
    const fact = cycles[0]?.facts.find(({ code }) => code === "waived");
    expect(fact?.params).toEqual({ actorId: null, reason: "outage at the carrier" });
    expect(fact?.message).toBe("At 2026-03-03T09:00:00.000Z it was left out of rates: outage at the carrier.");
  });
});

it("an acknowledgement is no matter of the clock", () => {
  const log = override(mondayTicket(), march(2, "10:00"), "acknowledge");
  expect(row(definition, log, march(3))).toEqual(row(definition, mondayTicket(), march(3)));
});
