import { surveyMonkeyResponse } from "supportops/adapters/surveymonkey";
import { createReport, csat, csatMean, nps } from "supportops/kpi";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";
import { withoutKey } from "../../../support/without-key.js";
import { sampleOf } from "../../../support/vendor-sample.js";

interface Expected {
  readonly id: string;
  readonly ticket_id: string | null;
  readonly status: string;
  readonly nps: number | null;
  readonly csat_1_to_5: number | null;
  readonly submitted_at: string;
}

const survey = sampleOf("surveymonkey", "survey_details.json") as Record<string, unknown>;
const { data } = sampleOf("surveymonkey", "responses_bulk.json") as { data: Record<string, unknown>[] };
const { responses, aggregate } = sampleOf("surveymonkey", "expected.json") as {
  responses: Expected[];
  aggregate: Record<string, number>;
};
const mapped = data.map((response) => surveyMonkeyResponse({ survey, response }));
const first = data[0] as Record<string, unknown>;
const withAnswer = (question: string, answers: unknown, more: object = {}) => ({
  survey,
  response: { ...first, pages: [{ questions: [{ id: question, answers }] }], ...more },
});

describe("the sample responses", () => {
  it.each(responses)("$id is what its story says", (facts) => {
    const { value } = mapped[responses.indexOf(facts)] ?? mapped[0]!;
    const scoreOf = (type: string) => value.find((answer) => answer.type === type)?.score ?? null;
    expect([scoreOf("nps"), scoreOf("csat")]).toEqual([facts.nps, facts.csat_1_to_5]);
    expect(value[0]).toMatchObject({
      id: facts.id,
      ticketId: facts.ticket_id,
      complete: facts.status === "completed",
      receivedAt: Date.parse(facts.submitted_at),
      scale: [0, 10],
    });
  });

  it("give the aggregate of their story in a report", () => {
    const scale = [1, 5] as const;
    const kpis = [nps(), csat({ scale, satisfiedFrom: 4 }), csatMean({ scale })];
    const report = createReport({ kpis, context: { asOf: "2025-04-01T00:00:00Z", timeZone: "UTC" } });
    for (const { value } of mapped) value.forEach((answer) => report.add(answer));
    const [score, share, mean] = report.rows();
    expect(score).toMatchObject({ value: aggregate["nps"], n: aggregate["nps_n"], excluded: { incomplete: 1 } });
    expect(share?.value).toBeCloseTo(aggregate["csat_top2_share"] ?? 0, 6);
    expect(mean?.value).toBeCloseTo(aggregate["csat_mean"] ?? 0, 6);
  });

  it("say which questions were concluded", () => {
    expect(mapped[0]?.notes.map(({ code, path, count }) => [code, path, count])).toEqual([
      ["guessed", "survey.pages[].questions[]", 1],
      ["guessed", "survey.pages[].questions[]", 1],
    ]);
  });
});

describe("surveyMonkeyResponse", () => {
  it("takes the questions it is told", () => {
    const { value, notes } = surveyMonkeyResponse(
      { survey, response: first },
      { questions: { csat: "940000010", ces: "1" } },
    );
    expect(value.map(({ type, score, raw }) => [type, score, raw])).toEqual([["csat", 10, "3000000110"]]);
    expect(notes.map(({ code }) => code)).toEqual(["incomplete"]);
  });

  it("counts no preview unless it is asked for", () => {
    const payload = { survey, response: { ...first, collection_mode: "preview" } };
    const { value, notes } = surveyMonkeyResponse(payload);
    expect(value).toEqual([]);
    expect(notes.map(({ path }) => path)).toContain("response.collection_mode");
    const [nps] = surveyMonkeyResponse(payload, { previews: "include" }).value;
    expect(nps?.fields["preview"]).toBe(true);
  });

  it("knows no score for choices that do not apply, were deleted or are several", () => {
    const choices = [{ id: "a", weight: 1 }, { id: "b", weight: 2 }, { id: "c", is_na: true, text: "9" }, { id: "d" }];
    const form = { pages: [{ questions: [{ id: "q", answers: { choices } }, { id: "essay" }, {}] }] };
    const answered = (...ids: string[]) =>
      surveyMonkeyResponse(
        {
          ...withAnswer(
            "q",
            ids.map((id) => ({ choice_id: id })),
          ),
          survey: form,
        },
        { questions: { csat: "q" } },
      );
    expect(answered("b").value).toMatchObject([{ score: 2, scale: [1, 2] }]);
    expect(answered("c")).toMatchObject({ value: [], notes: [] });
    expect(answered("gone").notes).toMatchObject([{ code: "unknown" }]);
    expect(answered("a", "b").notes).toMatchObject([
      { code: "unknown", message: expect.stringContaining("several") as string },
    ]);
  });

  it("says what is missing", () => {
    const rest = withoutKey(first, "date_modified");
    expect(surveyMonkeyResponse({ survey, response: rest }).notes.map(({ path }) => path)).toContain(
      "response.date_modified",
    );
    const timeless = surveyMonkeyResponse({ survey, response: { id: 1 } });
    expect(timeless.value).toEqual([]);
    expect(timeless.notes.at(-1)).toMatchObject({ code: expect.any(String) as string });
    const odd = surveyMonkeyResponse({ survey, response: { ...first, response_status: "lost", custom_variables: {} } });
    expect(odd.value[0]).toMatchObject({ complete: false, ticketId: null });
    expect(odd.notes.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["response.response_status", "response.custom_variables"]),
    );
    expect(surveyMonkeyResponse({ survey: {}, response: first }).notes[0]).toMatchObject({ code: "incomplete" });
  });

  it("takes the ticket's id from the variable it is told", () => {
    const response = { ...first, custom_variables: { case: 7 } };
    expect(surveyMonkeyResponse({ survey, response }, { ticketIdVariable: "case" }).value[0]?.ticketId).toBe("7");
  });

  it("refuses what is no survey or response, and options that are none", () => {
    expect(issuesOf(() => surveyMonkeyResponse({} as never)).map(({ path }) => path)).toEqual([
      ["response"],
      ["survey"],
    ]);
    const options = { previews: "some" as "include", ticketIdVariable: "", questions: { smile: "1" } as object };
    expect(issuesOf(() => surveyMonkeyResponse({ survey, response: first }, options))).toHaveLength(3);
  });
});
