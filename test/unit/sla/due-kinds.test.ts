import type { TargetBase, TargetDefinition } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { march, mondayTicket, oneTarget, row, summary, when } from "./sla-fixtures.js";

const days = (businessDays: number, more: Partial<TargetBase> = {}): TargetDefinition => ({
  clock: "reply",
  within: { businessDays },
  calendar: "office",
  ...more,
});
const due = (target: TargetDefinition, log = mondayTicket(), asOf = march(2)) =>
  when(row(oneTarget(target), log, asOf).dueAt);

describe("a target of business days", () => {
  it.each([
    ["is due at the same wall time so many dates later", days(1), "03 09:00"],
    ["does not count dates without open time", days(5), "09 09:00"],
    [
      "at the end of the business day is due at the date's last closing",
      days(1, { roundDueTo: "endOfBusinessDay" }),
      "03 17:00",
    ],
    ["inside hours is not moved to an opening", days(2, { roundDueTo: "nextOpening" }), "04 09:00"],
  ])("%s", (_, target, expected) => {
    expect(due(target)).toBe(expected);
  });

  it("keeps a wall time outside hours, unless it is moved to the next opening", () => {
    const evening = mondayTicket().message(march(2, "20:00"), "endUser");
    const definition = oneTarget(days(1));
    const late = { ...definition, clocks: [{ id: "reply", start: { event: "message", by: "endUser" } } as const] };
    expect(when(row(late, evening, march(2, "21:00")).dueAt)).toBe("03 20:00");
    const moved = { ...late, policies: [{ id: "all", targets: [days(1, { roundDueTo: "nextOpening" })] }] };
    expect(when(row(moved, evening, march(2, "21:00")).dueAt)).toBe("04 09:00");
    const ended = { ...late, policies: [{ id: "all", targets: [days(1, { roundDueTo: "endOfBusinessDay" })] }] };
    expect(when(row(ended, evening, march(2, "21:00")).dueAt)).toBe("03 17:00");
  });

  it("is due later by the open time spent paused, added to the day it was moved to", () => {
    // Paused from Monday 16:00 to Tuesday 10:00: two open hours, added to Tuesday 17:00 and so on Wednesday.
    const log = mondayTicket().status(march(2, "16:00"), "pending").status(march(3, "10:00"), "open");
    expect(due(days(1, { roundDueTo: "endOfBusinessDay" }), log, march(3, "10:00"))).toBe("04 11:00");
    expect(due(days(1), log, march(3, "10:00"))).toBe("03 11:00");
    const paused = row(oneTarget(days(1)), log, march(3, "09:30"));
    expect([paused.dueAt, when(paused.dueIfResumedNow)]).toEqual([null, "03 10:30"]);
  });

  it("has no due instant where its calendar ends before", () => {
    const calendar = { id: "office", timeZone: "UTC", weekly: {}, overrides: { "2026-03-03": [["09:00", "17:00"]] } };
    const ending = (target: TargetDefinition) =>
      row({ ...oneTarget(target), calendars: [calendar] as never }, mondayTicket(), march(2)).dueAt;
    expect(ending(days(2))).toBeNull();
    expect(ending({ ...days(1), within: "PT9H", roundDueTo: "nextOpening" })).toBeNull();
    expect(when(ending(days(1)))).toBe("03 09:00");
  });

  it("has no length and no percentage, and leaves the open time until it is due", () => {
    const { targetMs, percent, remainingMs } = row(oneTarget(days(1)), mondayTicket(), march(2, "16:00"));
    expect([targetMs, percent, remainingMs]).toEqual([null, null, 3_600_000]);
  });

  it("is overrun by open time, also where it was answered late", () => {
    const late = row(oneTarget(days(1)), mondayTicket().message(march(3, "11:00"), "agent"), march(9));
    expect(summary(late)).toMatchObject({ outcome: "breached", breached: "03 09:00", remaining: -120 });
  });

  it("is at risk some open time before, and says when", () => {
    const definition = oneTarget(days(1, { atRisk: { before: "PT2H" } }));
    expect(summary(row(definition, mondayTicket(), march(2, "14:59")))).toMatchObject({
      atRisk: false,
      nextChange: "02 15:00",
    });
    expect(row(definition, mondayTicket(), march(2, "15:00")).atRisk).toBe(true);
    const paused = mondayTicket().status(march(2, "15:30"), "pending");
    expect(row(definition, paused, march(2, "16:00")).atRisk).toBe(true);
  });
});

describe("a due instant in a field", () => {
  const target: TargetDefinition = { clock: "reply", dueField: "fields.due", calendar: "office" };
  const fields = (due: string | number | null) => ({ initial: { fields: { due } } });

  it.each([
    ["as text", "2026-03-05T10:00:00+01:00", "05 09:00"],
    ["as epoch milliseconds", Date.parse("2026-03-05T12:00:00Z"), "05 12:00"],
    ["before the start is due at the start", "2026-03-01T00:00:00Z", "02 09:00"],
  ])("%s", (_, value, expected) => {
    expect(due(target, mondayTicket(fields(value)))).toBe(expected);
  });

  it("is not moved by pauses", () => {
    const log = mondayTicket(fields("2026-03-03T10:00:00Z"))
      .status(march(2, "10:00"), "pending")
      .status(march(2, "16:00"), "open");
    expect(due(target, log, march(2, "16:00"))).toBe("03 10:00");
  });

  it("is moved as it is rounded", () => {
    const sunday = mondayTicket(fields("2026-03-08T10:00:00Z"));
    expect(due({ ...target, roundDueTo: "nextOpening" }, sunday)).toBe("09 09:00");
    // A date without open time has no closing.
    expect(due({ ...target, roundDueTo: "endOfBusinessDay" }, sunday)).toBe("08 10:00");
  });

  it("that is brought forward to the past is broken at the change", () => {
    const log = mondayTicket(fields("2026-03-05T10:00:00Z")).field(march(3), "due", "2026-03-02T12:00:00Z");
    expect(summary(row(oneTarget(target), log, march(4)))).toMatchObject({ breached: "03 09:00" });
  });

  it("that is put off after a breach leaves it behind", () => {
    const log = mondayTicket(fields("2026-03-02T12:00:00Z")).field(march(3), "due", "2026-03-05T12:00:00Z");
    expect(summary(row(oneTarget(target), log, march(4)))).toMatchObject({
      outcome: "undecided",
      due: "05 12:00",
      prior: ["all 02 12:00"],
    });
  });

  it("leaves the ticket to the next target while it is not set", () => {
    const definition = oneTarget(target);
    const policies = [
      { id: "all", targets: [target, { clock: "reply", within: "PT2H", calendar: "office" } as const] },
    ];
    expect(when(row({ ...definition, policies }, mondayTicket(), march(2)).dueAt)).toBe("02 11:00");
  });

  it("that names no instant leaves the cycle unresolved, with an issue", () => {
    expect(summary(row(oneTarget(target), mondayTicket(fields("soon")), march(2, "12:00")))).toMatchObject({
      state: "unresolved",
      outcome: "undecided",
      due: null,
      policyId: null,
    });
  });
});

describe("a duration", () => {
  it.each([
    ["used up at closing time is due then", undefined, "02 17:00"],
    ["or at the next opening", "nextOpening" as const, "03 09:00"],
  ])("%s", (_, roundDueTo, expected) => {
    const target = { clock: "reply", within: { hours: 8 }, calendar: "office" } as const;
    const rounded = roundDueTo === undefined ? target : { ...target, roundDueTo };
    expect(due(rounded)).toBe(expected);
    // Answered over night it is late in the one case and in time in the other.
    const answered = row(oneTarget(rounded), mondayTicket().message(march(2, "20:00"), "agent"), march(9));
    expect(answered.outcome).toBe(roundDueTo === undefined ? "breached" : "met");
  });
});
