import type { SupportRecord } from "supportops/kpi";
import { jsonSchemaOf, parseSupportRecord, safeParseSupportRecord } from "supportops/schema";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { withoutKey } from "../../support/without-key.js";
import { answer, article, call, nineAt, part, review, shift } from "../kpi/records.js";

const records: readonly SupportRecord[] = [
  call({ legs: [part(1, 2, 3)], fields: { wrapUpCode: "done" } }),
  shift("kim", 8),
  { kind: "operatingCost", at: nineAt, groupId: "billing", amountMinor: 5, currency: "EUR" },
  answer("csat", 4, { scale: [1, 5] }),
  review([{ score: 4, min: 1, max: 5, weight: 1, critical: true }]),
  article({ tags: ["billing"] }),
  { kind: "articleUse", articleId: "a", ticketId: "t", at: nineAt, use: "linked", groupId: null },
];

describe("parseSupportRecord", () => {
  it.each(records.map((record) => ({ kind: record.kind, record })))("reads a $kind of JSON as it was", ({ record }) => {
    expect(parseSupportRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    const without = withoutKey(record, "kind");
    expect(issuesOf(() => parseSupportRecord(without))).toMatchObject([{ code: "input.required", path: ["kind"] }]);
    expect(issuesOf(() => parseSupportRecord({ ...record, name: "Dana" }))).toMatchObject([
      { code: "input.unknownKey" },
    ]);
  });

  it("reads instants in any form", () => {
    expect(parseSupportRecord({ ...call(), offeredAt: "2026-03-27T09:00:00Z" })).toEqual(call());
  });

  it.each([
    { input: call({ answeredAt: nineAt - 1 }), code: "contact.unordered" },
    { input: call({ queueMs: -1 }), code: "contact.durationInvalid" },
    { input: call({ queueMs: Number.NaN }), code: "input.type" },
    { input: shift("kim", -1), code: "contact.unordered" },
    { input: answer("nps", 11, { scale: [0, 10] }), code: "survey.scoreOutsideScale" },
    { input: review([{ score: 9, min: 1, max: 5, weight: 1 }]), code: "survey.scoreOutsideScale" },
    { input: article({ views: -1 }), code: "article.countInvalid" },
    {
      input: { kind: "operatingCost", at: nineAt, groupId: null, amountMinor: 0.5, currency: "EUR" },
      code: "input.type",
    },
    { input: { kind: "call" }, code: "input.variant" },
    { input: null, code: "input.type" },
  ])("refuses with $code", ({ input, code }) => {
    const result = safeParseSupportRecord(input);
    expect(result.ok ? null : result.error.code).toBe(code);
  });

  it("has JSON Schemas", () => {
    for (const name of ["contact", "surveyResponse", "article"] as const)
      expect(jsonSchemaOf(name)["additionalProperties"]).toBe(false);
  });
});
