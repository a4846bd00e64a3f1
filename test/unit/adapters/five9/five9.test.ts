import { five9Calls, type Five9Options } from "supportops/adapters/five9";
import { handleTimeAt } from "supportops/contact";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";
import { sampleCsvRows } from "../../../support/vendor-sample.js";

const rows = sampleCsvRows("five9", "call_log.csv");
const newYork: Five9Options = { timeZone: "America/New_York" };
const rowWith = (more: Record<string, unknown>) => ({ ...rows[0], ...more });
const one = (more: Record<string, unknown>, options = newYork) => five9Calls({ rows: [rowWith(more)] }, options);

describe("the sample call log", () => {
  const { value, notes } = five9Calls({ rows }, { ...newYork, agentIds: { "ari@example.com": "17" } });

  // Worked out by hand from the cells; the report ran in New York, 5 hours behind UTC in January, 4 from 9 March 2025.
  it.each([
    {
      id: "24401",
      offered: "2025-01-13T14:00:21Z",
      wait: 39_000,
      handle: [241_000, 42_000, 30_000],
      agent: "17",
      queue: "Billing",
    },
    { id: "24402", offered: "2025-01-13T14:10:20Z", wait: null, handle: null, agent: undefined, queue: "Billing" },
    {
      id: "24403",
      offered: "2025-01-13T14:30:10Z",
      wait: 15_000,
      handle: [120_000, 0, 15_000],
      agent: "anon-",
      queue: "Tech",
    },
    { id: "24404", offered: "2025-01-13T15:00:00Z", wait: null, handle: null, agent: undefined, queue: null },
    {
      id: "24405",
      offered: "2025-03-09T07:05:08Z",
      wait: 1_216_000,
      handle: [3_725_000, 310_000, 95_000],
      agent: "17",
      queue: "Tech",
    },
  ])("has call $id", ({ id, offered, wait, handle, agent, queue }) => {
    const contact = value.find((call) => call.id === id);
    expect(contact).toMatchObject({ offeredAt: Date.parse(offered), queueId: queue });
    const answeredAt = contact?.answeredAt ?? null;
    expect(answeredAt === null ? null : answeredAt - (contact?.offeredAt ?? 0)).toBe(wait);
    const handled = handleTimeAt({ legs: contact?.legs ?? [] }, Number.MAX_SAFE_INTEGER);
    expect(handled && [handled.talkMs, handled.holdMs, handled.wrapMs]).toEqual(handle);
    expect(contact?.legs[0]?.agentId?.startsWith(agent ?? "") ?? agent === undefined).toBe(true);
  });

  it("knows abandoned, transferred and outbound calls", () => {
    expect(value.find(({ id }) => id === "24402")?.abandonedAt).toBe(Date.parse("2025-01-13T14:11:55Z"));
    expect(value.find(({ id }) => id === "24403")?.transfers).toBe(1);
    expect(value.find(({ id }) => id === "24404")).toMatchObject({ direction: "outbound", flowedOutAt: null });
  });

  it("says what it concluded", () => {
    expect(notes.map(({ code, path, count }) => [code, path, count])).toEqual([
      ["guessed", "rows[].AGENT", 1],
      ["guessed", "rows[].TALK TIME", 1],
    ]);
  });
});

describe("five9Calls", () => {
  it("reads lengths of more than a day, and counts what it cannot read as none", () => {
    expect(one({ "TALK TIME": "25:00:01", "HOLD TIME": "" }).value[0]?.legs[0]?.talkMs).toBe(90_001_000);
    const { value, notes } = one({ "TALK TIME": "a while" });
    expect(value[0]?.legs[0]).toMatchObject({ talkMs: 0, holdMs: 42_000 });
    expect(notes.map(({ code, path }) => `${code} ${path}`)).toContain("incomplete rows[].TALK TIME");
    expect(one({ "QUEUE WAIT TIME": "0" }).value[0]?.queueMs).toBe(0);
  });

  it("finds out by CALL TIME whether talk includes hold, or is told", () => {
    // 21 + 35 + 4 + 283 = 343 s, the call time: the 42 s on hold are inside.
    const including = { "TALK TIME": "00:04:43" };
    expect(one(including).value[0]?.legs[0]?.talkMs).toBe(241_000);
    expect(one(including).notes.at(-1)?.message).toContain("includes");
    const told = one(including, { ...newYork, talkTime: "excludesHold" });
    expect(told.value[0]?.legs[0]?.talkMs).toBe(283_000);
    expect(one({ "CALL TIME": "09:00:00" }).value[0]?.legs[0]?.talkMs).toBe(241_000);
  });

  it("makes one contact of the rows of a call, a part of each agent", () => {
    const second = rowWith({
      TIMESTAMP: "Mon, 13 Jan 2025 09:05:43",
      AGENT: "bo@example.com",
      "IVR TIME": "",
      "QUEUE WAIT TIME": "",
    });
    const { value } = five9Calls({ rows: [second, rows[0] as object, rows[0] as object] }, newYork);
    expect(value).toHaveLength(1);
    expect(value[0]?.legs).toHaveLength(2);
    expect(value[0]?.endedAt).toBe(Date.parse("2025-01-13T14:11:26Z"));
  });

  it.each([
    { type: "Inbound", direction: "inbound", callback: false },
    { type: "Queue Callback", direction: "inbound", callback: true },
    { type: "Autodial", direction: "outbound", callback: false },
    { type: "Internal", direction: "internal", callback: false },
    { type: "Carrier pigeon", direction: "inbound", callback: false },
  ])("takes $type as $direction", ({ type, direction, callback }) => {
    const { value, notes } = one({ "CALL TYPE": type });
    expect(value[0]).toMatchObject({ direction, callback });
    expect(notes.some(({ code }) => code === "unknown")).toBe(type === "Carrier pigeon");
  });

  it("leaves out test calls, rows without id or time, and rows told twice", () => {
    const given = [
      rowWith({ "CALL TYPE": "Test" }),
      rowWith({ "CALL ID": "" }),
      rowWith({ TIMESTAMP: "today" }),
      rowWith({ "CALL TYPE": "Test" }),
    ];
    const { value, notes } = five9Calls({ rows: given }, { ...newYork, talkTime: "excludesHold" });
    expect(value).toEqual([]);
    expect(notes.map(({ code, path, count }) => [code, path, count])).toEqual([
      ["deduplicated", "rows[]", 1],
      ["incomplete", "rows[]", 2],
      ["dropped", "rows[].CALL TYPE", 1],
    ]);
  });

  it("counts an inbound call that nobody answered or gave up as flowed out, and keeps the ticket's id", () => {
    const { value } = one({ AGENT: "[None]", CASE: "t9" }, { ...newYork, ticketIdColumn: "CASE" });
    expect(value[0]).toMatchObject({ answeredAt: null, abandonedAt: null, ticketId: "t9" });
    expect(value[0]?.flowedOutAt).toBe(Date.parse("2025-01-13T14:00:56Z"));
  });

  it("takes the first of two readings where clocks were set back", () => {
    const { value, notes } = one({ TIMESTAMP: "Sun, 02 Nov 2025 01:30:00", "IVR TIME": "" });
    expect(value[0]?.offeredAt).toBe(Date.parse("2025-11-02T05:30:00Z"));
    expect(notes.some(({ path }) => path === "rows[].TIMESTAMP")).toBe(true);
  });

  it("refuses a missing zone and rows that are none", () => {
    expect(issuesOf(() => five9Calls({ rows: "csv" as never }, {} as Five9Options))).toMatchObject([
      { code: "adapter.payloadType", path: ["rows"] },
      { code: "time.zoneUnknown", path: ["timeZone"] },
    ]);
    expect(
      issuesOf(() => five9Calls({ rows }, { ...newYork, talkTime: "both" as never, ticketIdColumn: "" })),
    ).toHaveLength(2);
  });
});
