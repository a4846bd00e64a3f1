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
/** A part of a checkpoint as plain data. */
interface Part {
  [key: string]: unknown;
}

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

  const whole = advanceCheckpoint(started, ticket.events, sla).checkpoint;
  /** A checkpoint read back from storage, with other values at some places; undefined for what was lost. */
  const damaged = (values: Readonly<Record<string, unknown>>): SlaCheckpoint => {
    const stored = JSON.parse(JSON.stringify(whole)) as SlaCheckpoint;
    for (const [place, value] of Object.entries(values)) {
      const keys = place.split(".");
      const holder = keys.slice(0, -1).reduce((part, key) => part[key] as Part, stored as unknown as Part);
      holder[keys.at(-1) as string] = value;
    }
    return stored;
  };

  it.each<{ why: string; at: string; value?: unknown; found?: string }>([
    { why: "a number as text", at: "createdAt", value: "1772442000000" },
    { why: "an instant out of range", at: "createdAt", value: 1e18 },
    { why: "a lost body", at: "run" },
    { why: "a lost fingerprint", at: "slaFingerprint" },
    { why: "a lost level", at: "run.clocks.0.levels" },
    { why: "half an integer", at: "run.clocks.0.levels", value: 0.5 },
    { why: "a cycle without phases", at: "run.clocks.0.cycle.phases", value: [] },
    { why: "a word that is none", at: "run.life", value: "alive" },
    { why: "a category that is none", at: "run.state.status.category", value: "done" },
    { why: "a field of another type", at: "start.initial.fields.plan", value: {} },
    { why: "fewer clocks than the SLA has", at: "run.clocks", value: [] },
    { why: "fewer tracks than the SLA has", at: "run.tracks", value: [] },
    { why: "more suspensions than the SLA has", at: "run.suspensions", value: [[]] },
    { why: "a policy that the SLA lacks", at: "run.tracks.0.matched", value: 7 },
    {
      why: "a target that the SLA lacks",
      at: "run.tracks.0.changes.0.terms.target",
      value: 1,
      found: "run.tracks.0.changes.0.terms",
    },
    {
      why: "a calendar that the SLA lacks",
      at: "run.tracks.0.changes.0.terms.calendarId",
      value: "day",
      found: "run.tracks.0.changes.0.terms",
    },
    { why: "an event of a kind that is none", at: "pending.0.kind", value: "note" },
    { why: "an event that lost a part", at: "pending.0.visibility" },
    { why: "events that are not the last ones", at: "pending.0.at", value: 0, found: "pending" },
    { why: "no events of the last instant", at: "pending", value: [] },
  ])("refuses a damaged one: $why", ({ at, value, found = at }) => {
    const expected = [`checkpoint.invalid at checkpoint.${found}`];
    const stored = damaged({ [at]: value });
    expect(codes(() => evaluateCheckpoint(stored, sla, { asOf: march(9) }))).toEqual(expected);
    expect(codes(() => advanceCheckpoint(stored, [], sla))).toEqual(expected);
  });

  it("says all that is wrong with a damaged one at once", () => {
    const stored = damaged({ ticketId: 7, "run.at": null, "run.overrides": [{}] });
    const override = ["kind", "at", "seq", "actor"].map((key) => `run.overrides.0.${key}`);
    expect(codes(() => evaluateCheckpoint(stored, sla, { asOf: march(9) }))).toEqual(
      ["ticketId", "run.at", ...override].map((path) => `checkpoint.invalid at checkpoint.${path}`),
    );
  });

  it("takes it whole, as it was stored", () => {
    expect(evaluateCheckpoint(damaged({}), sla, { asOf: march(9) }).cycles).toHaveLength(1);
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
