import { describe, expect, it } from "vitest";
import { runVectors } from "../../vectors/run-vectors.js";

// Four hours round the clock from 09:00: half are used up at 11:00, all at 13:00.
const opened = { at: "2025-03-04T09:00:00Z", type: "created", actor: "endUser", to: "new" };
const changed = (time: string, to: string): object => ({
  at: `2025-03-04T${time}:00Z`,
  type: "statusChanged",
  actor: "agent",
  from: null,
  to,
});
const target = {
  metric: "totalResolution",
  targetMs: 14_400_000,
  hours: "calendar",
  pauseOn: ["pending"],
  reminders: [{ percent: 50 }, { beforeMs: 3_600_000, unit: "calendarTime" }],
  escalation: [
    { level: 1, offsetMs: 0, unit: "calendarTime" },
    { level: 2, offsetBusinessDays: 1, unit: "businessDays" },
  ],
};

function isMet(events: readonly object[], asOf: string, row: object, parts: object = {}): unknown {
  const expected = [{ metric: "totalResolution", cycle: 1, ...row }];
  const policy = { targets: [{ ...target, ...parts }] };
  const vector = { id: "a", calendar: "24x7", policy, events, asOf: `2025-03-04T${asOf}:00Z`, expected };
  const [result] = runVectors(JSON.stringify({ cases: [vector] }));
  return result?.ok === true ? "met" : result?.actual;
}

const at = (time: string): string => `2025-03-04T${time}:00Z`;

describe("the steps of an SLA case", () => {
  it("have their planned instants, and have fired up to asOf", () => {
    const reminders = [
      { percent: 50, at: at("11:00"), fired: true },
      { at: at("12:00"), fired: false },
    ];
    const escalations = [
      { level: 1, at: at("13:00"), fired: false },
      { level: 2, at: "2025-03-05T13:00:00Z" },
    ];
    expect(isMet([opened], "11:30", { reminders, escalations })).toBe("met");
  });

  it.each([
    ["the clock was stopped", [opened, changed("11:30", "solved")], ["11:00", null]],
    ["it was stopped at the very instant", [opened, changed("11:00", "solved")], [null, null]],
    ["it is paused", [opened, changed("10:00", "pending")], [null, null]],
    ["a pause pushed them back", [opened, changed("10:00", "pending"), changed("10:30", "open")], ["11:30", "12:30"]],
    ["it was merged", [opened, { ...changed("10:00", "b"), type: "merged" }], [null, null]],
  ])("are withdrawn or moved: %s", (_, events, instants) => {
    const reminders = instants.map((time) => ({ at: time === null ? null : at(time) }));
    expect(isMet(events, "15:00", { reminders })).toBe("met");
  });

  it("of a clock that has not started have no instant", () => {
    const row = { status: "notStarted", escalations: [{ at: null }, { at: null, fired: false }] };
    expect(isMet([opened], "15:00", row, { priority: "urgent" })).toBe("met");
  });

  it("fail a case on any difference", () => {
    expect(isMet([opened], "11:30", { reminders: [{ at: at("11:00") }] })).not.toBe("met");
    expect(isMet([opened], "11:30", { reminders: [{ at: at("11:00") }, { at: at("12:01") }] })).not.toBe("met");
  });

  it("need an instant", () => {
    expect(String(isMet([opened], "11:30", { reminders: [] }, { reminders: [{ unit: "calendarTime" }] }))).toContain(
      "without an instant",
    );
  });
});
