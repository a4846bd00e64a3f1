import { hubspotTicket, type HubspotTicketOptions, hubspotVendorClocks } from "supportops/adapters/hubspot";
import { ticketStateAt } from "supportops/ticket";
import { describe, expect, it } from "vitest";

type Row = Readonly<Record<string, unknown>>;

const at = (minutes: number): string => new Date(Date.parse("2026-03-27T08:00:00Z") + minutes * 60_000).toISOString();
const ms = (minutes: number): number => Date.parse(at(minutes));

const version = (minutes: number, value: string, rest: Row = { sourceType: "CRM_UI", updatedByUserId: 9 }): Row => ({
  value,
  timestamp: at(minutes),
  ...rest,
});

const firstStage = version(0, "1", { sourceType: "CONVERSATIONS" });

interface Parts {
  readonly properties?: Row;
  readonly histories?: Row;
  readonly ticket?: Row;
  readonly messages?: readonly Row[];
  readonly emails?: readonly Row[];
  readonly notes?: readonly Row[];
  readonly calls?: readonly Row[];
  readonly feedbackSubmissions?: readonly Row[];
}

function map({ properties = {}, histories = {}, ticket = {}, ...rest }: Parts, options: HubspotTicketOptions = {}) {
  const payload = {
    ticket: {
      id: "5000000100",
      properties: {
        createdate: at(0),
        hs_pipeline: "0",
        hs_pipeline_stage: "1",
        content: "My printer is on fire",
        ...properties,
      },
      propertiesWithHistory: { hs_pipeline_stage: [firstStage], ...histories },
      ...ticket,
    },
    ...rest,
  };
  const { value, notes } = hubspotTicket(payload, options);
  return { value, notes: notes.map(({ code, path }) => `${code} ${path}`) };
}

const kinds = (value: ReturnType<typeof map>["value"]) => value.events.map(({ kind }) => kind);

const messages = (value: ReturnType<typeof map>["value"]) =>
  value.events.flatMap((event) =>
    event.kind === "message" ? [[event.actor.role, event.visibility, event.opening, event.automated]] : [],
  );

describe("changes of a property", () => {
  it("are its versions but for the one the ticket was created with, oldest first", () => {
    const hs_ticket_priority = [version(20, "URGENT"), version(10, "HIGH"), version(0, "LOW")];
    const { value } = map({ properties: { hs_ticket_priority: "URGENT" }, histories: { hs_ticket_priority } });
    expect(
      value.events.slice(1).map((event) => [event.kind, "from" in event && event.from, "to" in event && event.to]),
    ).toEqual([
      ["priority", "low", "high"],
      ["priority", "high", "urgent"],
    ]);
    expect(value.initial.priority).toBe("low");
    expect(value.history).toBe("full");
  });

  it("a first version after the creation is a change from nothing, and a cleared value one to nothing", () => {
    const hubspot_owner_id = [version(20, ""), version(10, "41")];
    const { value } = map({ properties: { hubspot_owner_id: "" }, histories: { hubspot_owner_id } });
    expect(value.events.slice(1)).toMatchObject([
      { kind: "assignee", from: null, to: "41", at: ms(10) },
      { kind: "assignee", from: "41", to: null, at: ms(20) },
    ]);
  });

  it("a property that the host asks for becomes a field", () => {
    const { value } = map(
      { properties: { plan: "gold" }, histories: { plan: [version(5, "gold"), version(0, "basic")] } },
      { fields: { plan: "plan" } },
    );
    expect(value.initial.fields).toEqual({ plan: "basic" });
    expect(value.events[1]).toMatchObject({ kind: "field", field: "plan", from: "basic", to: "gold" });
  });

  it.each<[why: string, list: unknown, note: string]>([
    ["no list", "x", "unknown ticket.propertiesWithHistory.hubspot_owner_id"],
    ["no time", [{ value: "41" }], "incomplete ticket.propertiesWithHistory.hubspot_owner_id[].timestamp"],
    [
      "twice the same",
      [version(0, "41"), version(0, "41")],
      "deduplicated ticket.propertiesWithHistory.hubspot_owner_id[]",
    ],
  ])("a history that is %s is noted", (_, hubspot_owner_id, note) => {
    expect(map({ properties: { hubspot_owner_id: "41" }, histories: { hubspot_owner_id } }).notes).toContain(note);
  });

  it.each<[source: Row, role: string]>([
    [{ sourceType: "CRM_UI", updatedByUserId: 9 }, "agent"],
    [{ sourceType: "MOBILE_IOS" }, "agent"],
    [{ sourceType: "AUTOMATION_PLATFORM" }, "system"],
    [{ sourceType: "CONVERSATIONS" }, "system"],
    [{ sourceType: "INTEGRATION" }, "unknown"],
  ])("who made it: %o is %s", (source, role) => {
    const hs_pipeline_stage = [version(10, "3", source), firstStage];
    expect(
      map({ properties: { hs_pipeline_stage: "3" }, histories: { hs_pipeline_stage } }).value.events[1]?.actor.role,
    ).toBe(role);
  });
});

describe("what a stage counts as", () => {
  const pipelines = [
    {
      id: "0",
      stages: [
        { id: "1", label: "New", metadata: { ticketState: "OPEN" } },
        { id: "4", label: "Done", metadata: { ticketState: "CLOSED" } },
        { id: "77", label: "Parked", metadata: { ticketState: "OPEN" } },
      ],
    },
    {
      id: "8",
      stages: [
        { id: "1", label: "Triage", metadata: { isClosed: "false" } },
        { id: "2", label: "Over", metadata: { isClosed: "true" } },
      ],
    },
  ];

  it.each<[stage: string, pipeline: string, options: HubspotTicketOptions, status: Row, notes: readonly string[]]>([
    ["1", "0", { pipelines }, { raw: "New", category: "new" }, []],
    ["4", "0", { pipelines }, { raw: "Done", category: "solved" }, []],
    ["4", "0", {}, { raw: "4", category: "solved" }, []],
    ["77", "0", { pipelines }, { raw: "Parked", category: "open" }, ["guessed ticket.properties.hs_pipeline_stage"]],
    ["77", "0", { pipelines, stageCategories: { 77: "hold" } }, { raw: "Parked", category: "hold" }, []],
    ["1", "8", { pipelines, stageCategories: { "8/1": "new" } }, { raw: "Triage", category: "new" }, []],
    ["2", "8", { pipelines }, { raw: "Over", category: "solved" }, []],
  ])("stage %s of pipeline %s, with %o", (stage, hs_pipeline, options, status, notes) => {
    const mapped = map(
      {
        properties: { hs_pipeline, hs_pipeline_stage: stage },
        histories: { hs_pipeline_stage: [version(0, stage, {})] },
      },
      options,
    );
    expect(mapped.value.initial.status).toEqual(status);
    expect(mapped.notes).toEqual(notes.flatMap((note) => [note]));
  });

  it("stage ids repeat across pipelines: a ticket that moves has each stage in its pipeline", () => {
    const histories = {
      hs_pipeline: [version(10, "8"), version(0, "0")],
      hs_pipeline_stage: [version(10, "1"), version(0, "1", { sourceType: "FORM" })],
    };
    const { value } = map(
      { properties: { hs_pipeline: "8" }, histories },
      { pipelines, stageCategories: { "8/1": "open" } },
    );
    expect(value.events[1]).toMatchObject({
      kind: "status",
      from: { raw: "New" },
      to: { raw: "Triage", category: "open" },
    });
  });

  it("without a history of stages a ticket is a snapshot; without a stage it counts as new", () => {
    const { value, notes } = map({ properties: { hs_pipeline_stage: null }, histories: { hs_pipeline_stage: [] } });
    expect(value.history).toBe("snapshot");
    expect(value.initial.status).toEqual({ raw: "new", category: "new" });
    expect(notes).toContain("guessed ticket.properties.hs_pipeline_stage");
  });
});

describe("messages of a ticket", () => {
  const message = (minutes: number, actorId: string, rest: Row = {}): Row => ({
    id: `m${minutes}`,
    type: "MESSAGE",
    createdAt: at(minutes),
    senders: [{ actorId }],
    direction: actorId.startsWith("V") ? "INCOMING" : "OUTGOING",
    ...rest,
  });

  it.each<[actor: string, role: string, id: string | null]>([
    ["A-9", "agent", "9"],
    ["V-302", "endUser", "302"],
    ["E-dana@example.org", "endUser", null],
    ["B-77", "bot", "77"],
    ["L-1", "bot", "1"],
    ["S-hubspot", "system", "hubspot"],
    ["I-5", "unknown", null],
    ["nobody", "unknown", null],
  ])("%s is %s", (actor, role, id) => {
    const { value } = map({ messages: [message(0, "V-302"), message(10, actor)] });
    expect(value.events[1]?.actor).toEqual({ id, role });
  });

  it("what an integration brings in is the requester's", () => {
    const { value } = map({ messages: [message(10, "I-5", { direction: "INCOMING" })] });
    expect(value.events[1]?.actor).toEqual({ id: null, role: "endUser" });
  });

  it("the first message opens the ticket, where it made it or says the same; otherwise the content does", () => {
    expect(messages(map({ messages: [message(0.5, "V-302"), message(2, "V-302")] }).value)).toEqual([
      ["endUser", "public", true, false],
      ["endUser", "public", false, false],
    ]);
    expect(messages(map({ messages: [message(5, "V-302", { text: "My printer is on fire" })] }).value)).toHaveLength(1);
    expect(messages(map({ messages: [message(5, "V-302", { text: "Hello?" })] }).value)).toHaveLength(2);
    expect(map({ properties: { content: null } }).notes).toEqual(["incomplete ticket.properties.content"]);
  });

  it("an answer without a text does not open a ticket whose content was not fetched", () => {
    const reply = { id: "e1", properties: { hs_timestamp: at(60), hs_email_direction: "EMAIL" } };
    const { value, notes } = map({ properties: { content: null }, emails: [reply] });
    expect(messages(value)).toEqual([["agent", "public", false, false]]);
    expect(notes).toEqual(["incomplete ticket.properties.content"]);
  });

  it("comments are internal, welcome messages a bot's, and states of the thread no messages", () => {
    const { value, notes } = map({
      messages: [
        message(0, "V-302"),
        { ...message(1, "A-9"), type: "COMMENT" },
        { ...message(2, "B-1"), type: "WELCOME_MESSAGE" },
        { ...message(3, "A-9"), type: "THREAD_STATUS_CHANGE" },
        { ...message(4, "A-9"), type: "HOLOGRAM" },
        message(5, "A-9", { status: { statusType: "FAILED" } }),
        message(6, "S-1"),
      ],
    });
    expect(messages(value)).toEqual([
      ["endUser", "public", true, false],
      ["agent", "internal", false, false],
      ["bot", "public", false, true],
      ["system", "public", false, true],
    ]);
    expect(notes).toEqual(["dropped messages[].status.statusType", "unknown messages[].type"]);
  });

  const engagement = (minutes: number, properties: Row): Row => ({
    id: `e${minutes}`,
    properties: { hs_timestamp: at(minutes), ...properties },
  });

  it("logged emails, notes and calls are messages; an email that is in the thread too counts once", () => {
    const { value, notes } = map({
      messages: [message(0, "V-302"), message(10, "A-9")],
      emails: [
        engagement(10, { hs_email_direction: "EMAIL" }),
        engagement(20, { hs_email_direction: "EMAIL" }),
        engagement(30, { hs_email_direction: "INCOMING_EMAIL" }),
        engagement(40, { hs_email_direction: "FORWARDED_EMAIL" }),
      ],
      notes: [engagement(50, {})],
      calls: [
        engagement(60, { hs_call_status: "COMPLETED", hs_call_direction: "INBOUND" }),
        engagement(70, { hs_call_status: "COMPLETED", hs_call_direction: "OUTBOUND" }),
        engagement(80, { hs_call_status: "NO_ANSWER" }),
      ],
    });
    expect(
      messages(value)
        .slice(2)
        .map(([role, visibility]) => [role, visibility]),
    ).toEqual([
      ["agent", "public"],
      ["endUser", "public"],
      ["agent", "internal"],
      ["agent", "internal"],
      ["endUser", "public"],
      ["agent", "public"],
    ]);
    expect(notes).toEqual(["dropped calls[].properties.hs_call_status", "deduplicated emails[]"]);
  });

  it.each<[source: Row, role: string]>([
    [{ sourceType: "FORM" }, "endUser"],
    [{ sourceType: "CRM_UI", updatedByUserId: 9 }, "agent"],
    [{ sourceType: "INTEGRATION" }, "unknown"],
  ])("who created a ticket from %o is %s", (source, role) => {
    expect(map({ histories: { hs_pipeline_stage: [version(0, "1", source)] } }).value.createdBy.role).toBe(role);
  });
});

describe("surveys, clocks and the end of a ticket", () => {
  const answer = (properties: Row, rest: Row = {}): Row => ({
    id: "66",
    properties: { hs_submission_timestamp: at(90), ...properties },
    ...rest,
  });

  it.each<[type: string, value: string, expected: Row]>([
    ["CSAT", "4", { type: "csat", score: 4, scale: [1, 5] }],
    ["NPS", "10", { type: "nps", score: 10, scale: [0, 10] }],
    ["CES", "7", { type: "ces", score: 7, scale: [1, 7] }],
  ])("%s", (hs_survey_type, hs_value, expected) => {
    const { value } = map({ feedbackSubmissions: [answer({ hs_survey_type, hs_value, hs_ticket_id: "5000000100" })] });
    expect(value.events.at(-1)).toMatchObject({ kind: "survey", state: "received", at: ms(90), ...expected });
  });

  it.each<[why: string, row: Row, note: string]>([
    [
      "an unknown survey",
      answer({ hs_survey_type: "MOOD", hs_value: "1" }),
      "unknown feedbackSubmissions[].properties.hs_survey_type",
    ],
    [
      "a score off the scale",
      answer({ hs_survey_type: "CSAT", hs_value: "9" }),
      "unknown feedbackSubmissions[].properties.hs_value",
    ],
    ["no score", answer({ hs_survey_type: "CSAT" }), "unknown feedbackSubmissions[].properties.hs_value"],
    [
      "another ticket's",
      answer({ hs_survey_type: "CSAT", hs_value: "5" }, { associations: { tickets: { results: [{ id: "1" }] } } }),
      "dropped feedbackSubmissions[]",
    ],
  ])("%s is left out", (_, row, note) => {
    const { value, notes } = map({ feedbackSubmissions: [row] });
    expect(kinds(value)).toEqual(["message"]);
    expect(notes).toEqual([note]);
  });

  const clock = (status: string | null, rest: Row = {}): Row => ({
    createdate: at(0),
    hs_time_to_close_sla_at: at(60),
    hs_time_to_close_sla_status: status,
    closed_date: at(90),
    ...rest,
  });

  it.each<[status: string, outcome: string | null, actions: readonly string[]]>([
    ["0", "undecided", ["activate"]],
    ["1", "breached", ["activate", "breach"]],
    ["2", "undecided", ["activate"]],
    ["3", "met", ["activate", "fulfil"]],
    ["4", "breached", ["activate", "breach", "fulfil"]],
    ["9", null, ["activate"]],
  ])("an SLA of status %s is %s", (status, outcome, actions) => {
    expect(hubspotVendorClocks({ properties: clock(status) })).toMatchObject([
      { metric: "time_to_close", outcome, dueAt: ms(60) },
    ]);
    const { value } = map({ properties: clock(status) });
    expect(value.events.flatMap((event) => (event.kind === "sla" ? [event.action] : []))).toEqual(actions);
  });

  it("the next response begins when nobody says, and no SLA gives no clock", () => {
    const properties = { hs_time_to_next_response_sla_status: "1", hs_time_to_next_response_sla_at: at(60) };
    expect(hubspotVendorClocks({ properties })).toMatchObject([
      { metric: "time_to_next_response", startedAt: null, breachedAt: ms(60) },
    ]);
    expect(hubspotVendorClocks({ properties: clock(null) })).toEqual([]);
  });

  it("merged tickets are links at the last change, an archived one is deleted", () => {
    const { value, notes } = map({
      properties: { hs_merged_object_ids: "11;12", hs_lastmodifieddate: at(50) },
      ticket: { archived: true, archivedAt: at(60) },
    });
    expect(value.events.slice(1)).toMatchObject([
      { kind: "link", relation: "mergedFrom", ticketId: "11", at: ms(50) },
      { kind: "link", relation: "mergedFrom", ticketId: "12" },
      { kind: "deleted", at: ms(60) },
    ]);
    expect(notes).toEqual(["guessed ticket.properties.hs_merged_object_ids"]);
    expect(map({ ticket: { archived: true } }).notes).toEqual(["guessed ticket.archivedAt"]);
  });

  it("times may be epoch milliseconds as text, as in exports", () => {
    expect(map({ properties: { createdate: String(ms(0)) } }).value.createdAt).toBe(ms(0));
    expect(map({ properties: { createdate: null } }).notes).toContain("guessed ticket.properties.createdate");
  });

  it("state after the log is that of today", () => {
    const hs_pipeline_stage = [version(10, "4"), firstStage];
    const { value } = map({ properties: { hs_pipeline_stage: "4" }, histories: { hs_pipeline_stage } });
    expect(ticketStateAt(value, at(10))?.status.category).toBe("solved");
  });

  it.each<[why: string, options: object, code: string]>([
    ["a category that is none", { stageCategories: { 1: "fresh" } }, "input.variant"],
    ["a scale upside down", { csatScale: [5, 1] }, "survey.scaleInvalid"],
    ["pipelines that are no list", { pipelines: {} }, "adapter.payloadType"],
  ])("refuses %s", (_, options, code) => {
    expect(() => map({}, options)).toThrow(expect.objectContaining({ code }));
  });

  it("a scale of the host's own", () => {
    const feedbackSubmissions = [answer({ hs_survey_type: "CSAT", hs_value: "2" })];
    expect(map({ feedbackSubmissions }, { csatScale: [0, 2] }).value.events.at(-1)).toMatchObject({
      score: 2,
      scale: [0, 2],
    });
  });
});
