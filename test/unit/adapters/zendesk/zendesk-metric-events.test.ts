import { zendeskSla, zendeskTicket, zendeskVendorClocks } from "supportops/adapters/zendesk";
import { compileSla } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { after, creation, today, users } from "./audits.js";
import { sampleAccount, samplePayload, sampleRows } from "./sample.js";

type Row = Readonly<Record<string, unknown>>;

let lastId = 0;

const event = (minutes: number, type: string, rest: Row = {}): Row => ({
  id: ++lastId,
  ticket_id: 35436,
  metric: "reply_time",
  instance_id: 1,
  type,
  time: after(minutes),
  ...rest,
});

const ms = (minutes: number): number => Date.parse(after(minutes));

function map(metricEvents: readonly Row[]) {
  const { value, notes } = zendeskTicket({ ticket: today, audits: [creation()], metricEvents }, { users });
  const told = value.events.flatMap((one) => (one.kind === "sla" ? [[one.metric, one.instance, one.action]] : []));
  return { told, notes: notes.map(({ code, path }) => `${code} ${path}`) };
}

describe("metric events of a ticket", () => {
  it.each<[type: string, action: string]>([
    ["activate", "activate"],
    ["pause", "pause"],
    ["fulfill", "fulfil"],
    ["apply_sla", "apply"],
    ["apply_group_sla", "apply"],
    ["breach", "breach"],
  ])("%s is the action %s", (type, action) => {
    expect(map([event(10, type)]).told).toEqual([["reply_time", 1, action]]);
  });

  it.each<[why: string, row: Row, notes: readonly string[]]>([
    ["how a clock stands", event(10, "update_status"), []],
    ["a breach that was taken back", event(10, "breach", { deleted: true }), ["dropped metricEvents[].deleted"]],
    ["a type that is not known", event(10, "explode"), ["unknown metricEvents[].type"]],
    ["no metric", event(10, "activate", { metric: null }), ["unknown metricEvents[].type"]],
    ["another ticket's", event(10, "activate", { ticket_id: 7 }), []],
  ])("%s is no event", (_, row, notes) => {
    expect(map([row])).toEqual({ told: [], notes });
  });

  it("the sample tickets: every event that did something stands in the log", () => {
    const metricEvents = sampleRows("ticket_metric_events");
    const { value } = zendeskTicket({ ...samplePayload(11101), metricEvents }, sampleAccount());
    const own = metricEvents.filter((row) => row["ticket_id"] === 11101 && row["type"] !== "update_status");
    expect(value.events.filter((one) => one.kind === "sla" && one.instance !== null)).toHaveLength(own.length);
  });
});

describe("zendeskVendorClocks", () => {
  const sla = (rest: Row = {}): Row => ({ sla: { target: 60, business_hours: true, ...rest } });

  it("a clock in time, with the minutes that Zendesk counted in the target's hours", () => {
    const rows = [
      event(0, "activate"),
      event(0, "apply_sla", sla()),
      event(30, "fulfill"),
      event(30, "update_status", { status: { calendar: 30, business: 20 } }),
    ];
    expect(zendeskVendorClocks(rows).value).toEqual([
      {
        metric: "reply_time",
        instance: 1,
        outcome: "met",
        startedAt: ms(0),
        stoppedAt: ms(30),
        dueAt: null,
        breachedAt: null,
        elapsedMs: 20 * 60_000,
        targetMs: 3_600_000,
      },
    ]);
  });

  it.each<[why: string, rows: readonly Row[], expected: Row]>([
    [
      "broken",
      [event(0, "apply_sla", sla({ target_in_seconds: 90 })), event(60, "breach"), event(70, "fulfill")],
      { outcome: "breached", breachedAt: ms(60), dueAt: ms(60), targetMs: 90_000 },
    ],
    ["running", [event(0, "apply_sla", sla())], { outcome: "undecided" }],
    ["without a target", [event(0, "activate"), event(30, "fulfill")], { outcome: null, targetMs: null }],
    [
      "of a group, without a length",
      [event(0, "apply_group_sla", { group_sla: {} })],
      { outcome: "undecided", targetMs: null },
    ],
    ["with a status that says nothing", [event(0, "update_status")], { elapsedMs: null }],
    ["without a count", [event(0, "activate", { instance_id: null })], { instance: null }],
  ])("a clock %s", (_, rows, expected) => {
    expect(zendeskVendorClocks(rows).value).toMatchObject([expected]);
  });

  it("each metric and instance is one clock", () => {
    const rows = [
      event(0, "activate"),
      event(40, "activate", { instance_id: 2 }),
      event(0, "activate", { metric: "agent_work_time" }),
    ];
    expect(zendeskVendorClocks(rows).value.map(({ metric, instance }) => [metric, instance])).toEqual([
      ["reply_time", 1],
      ["agent_work_time", 1],
      ["reply_time", 2],
    ]);
  });
});

describe("group SLA policies", () => {
  const policy = (id: unknown, metric: string): Row => ({
    id,
    filter: { all: [{ field: "group_id", operator: "is", value: "71" }], any: [] },
    policy_metrics: [{ priority: "high", metric, target: 30, business_hours: false }],
  });

  it("compete in a slot of their own, on the clock of a group's ownership", () => {
    const { value, notes } = zendeskSla({
      policies: [policy(1, "first_reply_time")],
      groupPolicies: [policy("g1", "group_ownership_time")],
      schedules: [],
    });
    expect(value.policies.map(({ id, slot, targets }) => [id, slot, targets[0]?.clock])).toEqual([
      ["1", undefined, "firstReply"],
      ["g1", "group", "groupOwnership"],
    ]);
    expect(value.clocks.at(-1)?.id).toBe("groupOwnership");
    expect(notes.map(({ path }) => path)).toEqual(["schedules"]);
    expect(() => compileSla(value)).not.toThrow();
  });

  it("one with the id of another policy is left out", () => {
    expect(
      zendeskSla({ policies: [policy(1, "first_reply_time")], groupPolicies: [policy(1, "ownership_time")] }).value
        .policies,
    ).toHaveLength(1);
  });
});
