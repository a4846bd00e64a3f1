import type { Article } from "supportops/article";
import type { Contact } from "supportops/contact";
import type { SurveyResponse } from "supportops/survey";
import { expect } from "vitest";
import type { Issues } from "../../src/errors/issues.js";
import type { IssuePath } from "../../src/errors/issue.js";
import { checkArticle } from "../../src/article/check-article.js";
import { checkContact } from "../../src/contact/check-contact.js";
import { checkSurveyResponse } from "../../src/survey/check-survey-response.js";

function expectNoIssues<Value>(value: Value, check: (value: Value, path: IssuePath, issues: Issues) => void): void {
  const issues: Issues = [];
  check(value, [], issues);
  expect(issues).toEqual([]);
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
}

/** Contacts keep their rules, have ids of their own, and are plain JSON. */
export function expectSoundContacts(contacts: readonly Contact[]): void {
  for (const contact of contacts) expectNoIssues(contact, checkContact);
  expect(new Set(contacts.map(({ id }) => id)).size).toBe(contacts.length);
}

/** Survey responses keep their rules and are plain JSON. */
export function expectSoundSurveys(responses: readonly SurveyResponse[]): void {
  for (const response of responses) expectNoIssues(response, checkSurveyResponse);
}

/** An article keeps its rules and is plain JSON. */
export function expectSoundArticle(article: Article): void {
  expectNoIssues(article, checkArticle);
}
