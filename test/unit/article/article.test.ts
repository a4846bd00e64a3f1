import { checkArticle } from "../../../src/article/check-article.js";
import { describe, expect, it } from "vitest";
import type { Issues } from "../../../src/errors/issues.js";
import { article } from "../kpi/records.js";

const { createdAt } = article();

describe("an article's rules", () => {
  it.each([
    { given: article({ updatedAt: createdAt, verifiedAt: 1, verificationDueAt: 1, views: 0 }), issues: [] },
    { given: article({ updatedAt: createdAt - 1 }), issues: ["article.unordered updatedAt"] },
    { given: article({ verifiedAt: 2, verificationDueAt: 1 }), issues: ["article.unordered verificationDueAt"] },
    {
      given: article({ views: -1, viewers: 0.5, version: Number.NaN }),
      issues: ["article.countInvalid views", "article.countInvalid viewers", "article.countInvalid version"],
    },
  ])("$issues", ({ given, issues: expected }) => {
    const issues: Issues = [];
    checkArticle(given, [], issues);
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
  });
});
