import { zendeskTicket } from "supportops/adapters/zendesk";
import { parseTicket, safeParseTicket } from "supportops/schema";
import { ticket } from "supportops/testing";
import type { TicketEvent } from "supportops/ticket";
import { toIso } from "supportops/time";
import { describe, expect, it } from "vitest";
import { ticketEventKinds } from "../../../src/ticket/ticket-event.js";
import { issuesOf } from "../../issues-of.js";
import { sampleAccount, sampleFacts, samplePayload } from "../adapters/zendesk/sample.js";

const createdAt = Date.UTC(2026, 2, 27, 8);
const base = { at: createdAt + 60_000, seq: 0, actor: { id: "8", role: "agent" } };
const attribute = { from: null, to: "high" };

/** One event of each kind. */
const events: readonly object[] = [
  { kind: "message", ...base, messageId: null, visibility: "public", opening: true, automated: false },
  { kind: "visibility", ...base, messageId: "1", visibility: "internal" },
  { kind: "status", ...base, from: null, to: { raw: "Waiting for parts", category: "hold" } },
  ...["priority", "assignee", "group", "type", "requester", "organization", "brand"].map((kind) => ({
    kind,
    ...base,
    ...attribute,
  })),
  { kind: "tag", ...base, added: ["vip"], removed: [] },
  { kind: "field", ...base, field: "plan", from: ["a", "b"], to: true },
  { kind: "schedule", ...base, calendarId: null },
  { kind: "sla", ...base, metric: "reply_time", instance: 1, action: "breach" },
  {
    kind: "override",
    ...base,
    clock: "firstReply",
    action: "exclude",
    dueAt: null,
    interval: { from: 0, to: 1 },
    reason: null,
  },
  { kind: "escalation", ...base, level: "2", reason: null },
  { kind: "survey", ...base, type: "csat", state: "received", score: 4, scale: [1, 5] },
  { kind: "link", ...base, relation: "problem", ticketId: "4712" },
  { kind: "merge", ...base, into: "4712" },
  { kind: "deleted", ...base },
  { kind: "restored", ...base },
  { kind: "spam", ...base },
];

const plain = JSON.parse(JSON.stringify(ticket("4711", createdAt, { opening: null }).build())) as Record<
  string,
  unknown
>;
const withEvents = (...rows: readonly unknown[]) => ({ ...plain, events: rows });

describe("parseTicket", () => {
  it("takes every kind of event there is, and keeps it as it is", () => {
    expect(events.map((event) => (event as TicketEvent).kind).sort()).toEqual([...ticketEventKinds].sort());
    for (const event of events) expect(parseTicket(withEvents(event))).toEqual(withEvents(event));
  });

  it.each(sampleFacts)("takes what zendeskTicket made of ticket $id", ({ id }) => {
    const { value } = zendeskTicket(samplePayload(id), sampleAccount());
    expect(parseTicket(JSON.parse(JSON.stringify(value)))).toEqual(value);
  });

  it("gives the keys of an event in one order, whatever order they come in: such events are fast to read", () => {
    const [event] = events;
    const reversed = Object.fromEntries(Object.entries(event as object).reverse());
    expect(Object.keys(parseTicket(withEvents(reversed)).events[0] as object)).toEqual(Object.keys(event as object));
  });

  it("reads instants in any form into epoch milliseconds", () => {
    const forms = [createdAt, toIso(createdAt), new Date(createdAt), { epochMilliseconds: createdAt }];
    for (const form of forms) expect(parseTicket({ ...plain, createdAt: form })).toEqual({ ...plain, createdAt });
    const override = events.find((event) => "dueAt" in event);
    expect(parseTicket(withEvents({ ...override, dueAt: "2026-03-27T09:00:00+01:00" })).events[0]).toMatchObject({
      dueAt: createdAt,
    });
  });

  it.each<[string, unknown, readonly string[]]>([
    ["nothing", undefined, ["input.required "]],
    ["no object", [], ["input.type "]],
    ["an event of no kind", withEvents({}), ["input.required events.0.kind"]],
    ["an event of an unknown kind", withEvents({ ...base, kind: "sneeze" }), ["input.variant events.0.kind"]],
    ["an event that is none", withEvents(null), ["input.type events.0"]],
    ["a key of another kind", withEvents({ ...base, kind: "spam", into: "1" }), ["input.unknownKey events.0.into"]],
    ["an instant without an offset", { ...plain, createdAt: "2026-03-27T08:00:00" }, ["time.offsetMissing createdAt"]],
    ["a place that is a fraction", withEvents({ ...events[0], seq: 0.5 }), ["input.type events.0.seq"]],
    ["a role that is none", { ...plain, createdBy: { id: null, role: "boss" } }, ["input.variant createdBy.role"]],
    [
      "a field's value that is none",
      { ...plain, initial: { ...(plain["initial"] as object), fields: { plan: {} } } },
      ["input.type initial.fields.plan"],
    ],
    [
      "half a scale",
      withEvents({ ...events.find((event) => "scale" in event), scale: [1] }),
      ["input.type events.0.scale"],
    ],
    [
      "faults in several places, all at once",
      { ...withEvents({ ...base, kind: "merge", at: "soon" }), id: 7, history: "all" },
      ["input.type id", "time.instantInvalid events.0.at", "input.required events.0.into", "input.variant history"],
    ],
  ])("refuses %s by code", (_, input, expected) => {
    expect(issuesOf(() => parseTicket(input)).map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
  });

  it("refuses a log out of order, all faults at once", () => {
    const [first, second] = events;
    const early = { ...second, at: createdAt - 1 };
    const input = withEvents(first, { ...second, seq: 0 }, early);
    expect(issuesOf(() => parseTicket(input)).map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "ticket.eventDuplicate events.1.seq",
      "ticket.beforeCreation events.2.at",
      "ticket.unordered events.2.at",
    ]);
  });

  it("says what was expected and received", () => {
    const [issue] = issuesOf(() => parseTicket({ ...plain, history: "all" }));
    expect(issue).toMatchObject({ expected: "full | partial | snapshot", received: '"all"' });
  });

  it("gives faults as a value where it is asked to", () => {
    expect(safeParseTicket(plain)).toEqual({ ok: true, value: plain });
    expect(safeParseTicket({})).toMatchObject({ ok: false, error: { name: "SupportOpsError" } });
  });
});
