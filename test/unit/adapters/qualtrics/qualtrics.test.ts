import { qualtricsResponse, qualtricsRows } from "supportops/adapters/qualtrics";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";
import { sampleCsvCells, sampleOf } from "../../../support/vendor-sample.js";

interface Expected {
  readonly id: string;
  readonly ticket_id: string | null;
  readonly finished: boolean;
  readonly nps: number | null;
  readonly csat_1_to_5: number | null;
  readonly recorded_at: string;
}

const { responses: json } = sampleOf("qualtrics", "responses.json") as { responses: Record<string, unknown>[] };
const { responses } = sampleOf("qualtrics", "expected.json") as { responses: Expected[] };
const cells = sampleCsvCells("qualtrics", "responses.csv");
const questions = { nps: "QID1", csat: "QID2" };
const values = json[0]?.["values"] as Record<string, unknown>;
const one = (more: object, options: object = { questions }) =>
  qualtricsResponse({ response: { responseId: "R", values: { ...values, ...more } } }, options);

describe.each([
  { form: "JSON", given: json, options: {} },
  { form: "CSV", given: qualtricsRows(cells).value, options: { questions } },
])("the sample responses as $form", ({ given, options }) => {
  it.each(responses)("$id is what its story says", (facts) => {
    const { value } = qualtricsResponse({ response: given[responses.indexOf(facts)] as object }, options);
    const scoreOf = (type: string) => value.find((answer) => answer.type === type)?.score ?? null;
    expect([scoreOf("nps"), scoreOf("csat")]).toEqual([facts.nps, facts.csat_1_to_5]);
    expect(value[0]).toMatchObject({
      id: facts.id,
      ticketId: facts.ticket_id,
      complete: facts.finished,
      channel: "email",
    });
    expect(value[0]?.fields["recordedAt"]).toBe(Date.parse(facts.recorded_at));
  });
});

describe("qualtricsResponse", () => {
  it("takes the end of an unfinished response for its time, not the day it was recorded", () => {
    const { value } = qualtricsResponse({ response: json[3] as object }, { questions });
    expect(value[0]?.receivedAt).toBe(Date.parse("2025-03-15T20:11:00Z"));
  });

  it.each([
    { status: 0, counts: true },
    { status: "IP Address", counts: true },
    { status: 1, counts: false },
    { status: 2, counts: false },
    { status: 8, counts: false },
    { status: "Survey Preview", counts: false },
    { status: 77, counts: true },
  ])("status $status counts: $counts", ({ status, counts }) => {
    expect(one({ status }).value.length > 0).toBe(counts);
    expect(one({ status }, { questions, previews: "include" }).value[0]?.fields["preview"]).toBe(!counts);
  });

  it("never takes an NPS group for a score, and no code for one on another scale", () => {
    expect(one({}).value.map(({ score }) => score)).toEqual([9, 5]);
    const { value, notes } = one({ QID2: 12 });
    expect(value.map(({ type }) => type)).toEqual(["nps"]);
    expect(notes).toMatchObject([{ code: "unknown", path: "response.values.QID" }]);
    expect(one({ QID2: 7 }, { questions, scales: { csat: [1, 7] } }).value[1]).toMatchObject({
      score: 7,
      scale: [1, 7],
    });
  });

  it("reads codes and labels by the scores it is told", () => {
    const scores = { QID2: { "1": 5, "Very satisfied": 5 } };
    expect(one({ QID2: 1 }, { questions, scores }).value[1]).toMatchObject({ score: 5, raw: "1" });
    expect(one({ QID2: "Very satisfied" }, { questions, scores }).value[1]?.score).toBe(5);
    expect(one({ QID2: ["1"] }, { questions, scores }).value).toHaveLength(1);
    expect(one({ QID2: "" }).value).toHaveLength(1);
  });

  it("says what is missing", () => {
    const notesOf = (more: object, options?: object) =>
      one(more, options).notes.map(({ code, path }) => `${code} ${path}`);
    expect(notesOf({ endDate: "soon", recordedDate: null })).toContain("incomplete response.values.endDate");
    expect(notesOf({ finished: "maybe" })).toContain("incomplete response.values.finished");
    expect(notesOf({ ticketId: "" })).toContain("incomplete response.values");
    expect(qualtricsResponse({ response: { responseId: "R" } }).value).toEqual([]);
    expect(one({ finished: true, distributionChannel: "Dana" }).value[0]).toMatchObject({
      complete: true,
      channel: null,
    });
    expect(
      qualtricsResponse({ response: { responseId: "R", values: { endDate: "2025-01-01T00:00:00Z" } } }).notes.map(
        ({ message }) => message,
      ),
    ).toContain("No question asks for a score.");
  });

  it("refuses options that are none", () => {
    const options = {
      questions: { smile: "Q" },
      scales: { csat: [5, 1], ces: 7 },
      scores: { Q: { a: "b" } },
      ticketIdField: "",
      previews: "some",
    };
    const paths = issuesOf(() => qualtricsResponse({ response: { responseId: "R" } }, options as never)).map(
      ({ path }) => path.join("."),
    );
    expect(paths).toEqual([
      "ticketIdField",
      "previews",
      "questions.smile",
      "scales.csat",
      "scales.ces",
      "scales.ces",
      "scores.Q.a",
    ]);
  });
});

describe("qualtricsRows", () => {
  const header = (zone: string | null) => [
    ["EndDate", "Response ID", "Q"],
    ["End", "Id", "Line one\nline two"],
    [
      JSON.stringify({ ImportId: "endDate", ...(zone === null ? {} : { timeZone: zone }) }),
      '{"ImportId":"_recordId"}',
      "no json",
    ],
  ];
  const read = (zone: string | null, time: string) => qualtricsRows([...header(zone), [time, "R_1", "5"]]);

  it.each([
    { zone: "Z", time: "2025-01-15 09:00:00", endDate: "2025-01-15T09:00:00.000Z", notes: [] },
    { zone: "America/Denver", time: "2025-01-15 09:00:00", endDate: "2025-01-15T16:00:00.000Z", notes: [] },
    {
      zone: "America/Denver",
      time: "2025-11-02 01:30:00",
      endDate: "2025-11-02T07:30:00.000Z",
      notes: ["guessed rows[].endDate"],
    },
    {
      zone: null,
      time: "2025-01-15 09:00:00",
      endDate: "2025-01-15T09:00:00.000Z",
      notes: ["guessed rows[2].endDate"],
    },
    {
      zone: "Mars/Olympus",
      time: "2025-01-15 09:00:00",
      endDate: "2025-01-15 09:00:00",
      notes: ["incomplete rows[].endDate"],
    },
    { zone: "Z", time: "soon", endDate: "soon", notes: [] },
  ])("reads $time in $zone as $endDate", ({ zone, time, endDate, notes }) => {
    const result = read(zone, time);
    expect(result.value).toEqual([{ responseId: "R_1", values: { endDate, _recordId: "R_1" } }]);
    expect(result.notes.map(({ code, path }) => `${code} ${path}`)).toEqual(notes);
  });

  it("refuses rows without Qualtrics' header, and what are no rows", () => {
    expect(issuesOf(() => qualtricsRows([["a"], ["b"], ["c"]]))).toMatchObject([
      { code: "adapter.payloadType", path: [2] },
    ]);
    expect(issuesOf(() => qualtricsRows([[1]] as never))).toMatchObject([{ code: "adapter.payloadType", path: [] }]);
    expect(qualtricsRows(header("Z")).value).toEqual([]);
    expect(qualtricsRows([...header("Z"), []]).value).toEqual([{ responseId: "", values: {} }]);
  });
});
