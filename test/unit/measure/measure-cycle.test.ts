import { compileCalendar } from "supportops/calendar";
import type { ClockCycleLog, Phase, PhaseState } from "supportops/clock";
import { type CycleMeasure, measureCycle } from "supportops/measure";
import { describe, expect, it } from "vitest";
import { evenings, march, office } from "../sla/sla-fixtures.js";

const [officeHours, eveningHours] = [compileCalendar(office), compileCalendar(evenings)];
const at = (day: number, time: string) => Date.parse(march(day, time));
const always = { from: 0, calendar: officeHours };

function phase(state: PhaseState, from: number): Phase {
  return { at: from, state, reason: "started", event: null, suspension: null };
}

function log(first: Phase, ...later: readonly Phase[]): ClockCycleLog {
  return { clock: "reply", cycle: 1, startedAt: first.at, openedAt: first.at, phases: [first, ...later] };
}

/** The sums in minutes. */
function sums({ elapsedMs, elapsedWallMs, pausedMs, pausedWallMs }: CycleMeasure): readonly number[] {
  return [elapsedMs, elapsedWallMs, pausedMs, pausedWallMs].map((ms) => ms / 60_000);
}

describe("a cycle measured with nine to five", () => {
  const started = phase("active", at(2, "16:00"));
  it.each([
    ["counts open time, and wall time beside it", log(started), at(3, "10:00"), [120, 1080, 0, 0]],
    ["counts nothing at its first instant", log(started), at(2, "16:00"), [0, 0, 0, 0]],
    [
      "keeps pauses apart, in both kinds of time",
      log(started, phase("paused", at(2, "16:30")), phase("active", at(3, "09:30"))),
      at(3, "10:00"),
      [60, 60, 60, 1020],
    ],
    ["counts a pause up to asOf", log(started, phase("paused", at(2, "16:30"))), at(2, "17:30"), [30, 30, 30, 60]],
    ["ends with its stop", log(started, phase("stopped", at(3, "10:00"))), at(9, "10:00"), [120, 1080, 0, 0]],
    ["ends with its cancellation", log(started, phase("cancelled", at(2, "16:15"))), at(9, "10:00"), [15, 15, 0, 0]],
    [
      "leaves out what lies between stop and reopen",
      log(started, phase("stopped", at(2, "16:30")), phase("active", at(3, "09:30"))),
      at(3, "10:00"),
      [60, 60, 0, 0],
    ],
    [
      "takes it in where it is continued",
      log(started, phase("continued", at(2, "16:30")), phase("active", at(3, "09:30"))),
      at(3, "10:00"),
      [120, 1080, 0, 0],
    ],
  ])("%s", (_, cycle, asOf, expected) => {
    expect(sums(measureCycle(cycle, [always], asOf))).toEqual(expected);
  });

  it("is made of intervals, those between stop and reopen among them", () => {
    const cycle = log(started, phase("stopped", at(2, "16:30")), phase("active", at(3, "09:30")));
    const { intervals } = measureCycle(cycle, [always], at(3, "10:00"));
    expect(
      intervals.map(({ from, to, phase: { state }, businessMs, wallMs, calendarId }) => [
        from,
        to,
        state,
        businessMs,
        wallMs,
        calendarId,
      ]),
    ).toEqual([
      [at(2, "16:00"), at(2, "16:30"), "active", 1_800_000, 1_800_000, "office"],
      [at(2, "16:30"), at(3, "09:30"), "stopped", 3_600_000, 61_200_000, "office"],
      [at(3, "09:30"), at(3, "10:00"), "active", 1_800_000, 1_800_000, "office"],
    ]);
  });
});

describe("a cycle measured with two calendars", () => {
  const calendars = [always, { from: at(3, "12:00"), calendar: eveningHours }] as const;

  it("is cut where the second one comes into force", () => {
    const { intervals, elapsedMs } = measureCycle(log(phase("active", at(3, "09:00"))), calendars, at(3, "19:00"));
    expect(intervals.map(({ calendarId, businessMs }) => [calendarId, businessMs])).toEqual([
      ["office", 10_800_000],
      ["evenings", 21_600_000],
    ]);
    expect(elapsedMs).toBe(32_400_000);
  });

  it("has no part of a calendar that is over before it starts, nor of one that comes after its end", () => {
    const calendarIds = (from: number, asOf: number) =>
      measureCycle(log(phase("active", from)), calendars, asOf).intervals.map(({ calendarId }) => calendarId);
    expect(calendarIds(at(3, "12:00"), at(3, "13:00"))).toEqual(["evenings"]);
    expect(calendarIds(at(3, "09:00"), at(3, "12:00"))).toEqual(["office"]);
  });

  it("is measured with the first one also before that is said to come into force", () => {
    const late = [{ from: at(3, "11:00"), calendar: officeHours }, calendars[1]] as const;
    expect(sums(measureCycle(log(phase("active", at(3, "09:00"))), late, at(3, "12:00")))[0]).toBe(180);
  });
});
