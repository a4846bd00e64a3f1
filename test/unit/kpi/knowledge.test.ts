import type { ArticleUse } from "supportops/article";
import { articleLinkRate, articleReuse, verificationOverdue } from "supportops/kpi";
import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { article, nineAt } from "./records.js";
import { reportOf, rowOf } from "./report-of.js";

describe("articleLinkRate", () => {
  const rate = articleLinkRate({ linked: { tag: "linked" }, among: { not: { tag: "spam-like" } } });
  const one = (id: string, tags: readonly string[]) => ticket(id, nineAt, { initial: { tags } });

  it("is linked among eligible solved tickets, in the period of the last solve", () => {
    const given = [
      one("1", ["linked"])
        .status(nineAt + 1, "solved")
        .build(),
      one("2", [])
        .status(nineAt + 1, "solved")
        .build(),
      one("3", ["spam-like"])
        .status(nineAt + 1, "solved")
        .build(),
      one("4", ["linked"]).build(),
    ];
    expect(rowOf(rate, given)).toMatchObject({ value: 0.5, n: 2, excluded: { notEligible: 1, notSolved: 1 } });
  });
});

describe("verificationOverdue", () => {
  const asOf = nineAt;
  it.each([
    { given: article({ verificationDueAt: asOf }), value: 1, excluded: {}, why: "due at this very instant" },
    { given: article({ verificationDueAt: asOf + 1 }), value: 0, excluded: {}, why: "due later" },
    { given: article(), value: null, excluded: { neverDue: 1 }, why: "no date agreed" },
    {
      given: article({ state: "draft", verificationDueAt: 0 }),
      value: null,
      excluded: { notPublished: 1 },
      why: "a draft",
    },
    {
      given: article({ createdAt: asOf + 1, verificationDueAt: 0 }),
      value: null,
      excluded: {},
      why: "not yet written",
    },
  ])("$why", ({ given, value, excluded }) => {
    expect(rowOf(verificationOverdue(), [given], { context: { asOf } })).toMatchObject({ value, excluded });
  });

  it("counts in the period of asOf alone: articles are known as they were found", () => {
    const period = { every: "day", from: "2026-03-26", to: "2026-03-29" } as const;
    const rows = reportOf([verificationOverdue()], [article({ verificationDueAt: 0 })], {
      period,
      context: { asOf },
    }).rows();
    expect(rows.map(({ n }) => n)).toEqual([0, 1, 0]);
  });
});

describe("articleReuse", () => {
  const use = (at: number, more: Partial<ArticleUse> = {}): ArticleUse => ({
    kind: "articleUse",
    articleId: "a1",
    ticketId: "t1",
    at,
    use: "linked",
    groupId: null,
    ...more,
  });

  it("is links over articles that exist at the period's end", () => {
    const inputs = [
      article(),
      article({ id: "a2", createdAt: nineAt }),
      article({ id: "a3", state: "archived" }),
      use(nineAt - 86_400_000),
      ...[1, 2, 3].map((more) => use(nineAt + more)),
      use(nineAt, { use: "created" }),
    ];
    const period = { every: "day", from: "2026-03-26", to: "2026-03-28" } as const;
    const rows = reportOf([articleReuse()], inputs, { period }).rows();
    expect(rows.map(({ value }) => value)).toEqual([1, 1.5]);
    expect(rows[1]?.excluded).toEqual({ created: 1, notPublished: 1 });
  });

  it("knows nothing that comes later, and is nothing without articles", () => {
    const row = rowOf(articleReuse(), [use(nineAt), article({ createdAt: nineAt })], { context: { asOf: nineAt - 1 } });
    expect(row).toMatchObject({ value: null, reason: "noData", numerator: 0, excluded: {} });
  });
});
