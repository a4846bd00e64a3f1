import { guruArticle } from "supportops/adapters/guru";
import { createReport, verificationOverdue } from "supportops/kpi";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";
import { sampleOf } from "../../../support/vendor-sample.js";

const cards = sampleOf("guru", "cards.json") as Record<string, unknown>[];
const [trusted, stale] = cards as [Record<string, unknown>, Record<string, unknown>];
const one = (more: object, options = {}) => guruArticle({ card: { ...trusted, ...more } }, options);

describe("guruArticle", () => {
  it("maps the sample cards, of which the second is overdue from December 2024", () => {
    const { value, notes } = guruArticle({ card: trusted, views: 412, viewers: 57 });
    expect(value).toMatchObject({
      id: trusted["id"],
      state: "published",
      createdAt: Date.parse("2023-05-01T08:00:00Z"),
      updatedAt: Date.parse("2025-01-09T16:00:00Z"),
      verifiedAt: Date.parse("2025-01-10T09:00:00Z"),
      verificationDueAt: Date.parse("2025-04-10T09:00:00Z"),
      views: 412,
      viewers: 57,
      groupId: "col1",
      version: 4,
      tags: ["billing"],
      fields: { verificationState: "TRUSTED" },
    });
    expect(notes).toMatchObject([{ code: "guessed", path: "card.owner" }]);
    const report = createReport({
      kpis: [verificationOverdue()],
      context: { asOf: "2025-01-15T00:00:00Z", timeZone: "UTC" },
    });
    for (const card of [trusted, stale]) report.add(guruArticle({ card }).value);
    expect(report.rows()[0]).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it("knows people by the ids it is told, or by a hash that stays the same", () => {
    expect(one({}, { ownerIds: { "ari@example.com": "17" } })).toMatchObject({ value: { ownerId: "17" }, notes: [] });
    expect(one({}).value.ownerId).toMatch(/^anon-[0-9a-f]{16}$/);
    expect(one({ owner: { email: "Ari@Example.com" } }).value.ownerId).toBe(one({}).value.ownerId);
    expect(one({ owner: { id: "u1" } }).value.ownerId).toBe("u1");
    expect(guruArticle({ card: stale }).value.ownerId).toBeNull();
  });

  it.each([
    { more: { nextVerificationDate: null }, due: "2025-04-10T09:00:00Z", note: "guessed card.nextVerificationDate" },
    {
      more: { nextVerificationDate: null, verificationInterval: null },
      due: null,
      note: "incomplete card.nextVerificationDate",
    },
    {
      more: { nextVerificationDate: "2024-01-01T00:00:00.000+0000" },
      due: null,
      note: "unknown card.nextVerificationDate",
    },
    {
      more: { lastModified: "2020-01-01T00:00:00.000+0000" },
      due: "2025-04-10T09:00:00Z",
      note: "unknown card.lastModified",
    },
    { more: { verificationState: "MAYBE" }, due: "2025-04-10T09:00:00Z", note: "unknown card.verificationState" },
  ])("with $more is due at $due, noted as $note", ({ more, due, note }) => {
    const { value, notes } = one(more, { ownerIds: { "ari@example.com": "17" } });
    expect(value.verificationDueAt).toBe(due === null ? null : Date.parse(due));
    expect(notes.map(({ code, path }) => `${code} ${path}`)).toEqual([note]);
  });

  it("tells archived cards, and refuses one without a date", () => {
    expect(one({ archived: true }).value.state).toBe("archived");
    expect(issuesOf(() => guruArticle({ card: { id: "1" } }))).toMatchObject([{ code: "adapter.createdAtMissing" }]);
    expect(issuesOf(() => guruArticle({} as never))).toMatchObject([{ code: "adapter.payloadType" }]);
  });
});
