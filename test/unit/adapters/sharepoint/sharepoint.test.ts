import { sharePointArticle } from "supportops/adapters/sharepoint";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";
import { sampleOf } from "../../../support/vendor-sample.js";

const { value: items } = sampleOf("sharepoint", "list_items.json") as { value: Record<string, unknown>[] };
const item = items[0] as Record<string, unknown>;
const analytics = sampleOf("sharepoint", "item_analytics.json") as Record<string, unknown>;
const withFields = (fields: object) => ({ item: { ...item, fields: { ...(item["fields"] as object), ...fields } } });
const codesOf = (notes: readonly { code: string; path: string }[]) => notes.map(({ code, path }) => `${code} ${path}`);

describe("sharePointArticle", () => {
  it("maps the sample page, its review date from the column that is named", () => {
    expect(sharePointArticle({ item, analytics }, { columns: { verificationDueAt: "ReviewDate" } })).toMatchObject({
      value: {
        id: "12",
        state: "published",
        createdAt: Date.parse("2024-02-01T08:00:00Z"),
        updatedAt: Date.parse("2025-03-12T20:00:00Z"),
        verifiedAt: null,
        verificationDueAt: Date.parse("2025-09-12T00:00:00Z"),
        views: 412,
        viewers: 57,
        version: 7,
      },
      notes: [],
    });
  });

  it("keeps owners, groups and labels of named columns, but nothing that could be a name", () => {
    const payload = withFields({ OwnerLookupId: "41", Area: 3, Labels: [{ Label: "kb" }, "faq"] });
    const columns = { ownerId: "OwnerLookupId", groupId: "Area", tags: "Labels", verifiedAt: "Modified" };
    expect(sharePointArticle(payload, { columns }).value).toMatchObject({
      ownerId: "41",
      groupId: "3",
      tags: ["faq", "kb"],
      verifiedAt: Date.parse("2025-03-12T20:00:00Z"),
    });
    const { value, notes } = sharePointArticle({ item }, { columns: { ownerId: "Author0" } });
    expect(value.ownerId).toBeNull();
    expect(codesOf(notes)).toEqual(["dropped item.fields"]);
  });

  it.each([
    { fields: { _UIVersionString: "0.3" }, state: "draft", notes: [] },
    { fields: { _UIVersionString: "7.2" }, state: "published", notes: [] },
    { fields: { _UIVersionString: undefined }, state: "published", notes: ["guessed item.fields._UIVersionString"] },
    { fields: { Modified: "2025-03-11T00:00:00Z" }, state: "published", notes: ["guessed item.fields.Modified"] },
  ])("with $fields is $state", ({ fields, state, notes }) => {
    const result = sharePointArticle(withFields(fields));
    expect(result.value.state).toBe(state);
    expect(codesOf(result.notes)).toEqual(notes);
  });

  it("says what is missing", () => {
    const bare = { id: "1", createdDateTime: "2024-02-01T08:00:00Z" };
    expect(codesOf(sharePointArticle({ item: bare }, { columns: { verifiedAt: "Checked" } }).notes).sort()).toEqual([
      "guessed item.fields._UIVersionString",
      "incomplete item.fields",
      "incomplete item.lastModifiedDateTime",
    ]);
    expect(sharePointArticle(withFields({ Owner: null }), { columns: { ownerId: "Owner" } }).value.ownerId).toBeNull();
  });

  it("refuses what is no item, and columns that are no names", () => {
    expect(issuesOf(() => sharePointArticle({ item: { id: "1" } }))).toMatchObject([
      { code: "adapter.createdAtMissing" },
    ]);
    expect(issuesOf(() => sharePointArticle({ item }, { columns: { tags: 7 as never } }))).toMatchObject([
      { code: "input.type" },
    ]);
  });
});
