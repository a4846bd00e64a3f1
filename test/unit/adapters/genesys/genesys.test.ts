import { genesysConversation } from "supportops/adapters/genesys";
import { handleTimeAt } from "supportops/contact";
import { createReport, nps, serviceLevel } from "supportops/kpi";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";
import { sampleOf } from "../../../support/vendor-sample.js";

interface Expected {
  readonly conversationId: string;
  readonly start: string;
  readonly end: string;
  readonly media: string;
  readonly abandoned: boolean;
  readonly ivr_ms: number;
  readonly queue_wait_ms: number;
  readonly answered_after_ms: number | null;
  readonly agents: number;
  readonly talk_ms: number | null;
  readonly hold_ms: number | null;
  readonly acw_ms: number | null;
  readonly handle_ms: number | null;
  readonly transfers: number;
  readonly nps: number | null;
}

const { conversations } = sampleOf("genesys", "conversation_details.json") as {
  conversations: { conversationId: string }[];
};
const { conversations: expected } = sampleOf("genesys", "expected.json") as { conversations: Expected[] };
const mapped = conversations.map((conversation) => genesysConversation({ conversation }));
const late = Number.MAX_SAFE_INTEGER;

describe("the sample conversations", () => {
  it.each(expected)("$conversationId is what its story says", (facts) => {
    const { value } = mapped[expected.indexOf(facts)] ?? mapped[0]!;
    expect(value).toMatchObject({
      conversationId: facts.conversationId,
      startedAt: Date.parse(facts.start),
      endedAt: Date.parse(facts.end),
      channel: facts.media,
      ivrMs: facts.ivr_ms,
    });
    const [contact, ...others] = value.contacts;
    expect(others).toEqual([]);
    expect(contact).toMatchObject({ queueMs: facts.queue_wait_ms, transfers: facts.transfers, ivrMs: facts.ivr_ms });
    expect(contact?.legs).toHaveLength(facts.agents);
    expect(contact?.abandonedAt === null).toBe(!facts.abandoned);
    const answeredAt = contact?.answeredAt ?? null;
    expect(answeredAt === null ? null : answeredAt - (contact?.offeredAt ?? 0)).toBe(facts.answered_after_ms);
    const handled = handleTimeAt({ legs: contact?.legs ?? [] }, late);
    const { talkMs = null, holdMs = null, wrapMs = null, handleMs = null } = handled ?? {};
    expect([talkMs, holdMs, wrapMs, handleMs]).toEqual([facts.talk_ms, facts.hold_ms, facts.acw_ms, facts.handle_ms]);
    expect(value.surveys.map(({ score }) => score)).toEqual(facts.nps === null ? [] : [facts.nps]);
  });

  it("go into a report: one of the answered two within 20 s", () => {
    const kpis = [serviceLevel({ within: "PT20S" }), nps()];
    const report = createReport({ kpis, context: { asOf: "2025-02-01T00:00:00Z", timeZone: "UTC" } });
    for (const { value } of mapped) for (const record of [...value.contacts, ...value.surveys]) report.add(record);
    expect(report.rows().map(({ value }) => value)).toEqual([1 / 3, 100]);
  });

  it("say that times told twice were counted once", () => {
    expect(mapped[0]?.notes.map(({ code, path }) => [code, path])).toEqual([
      ["deduplicated", "participants[].sessions[].metrics[].name"],
      ["deduplicated", "participants[].sessions[].metrics[].name"],
    ]);
  });
});

const at = (seconds: number): string => new Date(Date.UTC(2025, 0, 13, 15, 0, seconds)).toISOString();
const segment = (segmentType: string, from: number, to?: number, queueId: string | null = "q1") => ({
  segmentType,
  segmentStart: at(from),
  ...(to === undefined ? {} : { segmentEnd: at(to) }),
  ...(queueId === null ? {} : { queueId }),
});
const party = (purpose: string, id: string, session: object) => ({
  purpose,
  userId: purpose === "agent" ? id : undefined,
  sessions: [{ sessionId: id, mediaType: "voice", ...session }],
});
const conversationOf = (participants: object[], more: object = {}) => ({
  conversation: {
    conversationId: "c",
    conversationStart: at(0),
    originatingDirection: "inbound",
    participants,
    ...more,
  },
});
const queue = (queueId: string, from: number, to: number, metrics: object[] = []) =>
  party("acd", `acd-${queueId}`, { segments: [segment("interact", from, to, queueId)], metrics });

describe("genesysConversation", () => {
  it("makes a contact of its own of a transfer to another queue", () => {
    const { contacts } = genesysConversation(
      conversationOf([
        queue("q1", 10, 20),
        party("agent", "kim", {
          segments: [segment("interact", 20, 60)],
          metrics: [{ name: "nTransferred", value: 1 }],
        }),
        queue("q2", 60, 75),
        party("agent", "lee", {
          segments: [segment("interact", 75, 90, "q2")],
          metrics: [{ name: "tAnswered", value: 15_000 }],
        }),
      ]),
    ).value;
    expect(contacts.map(({ id, queueId, transfers, legs }) => [id, queueId, transfers, legs[0]?.agentId])).toEqual([
      ["c:1", "q1", 1, "kim"],
      ["c:2", "q2", 0, "lee"],
    ]);
    expect(contacts[1]?.answeredAt).toBe(Date.parse(at(75)));
  });

  it("leaves open what has not ended", () => {
    const waiting = genesysConversation(
      conversationOf([party("acd", "a", { segments: [segment("interact", 10)] })]),
    ).value;
    expect(waiting).toMatchObject({
      endedAt: null,
      contacts: [{ answeredAt: null, abandonedAt: null, endedAt: null, queueMs: null }],
    });
    const talking = genesysConversation(
      conversationOf([queue("q1", 10, 20), party("agent", "kim", { segments: [segment("interact", 20)] })]),
    ).value;
    expect(talking.contacts[0]?.legs).toMatchObject([{ endedAt: null, talkMs: 0 }]);
  });

  it("takes lengths from segments where no metric tells them, and says what it concluded", () => {
    const { value, notes } = genesysConversation(
      conversationOf([
        queue("q1", 10, 20),
        party("agent", "kim", {
          segments: [
            segment("alert", 20, 22),
            segment("interact", 22, 60),
            segment("hold", 60, 70),
            segment("wrapup", 70, 75),
          ],
        }),
      ]),
    );
    expect(value.contacts[0]?.legs).toMatchObject([{ talkMs: 38_000, holdMs: 10_000, wrapMs: 5000 }]);
    expect(value.contacts[0]?.answeredAt).toBe(Date.parse(at(22)));
    expect(notes).toMatchObject([{ code: "guessed", message: expect.stringContaining("tAnswered") as string }]);
  });

  it("counts no bot, workflow or colleague as an agent, and nobody who only rang", () => {
    const { value, notes } = genesysConversation(
      conversationOf([
        queue("q1", 10, 20),
        party("bot", "b", { segments: [segment("interact", 20, 30)] }),
        party("workflow", "w", { segments: [segment("interact", 20, 30)] }),
        party("user", "u", { segments: [segment("interact", 20, 30)] }),
        party("agent", "kim", { segments: [segment("alert", 20, 30)] }),
      ]),
    );
    expect(value.contacts[0]?.legs).toEqual([]);
    expect(notes).toMatchObject([{ code: "dropped", path: "participants[].purpose" }]);
  });

  it("tells flow-outs, callbacks, outbound calls and conversations that reached nobody", () => {
    const flowed = genesysConversation(
      conversationOf([queue("q1", 10, 20, [{ name: "tFlowOut", value: 9000 }])]),
    ).value;
    expect(flowed.contacts[0]?.flowedOutAt).toBe(Date.parse(at(19)));
    const back = genesysConversation(
      conversationOf([party("acd", "a", { mediaType: "callback", segments: [segment("interact", 10, 20)] })]),
    );
    expect(back.value.contacts[0]).toMatchObject({ callback: true, channel: "callback" });
    const agent = party("agent", "kim", {
      segments: [segment("dialing", 0, 5, null), segment("interact", 5, 9, null)],
    });
    const out = genesysConversation(conversationOf([agent], { originatingDirection: "outbound" }));
    expect(out.value.contacts).toMatchObject([
      { direction: "outbound", queueId: null, queueMs: null, legs: [{ talkMs: 4000 }] },
    ]);
    const lost = genesysConversation(conversationOf([party("customer", "x", { mediaType: "chat", segments: [] })]));
    expect(lost.value).toMatchObject({ channel: "chat", contacts: [] });
    expect(lost.notes).toMatchObject([{ code: "dropped", path: "participants[]" }]);
  });

  it("notes words it does not know and rows it cannot use", () => {
    const { notes } = genesysConversation(
      conversationOf(
        [
          { purpose: "robot", sessions: "none" },
          7 as unknown as object,
          party("acd", "a", {
            mediaType: "telepathy",
            segments: [
              segment("dream", 10, 20),
              { segmentType: "hold" },
              { ...segment("hold", 30), segmentEnd: "soon" },
            ],
            metrics: [
              { name: "tAcd", value: 1, emitDate: at(1) },
              { name: "tAcd", value: 1, emitDate: at(1) },
              { name: "tAcd", value: -1 },
            ],
          }),
          party("acd", "a", { segments: [segment("interact", 50, 60)] }),
          party("agent", "kim", {}),
        ],
        { originatingDirection: "sideways", conversationStart: "yesterday", surveys: [] },
      ),
    );
    const seen = new Set(notes.map(({ code, path }) => `${code} ${path.split(".").at(-1) ?? ""}`));
    for (const note of [
      "unknown purpose",
      "unknown segmentType",
      "incomplete segmentStart",
      "incomplete segmentEnd",
      "deduplicated metrics[]",
      "incomplete metrics[]",
      "deduplicated sessionId",
      "incomplete segments",
      "guessed originatingDirection",
      "incomplete conversationStart",
      "unknown mediaType",
    ])
      expect(seen).toContain(note);
  });

  it("does not depend on the order of what begins at one instant, or has no beginning", () => {
    const segments = [
      segment("interact", 20),
      segment("interact", 20, 30),
      segment("hold", 20, 30),
      segment("interact", 20, 25),
    ];
    const parties = [
      queue("q1", 10, 20),
      party("agent", "kim", { segments }),
      party("agent", "lee", { segments: [segment("interact", 20, 40)] }),
      party("agent", "sam", { segments: [] }),
      party("agent", "ada", { segments: [] }),
    ];
    const turned = parties.map((one) => {
      const sessions = one.sessions.map((session) => ({
        ...session,
        segments: [...((session as { segments?: object[] }).segments ?? [])].reverse(),
      }));
      return { ...one, sessions };
    });
    expect(genesysConversation(conversationOf(turned.reverse()))).toEqual(genesysConversation(conversationOf(parties)));
  });

  it("tells surveys that were offered, and leaves out scores that are none", () => {
    const surveys = [
      { surveyId: "1", surveyStatus: "Sent", eventTime: at(100) },
      { surveyId: "2", surveyStatus: "Finished", eventTime: at(100), surveyPromoterScore: 11, oSurveyTotalScore: 80 },
      { surveyId: "3", surveyStatus: "Finished", surveyPromoterScore: 5 },
      { surveyId: "1", surveyStatus: "Sent" },
    ];
    const { value, notes } = genesysConversation(
      conversationOf([queue("q1", 10, 20)], { surveys, externalTag: "t9" }),
      { ticketId: "externalTag" },
    );
    expect(value.surveys).toMatchObject([
      {
        id: "1",
        type: "nps",
        score: null,
        offeredAt: Date.parse(at(100)),
        receivedAt: null,
        complete: false,
        ticketId: "t9",
      },
      { id: "2", type: "csat", score: 80, scale: [0, 100], receivedAt: Date.parse(at(100)), complete: true },
    ]);
    expect(notes.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "deduplicated surveys[].id",
      "incomplete surveys[].surveyCompletedDate",
      "unknown surveys[].surveyPromoterScore",
    ]);
  });

  it("refuses what is no conversation, and options that are none", () => {
    expect(issuesOf(() => genesysConversation({} as never))).toMatchObject([
      { code: "adapter.payloadType", path: ["conversation"] },
    ]);
    const options = { ticketId: "subject" as "externalTag" };
    expect(issuesOf(() => genesysConversation({ conversation: {} }, options))).toMatchObject([
      { code: "adapter.idMissing" },
      { code: "input.variant", path: ["ticketId"] },
    ]);
  });
});
