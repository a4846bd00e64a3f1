import {
  advanceCheckpoint,
  compileSla,
  evaluateCheckpoint,
  evaluateSla,
  type SlaCheckpoint,
  startCheckpoint,
} from "supportops/sla";
import type { TicketEvent } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { march, mondayTicket, office, oneTarget } from "./sla-fixtures.js";

const definition = {
  ...oneTarget({ clock: "reply", within: "PT4H", calendar: "office" }),
  clocks: [
    {
      id: "reply",
      start: { event: "message", by: "endUser" },
      stop: { event: "message", by: "agent" },
      recurrence: "perEvent",
    },
  ],
} as const;
const sla = compileSla(definition);
const ticket = mondayTicket()
  .message(march(2, "10:00"), "endUser")
  .message(march(2, "15:00"), "agent")
  .message(march(3, "10:00"), "endUser")
  .message(march(3, "11:00"), "agent")
  .build();
const [opening, question, answer, second, last] = ticket.events as readonly [
  TicketEvent,
  TicketEvent,
  TicketEvent,
  TicketEvent,
  TicketEvent,
];
const started = startCheckpoint(ticket, sla);
const codes = (run: () => unknown) => issuesOf(run).map(({ code, path }) => `${code} at ${path.join(".")}`);

describe("a checkpoint", () => {
  it("hands out a cycle once the next one of its clock has begun and that instant is over", () => {
    const first = advanceCheckpoint(started, [opening, question, answer, second], sla);
    expect(first.closed).toEqual([]);
    const next = advanceCheckpoint(first.checkpoint, [last], sla);
    expect(next.closed.map(({ cycle, outcome, stoppedAt }) => [cycle, outcome, stoppedAt])).toEqual([
      [1, "breached", Date.parse(march(2, "15:00"))],
    ]);
    const { cycles } = evaluateCheckpoint(next.checkpoint, sla, { asOf: march(9) });
    expect([...next.closed, ...cycles]).toEqual(evaluateSla(ticket, sla, { asOf: march(9) }).cycles);
    expect(advanceCheckpoint(next.checkpoint, [], sla)).toEqual({ checkpoint: next.checkpoint, closed: [] });
  });

  it("says which ticket and which event it has come to", () => {
    const { checkpoint } = advanceCheckpoint(started, [opening, question], sla);
    expect(checkpoint).toMatchObject({
      format: "supportops.slaCheckpoint.1",
      ticketId: "T",
      slaFingerprint: sla.fingerprint,
      lastEvent: { at: question.at, seq: question.seq },
      pending: [question],
    });
    expect(started.lastEvent).toBeNull();
  });

  it("takes in events of the instant of the last one", () => {
    const log = mondayTicket().message(march(2, "10:00"), "endUser").message(march(2, "10:00"), "agent").build();
    const checkpoint = log.events.reduce(
      (taken, event) => advanceCheckpoint(taken, [event], sla).checkpoint,
      startCheckpoint(log, sla),
    );
    expect(evaluateCheckpoint(checkpoint, sla, { asOf: march(9) })).toEqual(evaluateSla(log, sla, { asOf: march(9) }));
  });

  it("has no cycles before the ticket was created", () => {
    expect(evaluateCheckpoint(started, sla, { asOf: march(1) }).cycles).toEqual([]);
  });

  it.each<[string, () => unknown, string]>([
    [
      "an event before the last one",
      () => advanceCheckpoint(advanceCheckpoint(started, [opening, answer], sla).checkpoint, [question], sla),
      "checkpoint.lateEvent at events.0.at",
    ],
    [
      "the last event again",
      () => advanceCheckpoint(advanceCheckpoint(started, [opening], sla).checkpoint, [opening], sla),
      "checkpoint.lateEvent at events.0.at",
    ],
    [
      "an event before the creation",
      () => advanceCheckpoint(started, [{ ...opening, at: opening.at - 1 }], sla),
      "checkpoint.lateEvent at events.0.at",
    ],
    [
      "an instant before the last event",
      () =>
        evaluateCheckpoint(advanceCheckpoint(started, [opening, question], sla).checkpoint, sla, {
          asOf: march(2, "09:30"),
        }),
      "checkpoint.asOfTooEarly at asOf",
    ],
    [
      "another SLA",
      () => evaluateCheckpoint(started, compileSla({ ...definition, id: "other" }), { asOf: march(9) }),
      "checkpoint.stale at checkpoint.slaFingerprint",
    ],
    [
      "other zone data",
      () => advanceCheckpoint({ ...started, zoneFingerprint: "0" }, [opening], sla),
      "checkpoint.stale at checkpoint.zoneFingerprint",
    ],
    [
      "something else",
      () => evaluateCheckpoint({} as SlaCheckpoint, sla, { asOf: march(9) }),
      "checkpoint.invalid at checkpoint",
    ],
    [
      "nothing",
      () => evaluateCheckpoint(null as unknown as SlaCheckpoint, sla, { asOf: march(9) }),
      "checkpoint.invalid at checkpoint",
    ],
    ["no SLA", () => startCheckpoint(ticket, {} as typeof sla), "sla.handleExpected at sla"],
  ])("refuses %s", (_, run, expected) => {
    expect(codes(run)).toEqual([expected]);
  });

  it("refuses an exclusion that reaches into a cycle handed out, and takes in a later one", () => {
    const { checkpoint } = advanceCheckpoint(started, ticket.events, sla);
    const excluding = (from: string): TicketEvent => ({
      kind: "override",
      at: last.at,
      seq: last.seq + 1,
      actor: last.actor,
      clock: "reply",
      action: "exclude",
      dueAt: null,
      interval: { from: Date.parse(from), to: Date.parse(march(3, "10:30")) },
      reason: null,
    });
    expect(codes(() => advanceCheckpoint(checkpoint, [excluding(march(2, "14:00"))], sla))).toEqual([
      "checkpoint.lateEvent at events.0.interval.from",
    ]);
    const next = advanceCheckpoint(checkpoint, [excluding(march(3, "10:00"))], sla);
    expect(evaluateCheckpoint(next.checkpoint, sla, { asOf: march(9) }).current.reply?.elapsedMs).toBe(1_800_000);
  });

  it("depends on the zones of its calendars", () => {
    const berlin = compileSla({ ...definition, calendars: [{ ...office, timeZone: "Europe/Berlin" }] });
    expect(startCheckpoint(ticket, berlin).zoneFingerprint).not.toBe(started.zoneFingerprint);
    expect(startCheckpoint(ticket, berlin).zoneFingerprint).toBe(startCheckpoint(ticket, berlin).zoneFingerprint);
  });
});
