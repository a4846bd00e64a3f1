import { sproutSocialTicket } from "supportops/adapters/sprout-social";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";
import { withoutKey } from "../../../support/without-key.js";
import { sampleOf } from "../../../support/vendor-sample.js";

const { data: cases } = sampleOf("sprout-social", "cases.json") as { data: Record<string, unknown>[] };
const { data: messages } = sampleOf("sprout-social", "messages.json") as { data: Record<string, unknown>[] };
const sample = cases[0] as Record<string, unknown>;

describe("sproutSocialTicket", () => {
  it("maps the sample case: opened by the customer, answered after 50 minutes, closed", () => {
    const { value, notes } = sproutSocialTicket({ case: sample, messages });
    expect(value).toMatchObject({
      id: "70001",
      createdAt: Date.parse("2025-03-13T12:10:00Z"),
      createdBy: { id: "twtr:77", role: "endUser" },
      initial: { channel: "social", priority: "high", assigneeId: "41", groupId: "3", status: { category: "open" } },
      history: "partial",
    });
    expect(value.events.map(({ kind, at, actor }) => [kind, at, actor.id, actor.role])).toEqual([
      ["message", Date.parse("2025-03-13T12:10:00Z"), "twtr:77", "endUser"],
      ["message", Date.parse("2025-03-13T13:00:00Z"), "41", "agent"],
      ["status", Date.parse("2025-03-13T15:00:00Z"), null, "system"],
    ]);
    expect(value.events[0]).toMatchObject({ opening: true });
    expect(notes).toMatchObject([{ code: "incomplete", path: "case" }]);
  });

  it("tells own posts by their sender where the case names no messages", () => {
    const bare = withoutKey(withoutKey(sample, "messages"), "closed_time");
    const { value, notes } = sproutSocialTicket(
      { case: { ...bare, status: "WAITING" }, messages },
      { statusCategories: { WAITING: "pending" } },
    );
    expect(value.events.map(({ actor }) => actor.role)).toEqual(["endUser", "agent"]);
    expect(value.initial.status.category).toBe("pending");
    expect(notes.map(({ path }) => path)).toContain("case.messages");
  });

  it("leaves out messages of other cases, and works without any", () => {
    const { value, notes } = sproutSocialTicket({
      case: sample,
      messages: [...messages, { guid: "tw:other", created_time: "2025-03-13T12:00:00Z" }],
    });
    expect(value.events).toHaveLength(3);
    expect(notes.map(({ code, path }) => `${code} ${path}`)).toContain("dropped messages[]");
    expect(sproutSocialTicket({ case: sample }).value.createdBy.role).toBe("system");
  });

  it("refuses a case without id or time", () => {
    expect(issuesOf(() => sproutSocialTicket({ case: {} }))).toMatchObject([{ code: "adapter.idMissing" }]);
    expect(issuesOf(() => sproutSocialTicket({ case: { id: 1 } }))).toMatchObject([
      { code: "adapter.createdAtMissing" },
    ]);
  });
});
