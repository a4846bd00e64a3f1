import { hootsuiteTickets } from "supportops/adapters/hootsuite";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";

const map = { ticketId: "Thread", at: { path: "Time", format: "iso" } } as const;
const rows = [{ Thread: "t1", Time: "2025-03-13T13:00:00Z", Network: "x" }];

describe("hootsuiteTickets", () => {
  it("is a ticket of rows whose channel is social unless a column or the map says otherwise", () => {
    const channelBy = (more: object) => hootsuiteTickets({ rows }, { ...map, ...more }).value[0]?.initial.channel;
    expect(channelBy({})).toBe("social");
    expect(channelBy({ defaults: { channel: "chat" } })).toBe("chat");
    expect(channelBy({ state: { channel: "Network" } })).toBe("x");
  });

  it("needs a map", () => {
    expect(issuesOf(() => hootsuiteTickets({ rows }, undefined as never))[0]).toMatchObject({ code: "input.required" });
  });
});
