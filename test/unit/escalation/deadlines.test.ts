import type { StepTimer } from "supportops/escalation";
import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { at, desk, office4h, plan } from "./desk.js";

const opened = ticket("1", at("mon 10:00"));
const days2 = {
  ...desk,
  policies: [{ id: "all", targets: [{ clock: "work", within: { businessDays: 2 }, calendar: "office" }] }],
} as const;

// Two business days from Monday 10:00: due on Wednesday at 10:00, after 7 + 8 + 1 office hours.
describe("under a target that says when it is due", () => {
  it.each<{ timer: StepTimer; instant: string | null; why: string }>([
    { timer: { percent: 50 }, instant: "tue 10:00", why: "8 of 16 hours: 7 on Monday, 1 on Tuesday" },
    { timer: { percent: 100 }, instant: "wed 10:00", why: "the due instant" },
    { timer: { percent: 150 }, instant: "thu 10:00", why: "8 hours more" },
    {
      timer: { base: "due", before: { percent: 25 } },
      instant: "tue 14:00",
      why: "4 hours: 1 on Wednesday, 3 on Tuesday",
    },
    { timer: { base: "start", after: { percent: 25 } }, instant: "mon 14:00", why: "4 of 16 hours" },
    { timer: { base: "due", before: { businessDays: 1 } }, instant: "tue 10:00", why: "the day before" },
  ])("$timer is due at $instant: $why", ({ timer, instant }) => {
    const { planned } = plan({ steps: [{ timer }], ticket: opened.build(), asOf: "mon 10:00", sla: days2 });
    expect(planned.map((step) => step.at)).toEqual([instant === null ? null : at(instant)]);
  });

  it("a share of it cannot be said while the clock is paused", () => {
    const paused = opened.status(at("mon 11:00"), "pending").build();
    const steps = [{ timer: { percent: 50 } }, { id: "t", timer: { base: "start", after: { percent: 25 } } }] as const;
    const { planned } = plan({ steps, ticket: paused, asOf: "mon 11:00", sla: days2 });
    expect(planned.map((step) => step.at)).toEqual([null, null]);
  });
});

describe("an override of the due instant", () => {
  it("moves what counts from it, and is what explains the move", () => {
    const steps = [
      { id: "half", timer: { percent: 50 } },
      { id: "breach", timer: { base: "breach" } },
    ] as const;
    const instants = (log: typeof opened): unknown =>
      plan({ steps, ticket: log.build(), asOf: "mon 11:00", sla: office4h }).planned.map((step) => step.at);
    // Four office hours from Monday 10:00.
    expect(instants(opened)).toEqual([at("mon 12:00"), at("mon 14:00")]);
    const setDue = { kind: "override", clock: "work", action: "setDue", interval: null, reason: "agreed" } as const;
    const agreed = opened.event(at("mon 11:00"), { ...setDue, dueAt: at("thu 12:00") });
    // 7 + 8 + 8 + 3 office hours lie before Thursday 12:00; half of them are 7 on Monday and 6 on Tuesday.
    expect(instants(agreed)).toEqual([at("tue 15:00"), at("thu 12:00")]);
  });
});
