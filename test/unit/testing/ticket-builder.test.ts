import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { minute, newTicket } from "../clock/clock-rows.js";

describe("a built ticket", () => {
  it("is new, opened by a public message of an end user, with nothing else set", () => {
    const { initial, createdBy, events, history } = ticket("1", minute(0)).build();
    expect(createdBy).toEqual({ id: null, role: "endUser" });
    expect(history).toBe("full");
    expect(initial).toEqual({
      status: { raw: "new", category: "new" },
      priority: null,
      type: null,
      channel: null,
      requesterId: null,
      organizationId: null,
      assigneeId: null,
      groupId: null,
      brandId: null,
      calendarId: null,
      tags: [],
      fields: {},
    });
    expect(events).toEqual([
      {
        kind: "message",
        at: minute(0),
        seq: 0,
        actor: createdBy,
        messageId: null,
        visibility: "public",
        opening: true,
        automated: false,
      },
    ]);
  });

  it("says who opened it, how, and in which state", () => {
    const built = ticket("1", minute(0), {
      by: "agent",
      opening: "internal",
      initial: { status: "hold", priority: "low" },
    }).build();
    expect(built.createdBy.role).toBe("agent");
    expect(built.events).toMatchObject([{ visibility: "internal", actor: { role: "agent" } }]);
    expect(built.initial).toMatchObject({ status: { raw: "hold", category: "hold" }, priority: "low" });
    expect(ticket("1", minute(0), { opening: null }).build().events).toEqual([]);
  });

  it("grows by new builders: an earlier one can be built on twice", () => {
    const start = newTicket();
    const [left, right] = [start.message(minute(1), "agent"), start.status(minute(2), "open", "bot")];
    expect(start.build().events).toHaveLength(1);
    expect(left.build().events.at(-1)).toMatchObject({
      kind: "message",
      seq: 1,
      visibility: "public",
      automated: false,
      opening: false,
    });
    expect(right.build().events.at(-1)).toMatchObject({ kind: "status", seq: 1, from: null, actor: { role: "bot" } });
  });
});
