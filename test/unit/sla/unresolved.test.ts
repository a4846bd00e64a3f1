import { compileSla, evaluateSla, evaluateSlaMany, explainSla, rankQueue, type SlaDefinition } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { march, mondayTicket, oneTarget, row, summary } from "./sla-fixtures.js";

const definition = oneTarget({
  clock: "reply",
  within: "PT8H",
  calendar: { field: "calendarId", otherwise: "office" },
});
const lunar = mondayTicket({ initial: { calendarId: "lunar" } });

describe("a ticket that names a calendar the definition lacks", () => {
  it("has cycles that are not resolved, and says why", () => {
    const { cycles, issues, mostUrgent } = evaluateSla(lunar.build(), compileSla(definition), { asOf: march(3) });
    expect(cycles.map(({ clock, state }) => [clock, state])).toEqual([
      ["reply", "unresolved"],
      ["resolution", "running"],
    ]);
    expect(issues).toMatchObject([{ code: "sla.calendarUnknown", path: ["cycles", 0], received: '"lunar"' }]);
    expect(mostUrgent).toBeNull();
  });

  it("does not keep others from being evaluated", () => {
    const both = [lunar.build(), mondayTicket().build()];
    const evaluations = evaluateSlaMany(both, compileSla(definition), { asOf: march(2, "12:00") });
    expect(evaluations.map(({ issues }) => issues.length)).toEqual([1, 0]);
    expect(rankQueue(evaluations).map(({ clock }) => clock)).toEqual(["reply"]);
  });

  it("is measured with the calendar that it names later, and breaks no promise before", () => {
    const log = lunar.event(march(3), { kind: "schedule", calendarId: "office" });
    expect(summary(row(definition, log, march(3)))).toMatchObject({
      state: "running",
      elapsed: 480,
      breached: "03 09:00",
    });
  });

  it("after it was resolved is measured up to then", () => {
    const log = mondayTicket().event(march(2, "12:00"), { kind: "schedule", calendarId: "lunar" });
    expect(summary(row(definition, log, march(3)))).toMatchObject({ state: "unresolved", due: null, policyId: null });
    const healed = log.event(march(2, "13:00"), { kind: "schedule", calendarId: null });
    expect(summary(row(definition, healed, march(2, "14:00")))).toMatchObject({ elapsed: 300, due: "02 17:00" });
  });

  it("says when it was stopped, and leaves the outcome open", () => {
    const stopped = row(definition, lunar.message(march(2, "10:00"), "agent"), march(3));
    expect(summary(stopped)).toMatchObject({ state: "unresolved", outcome: "undecided", stopped: "02 10:00" });
  });

  it("is explained", () => {
    const { cycles } = explainSla(lunar.build(), compileSla(definition), { asOf: march(3), clock: "reply" });
    expect(cycles[0]?.facts.map(({ code, params }) => [code, params["received"] ?? null])).toEqual([
      ["started", null],
      ["promiseUnresolved", "lunar"],
    ]);
  });
});

it("a cycle says what keeps it from being resolved now, also where the value at fault is the same", () => {
  const due = compileSla(
    oneTarget({ clock: "reply", dueField: "fields.due", calendar: { field: "calendarId", otherwise: "office" } }),
  );
  const log = mondayTicket({ initial: { calendarId: "soon", fields: { due: march(3) } } })
    .event(march(2, "10:00"), { kind: "schedule", calendarId: null })
    .field(march(2, "10:00"), "due", "soon")
    .build();
  const codesAsOf = (asOf: string) => evaluateSla(log, due, { asOf }).issues.map(({ code }) => code);
  expect(codesAsOf(march(2, "09:30"))).toEqual(["sla.calendarUnknown"]);
  expect(codesAsOf(march(2, "10:00"))).toEqual(["sla.dueFieldInvalid"]);
});

describe("calendars by assignee", () => {
  const byAssignee: SlaDefinition = oneTarget({
    clock: "reply",
    within: "PT1H",
    calendar: { field: "assigneeId", calendars: { kim: "evenings" }, otherwise: "office" },
  });

  it.each([
    ["are those that the assignee's id stands for", "kim", "evenings"],
    ["or the usual one for everybody else", "lee", "office"],
    ["and for nobody", null, "office"],
  ])("%s", (_, assigneeId, calendarId) => {
    expect(row(byAssignee, mondayTicket({ initial: { assigneeId } }), march(2)).calendarId).toBe(calendarId);
  });
});

describe("a log out of order", () => {
  const { events, ...ticket } = mondayTicket()
    .message(march(2, "10:00"), "agent")
    .status(march(2, "11:00"), "open")
    .build();

  it.each([
    ["an event before the one that precedes it", [...events].reverse(), "ticket.unordered", 1],
    [
      "an event before the creation",
      events.map((event) => ({ ...event, at: event.at - 86_400_000 })),
      "ticket.beforeCreation",
      0,
    ],
  ])("is refused: %s", (_, log, code, place) => {
    const sla = compileSla(definition);
    expect(() => evaluateSla({ ...ticket, events: log }, sla, { asOf: march(9) })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code, path: ["ticket", "events", place, "at"] })] }),
    );
  });
});
