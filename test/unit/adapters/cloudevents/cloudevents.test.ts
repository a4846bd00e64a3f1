import { cloudEventOf, cloudEventTickets } from "supportops/adapters/cloudevents";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";
import { sampleOf } from "../../../support/vendor-sample.js";

const events = sampleOf("cloudevents", "batch.json") as Record<string, unknown>[];
const map = {
  ticketId: "data.id",
  kind: { path: "type", kinds: { "com.example.ticket.created": "created", "com.example.ticket.updated": "state" } },
  state: { status: "data.status" },
} as const;

describe("cloudEventTickets", () => {
  it("maps the sample batch to one ticket with one change", () => {
    const { value, notes } = cloudEventTickets({ events }, map);
    expect(value).toMatchObject([{ id: "t-1", createdAt: Date.parse("2025-01-13T14:05:12Z"), history: "full" }]);
    expect(value[0]?.events).toMatchObject([
      { kind: "status", at: Date.parse("2025-01-13T15:31:40.250Z"), to: { category: "pending" } },
    ]);
    expect(notes).toEqual([]);
  });

  it("counts an event that was delivered twice once, and one of another source for itself", () => {
    const again = cloudEventTickets({ events: [...events, events[1] as object] }, map);
    expect(again.value[0]?.events).toHaveLength(1);
    expect(again.notes).toMatchObject([{ code: "deduplicated", path: "events[].id" }]);
    expect(cloudEventTickets({ events: [...events, { ...events[1], source: "/other" }] }, map).notes).toEqual([]);
  });

  it("leaves out what is no event, and notes versions and binary data", () => {
    const { notes } = cloudEventTickets(
      { events: [...events, {}, { ...events[1], id: "9", specversion: "2.0", data_base64: "eA==" }] },
      map,
    );
    expect(notes.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "incomplete events[]",
      "dropped events[].data_base64",
      "unknown events[].specversion",
      "unknown events[].specversion",
    ]);
  });

  it("takes the instant from the data where the map says so", () => {
    const own = cloudEventTickets(
      { events: [{ ...events[0], data: { id: "1", ts: 5 } }] },
      { ...map, at: { path: "data.ts", format: "epochSeconds" } },
    );
    expect(own.value[0]?.createdAt).toBe(5000);
  });

  it("refuses what is no list or no map", () => {
    expect(issuesOf(() => cloudEventTickets({ events: {} as never }, map))).toMatchObject([
      { code: "adapter.payloadType" },
    ]);
    expect(issuesOf(() => cloudEventTickets({ events }, null as never))[0]).toMatchObject({ code: "input.type" });
  });
});

describe("cloudEventOf", () => {
  const breach = sampleOf("cloudevents", "sla_breached.json") as Record<string, unknown>;

  it("writes the sample event, but for the version of its time", () => {
    const { id, source, type, subject, time, dataschema, data } = breach as Record<string, string>;
    const event = cloudEventOf({
      id: id!,
      source: source!,
      type: type!,
      subject: subject!,
      at: time!,
      dataschema: dataschema!,
      data,
    });
    expect(event).toEqual({ ...breach, time: "2025-03-10T14:45:00.000Z" });
  });

  it("gives equal events equal ids, and others others", () => {
    const event = { source: "/a", type: "b", at: 0, data: { c: 1, d: 2 } };
    const { id } = cloudEventOf(event);
    expect(cloudEventOf({ ...event, data: { d: 2, c: 1 } }).id).toBe(id);
    for (const other of [{ source: "/x" }, { type: "x" }, { at: 1 }, { subject: "x" }, { data: {} }])
      expect(cloudEventOf({ ...event, ...other }).id).not.toBe(id);
  });

  it("refuses empty words and instants that are none", () => {
    const paths = issuesOf(() => cloudEventOf({ source: "", type: "", id: "", at: "now", data: 1 })).map(
      ({ path }) => path[0],
    );
    expect(paths).toEqual(["source", "type", "id", "at"]);
  });
});
