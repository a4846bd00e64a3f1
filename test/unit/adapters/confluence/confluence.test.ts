import { confluenceArticle } from "supportops/adapters/confluence";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";
import { sampleOf } from "../../../support/vendor-sample.js";

const results = (file: string) => (sampleOf("confluence", file) as { results: Record<string, unknown>[] }).results;
const page = results("pages_v2.json")[0] as Record<string, unknown>;
const versions = results("versions_v2.json");
const labels = results("labels_v2.json");
const views = sampleOf("confluence", "analytics_views.json") as Record<string, unknown>;
const viewers = sampleOf("confluence", "analytics_viewers.json") as Record<string, unknown>;
const changedAt = Date.parse("2025-03-12T20:00:00Z");

describe("confluenceArticle", () => {
  it("maps the sample page", () => {
    expect(confluenceArticle({ page, versions, labels, views, viewers })).toMatchObject({
      value: {
        id: "98305",
        state: "published",
        createdAt: Date.parse("2024-02-01T08:00:00Z"),
        updatedAt: changedAt,
        verifiedAt: null,
        verificationDueAt: null,
        views: 412,
        viewers: 57,
        ownerId: "5b10a2844c20165700ede201",
        groupId: "65538",
        version: 7,
        tags: ["exports", "kb-article"],
      },
      notes: [],
    });
  });

  it("counts the last change as a verification where it is told how often", () => {
    const { value, notes } = confluenceArticle({ page }, { verifyEveryDays: 180 });
    expect(value).toMatchObject({ verifiedAt: changedAt, verificationDueAt: changedAt + 180 * 86_400_000 });
    expect(notes).toMatchObject([{ code: "guessed", path: "page.version" }]);
  });

  it("passes over minor edits if it is told to, as far as versions tell", () => {
    const minor = { ...page, version: { createdAt: "2025-05-01T00:00:00Z", minorEdit: true } };
    expect(confluenceArticle({ page: minor, versions }).value.updatedAt).toBe(Date.parse("2025-05-01T00:00:00Z"));
    expect(confluenceArticle({ page: minor, versions }, { minorEdits: "ignore" }).value.updatedAt).toBe(changedAt);
    expect(confluenceArticle({ page: minor }, { minorEdits: "ignore", verifyEveryDays: 1 })).toMatchObject({
      value: { updatedAt: null, verifiedAt: Date.parse("2024-02-01T08:00:00Z") },
    });
  });

  it("reads the shape of API v1", () => {
    const old = {
      id: "5",
      status: "draft",
      history: { createdDate: "2024-02-01T08:00:00Z" },
      version: { when: "2024-03-01T08:00:00Z", number: 2 },
      space: { id: 9 },
      metadata: { labels: { results: [{ name: "kb" }] } },
    };
    expect(confluenceArticle({ page: old, versions: [{ when: "2024-03-01T08:00:00Z" }] }).value).toMatchObject({
      state: "draft",
      updatedAt: Date.parse("2024-03-01T08:00:00Z"),
      groupId: "9",
      tags: ["kb"],
      version: 2,
    });
  });

  it.each([
    { payload: { page: { ...page, status: "lost" } }, note: "guessed page.status" },
    { payload: { page, views: { id: 1, count: 5 } }, note: "dropped views.id" },
    { payload: { page: { ...page, version: null } }, note: "incomplete page.version" },
    {
      payload: { page: { ...page, version: { createdAt: "2020-01-01T00:00:00Z" } } },
      note: "unknown page.version.createdAt",
    },
  ])("notes $note", ({ payload, note }) => {
    expect(confluenceArticle(payload).notes.map(({ code, path }) => `${code} ${path}`)).toEqual([note]);
  });

  it("refuses what is no page, and options that are none", () => {
    expect(issuesOf(() => confluenceArticle({ page: { id: "1" } }))).toMatchObject([
      { code: "adapter.createdAtMissing" },
    ]);
    const options = { minorEdits: "some" as "count", verifyEveryDays: 0.5 };
    expect(issuesOf(() => confluenceArticle({ page, versions: 1 as never }, options))).toHaveLength(3);
  });
});
