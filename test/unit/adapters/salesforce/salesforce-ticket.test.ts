import {
  salesforceRoles,
  salesforceTicket,
  type SalesforceTicketOptions,
  salesforceVendorClocks,
} from "supportops/adapters/salesforce";
import { ticketStateAt } from "supportops/ticket";
import { describe, expect, it } from "vitest";

type Row = Readonly<Record<string, unknown>>;

const created = "2026-03-27T08:00:00.000+0000";
const at = (minutes: number): string => new Date(Date.parse("2026-03-27T08:00:00Z") + minutes * 60_000).toISOString();

// A portal user, an agent, a second agent, a program, a queue and another queue.
const portal = "0055g00000PORTALAA";
const agent = "0055g00000AGENTAAA";
const other = "0055g00000OTHERAAA";
const program = "0055g00000AUTOPAAA";
const queue = "00G5g00000QUEUEAAA";
const queue2 = "00G5g00000QUEUBAAA";

const users: readonly Row[] = [
  { Id: portal, UserType: "CspLitePortal" },
  { Id: agent, UserType: "Standard" },
  { Id: program, UserType: "AutomatedProcess" },
];

const today: Row = {
  Id: "5005g0000000100AAA",
  CreatedDate: created,
  CreatedById: portal,
  ContactId: "0035g00000CONTAAAA",
  Description: "My printer is on fire",
  Status: "New",
  OwnerId: queue,
};

const change = (minutes: number, Field: string, OldValue: unknown, NewValue: unknown, rest: Row = {}): Row => ({
  Field,
  OldValue,
  NewValue,
  CreatedDate: at(minutes),
  CreatedById: agent,
  ...rest,
});

const creation: Row = { Field: "created", CreatedDate: created, CreatedById: portal };

interface Parts {
  readonly ticket?: Row;
  readonly history?: readonly Row[];
  readonly emails?: readonly Row[];
  readonly comments?: readonly Row[];
  readonly feedItems?: readonly Row[];
  readonly milestones?: readonly Row[];
}

function map({ ticket = {}, history = [], ...rest }: Parts, options: SalesforceTicketOptions = {}) {
  const payload = { case: { ...today, ...ticket }, history: [creation, ...history], ...rest };
  const { value, notes } = salesforceTicket(payload, { users, ...options });
  return { value, notes: notes.map(({ code, path }) => `${code} ${path}`) };
}

const kinds = (value: ReturnType<typeof map>["value"]) => value.events.map(({ kind }) => kind);

const messages = (value: ReturnType<typeof map>["value"]) =>
  value.events.flatMap((event) =>
    event.kind === "message" ? [[event.actor.role, event.visibility, event.opening, event.automated]] : [],
  );

describe("who owns a case", () => {
  it.each([
    { why: "a queue is a group", from: queue, to: queue2, expected: [["group", queue, queue2]] },
    {
      why: "a user is an assignee and stays in the queue",
      from: queue,
      to: agent,
      expected: [["assignee", null, agent]],
    },
    { why: "one user after another", from: agent, to: other, expected: [["assignee", agent, other]] },
    {
      why: "back into a queue: nobody is assigned any more",
      from: agent,
      to: queue2,
      expected: [
        ["assignee", agent, null],
        ["group", null, queue2],
      ],
    },
  ])("$why", ({ from, to, expected }) => {
    const { value } = map({
      ticket: { OwnerId: to },
      history: [change(10, "Owner", from, to, { DataType: "EntityId" })],
    });
    const owners = value.events.filter((event) => event.kind === "assignee" || event.kind === "group");
    expect(owners.map((event) => [event.kind, "from" in event && event.from, "to" in event && event.to])).toEqual(
      expected,
    );
    expect(value.history).toBe("full");
  });

  it.each<[why: string, minutes: number, by: string, assignees: readonly (readonly (string | null)[])[]]>([
    ["in one save goes from user to user", 10, agent, [[agent, other]]],
    [
      "later goes by way of nobody",
      11,
      agent,
      [
        [agent, null],
        [null, other],
      ],
    ],
    [
      "by someone else goes by way of nobody",
      10,
      other,
      [
        [agent, null],
        [null, other],
      ],
    ],
  ])("a case that a queue passes on %s", (_, minutes, CreatedById, assignees) => {
    const history = [
      change(10, "Owner", agent, queue2, { Id: "0171", DataType: "EntityId" }),
      change(minutes, "Owner", queue2, other, { Id: "0172", DataType: "EntityId", CreatedById }),
    ];
    const { events } = map({ ticket: { OwnerId: other }, history }).value;
    const changesOf = (kind: string) =>
      events.flatMap((event) => (event.kind === kind && "from" in event ? [[event.from, event.to]] : []));
    expect(changesOf("assignee")).toEqual(assignees);
    expect(changesOf("group")).toEqual([[null, queue2]]);
  });

  it("a change told with names and with ids is one; a name without an id is not kept", () => {
    const names = change(10, "Owner", "Tier 1 queue", "Ari Agent", { DataType: "Text" });
    const ids = change(10, "Owner", queue, agent, { DataType: "EntityId" });
    const both = map({ ticket: { OwnerId: agent }, history: [names, ids] });
    expect(kinds(both.value)).toEqual(["message", "assignee"]);
    expect(both.notes).toEqual(["deduplicated history[].DataType"]);
    const nameOnly = map({ ticket: { OwnerId: agent }, history: [names] });
    expect(kinds(nameOnly.value)).toEqual(["message"]);
    expect(nameOnly.notes).toEqual(["incomplete history[].NewValue"]);
  });

  it("ids of 15 characters are those of 18, whose check digits say which letters are capitals", () => {
    // 0055g 00000 AGENT: no capitals A, none A, all five of them binary 11111 = 31, the last digit 5.
    const history = [change(10, "Owner", queue, "0055g00000AGENT", { DataType: "EntityId" })];
    const { value } = map({ ticket: { OwnerId: "0055g00000AGENTAA5" }, history });
    expect(ticketStateAt(value, at(11))?.assigneeId).toBe("0055g00000AGENTAA5");
    expect(value.history).toBe("full");
  });

  it("who owned a case counts as agent, anyone else who is not among the users is unknown", () => {
    const history = [
      change(10, "Owner", queue, other, { DataType: "EntityId" }),
      change(20, "Priority", "Low", "High", { CreatedById: other }),
      change(30, "Type", null, "Problem", { CreatedById: "0055g00000NOBODYAA" }),
    ];
    const { value, notes } = map({ ticket: { OwnerId: other, Priority: "High", Type: "Problem" }, history });
    expect(value.events.slice(2).map(({ kind, actor }) => [kind, actor.role])).toEqual([
      ["priority", "agent"],
      ["type", "unknown"],
    ]);
    expect(notes).toEqual(["incomplete users[].Id", "guessed users[].UserType"]);
    expect(value.initial).toMatchObject({ priority: "Low", type: null });
  });
});

describe("other changes of a case", () => {
  it.each<[why: string, row: Row, expected: Row]>([
    [
      "contact",
      change(10, "Contact", "003A00000000001AAA", "003A00000000002AAA"),
      { kind: "requester", to: "003A00000000002AAA" },
    ],
    [
      "account",
      change(10, "AccountId", null, "001A00000000002AAA"),
      { kind: "organization", to: "001A00000000002AAA" },
    ],
    [
      "hours",
      change(10, "BusinessHours", "01mA00000000001AAA", "01mA00000000002AAA"),
      { kind: "schedule", calendarId: "01mA00000000002AAA" },
    ],
    [
      "parent",
      change(10, "Parent", null, "500A00000000002AAA"),
      { kind: "link", relation: "parent", ticketId: "500A00000000002AAA" },
    ],
    ["escalation", change(10, "IsEscalated", false, true), { kind: "escalation", level: null }],
    ["escalation as text", change(10, "IsEscalated", "false", "true"), { kind: "escalation", level: null }],
    ["kept field", change(10, "Plan__c", null, "gold"), { kind: "field", field: "plan", from: null, to: "gold" }],
  ])("%s", (_, row, expected) => {
    const { value } = map({ history: [row] }, { fields: { Plan__c: "plan" } });
    expect(value.events[1]).toMatchObject(expected);
  });

  it("an escalation rule gives the case to someone and escalates it", () => {
    const { value } = map({ ticket: { OwnerId: queue2 }, history: [change(10, "ownerEscalated", queue, queue2)] });
    expect(kinds(value)).toEqual(["message", "group", "escalation"]);
  });

  it("the calendar a case began with is the one its first change found", () => {
    const ticket = { BusinessHoursId: "01mA00000000002AAA" };
    const row = change(10, "BusinessHoursId", "01mA00000000001AAA", "01mA00000000002AAA");
    expect(map({ ticket, history: [row] }).value.initial.calendarId).toBe("01mA00000000001AAA");
    expect(map({ ticket }).value.initial.calendarId).toBe("01mA00000000002AAA");
  });

  it.each<[why: string, row: Row, notes: readonly string[]]>([
    ["what figures do not read is passed over", change(10, "Subject", null, null), []],
    ["a field that is not kept", change(10, "Plan__c", "a", "b"), ["dropped history[].Field"]],
    ["no field", change(10, "", "a", "b"), ["incomplete history[].Field"]],
    ["no status", change(10, "Status", "New", null), ["incomplete history[].NewValue"]],
    ["an escalation taken back", change(10, "IsEscalated", true, false), []],
    ["a parent taken away", change(10, "Parent", "500A00000000002AAA", null), []],
    [
      "no time",
      { ...change(10, "Priority", "Low", "High"), CreatedDate: "yesterday" },
      ["incomplete history[].CreatedDate"],
    ],
    ["another case", change(10, "Priority", "Low", "High", { CaseId: "5005g0000000999AAA" }), ["dropped history[]"]],
  ])("%s adds no event", (_, row, notes) => {
    const mapped = map({ history: [row] });
    expect(kinds(mapped.value)).toEqual(["message"]);
    expect(mapped.notes).toEqual(notes);
  });

  it("answers to a survey are read from the field the organization names", () => {
    const survey = { field: "CSAT__c", scale: [1, 5] } as const;
    const history = [
      change(10, "CSAT__c", null, "4"),
      change(20, "CSAT__c", "4", "9"),
      change(30, "CSAT__c", "9", null),
    ];
    const { value, notes } = map({ history }, { survey });
    expect(value.events[1]).toMatchObject({ kind: "survey", type: "csat", state: "received", score: 4, scale: [1, 5] });
    expect(kinds(value)).toHaveLength(2);
    expect(notes).toEqual(["unknown history[].NewValue"]);
  });
});

describe("what a status counts as", () => {
  it.each<[why: string, options: SalesforceTicketOptions, ticket: Row, category: string]>([
    ["the host's word", { statusCategories: { Parked: "hold" } }, {}, "hold"],
    ["the list of statuses", { caseStatuses: [{ ApiName: "Parked", IsClosed: true }] }, {}, "closed"],
    ["the case, where it is closed", {}, { IsClosed: true }, "closed"],
    ["else it is open", {}, { IsClosed: false }, "open"],
  ])("%s", (why, options, ticket, category) => {
    const { value, notes } = map(
      { ticket: { Status: "Parked", ...ticket }, history: [change(10, "Status", "New", "Parked")] },
      options,
    );
    expect(ticketStateAt(value, at(11))?.status).toEqual({ raw: "Parked", category });
    expect(notes).toEqual(why === "the host's word" ? [] : ["guessed case.Status"]);
  });

  it("a case without a status counts as new", () => {
    const { value, notes } = map({ ticket: { Status: null } });
    expect(value.initial.status).toEqual({ raw: "New", category: "new" });
    expect(notes).toEqual(["guessed case.Status"]);
  });
});

describe("messages of a case", () => {
  const email = (minutes: number, Incoming: boolean, rest: Row = {}): Row => ({
    Id: `02s00000000${String(minutes + 10_000)}AA`,
    Incoming,
    MessageDate: at(minutes),
    CreatedById: Incoming ? program : agent,
    Status: Incoming ? "1" : "3",
    ...rest,
  });

  it("the email a case was made of is its opening, not one more message", () => {
    const emails = [email(0, true, { TextBody: "My printer is on fire" }), email(20, false)];
    expect(messages(map({ emails }).value)).toEqual([
      ["endUser", "public", true, false],
      ["agent", "public", false, false],
    ]);
  });

  it("an incoming email of the first minute opens the case, whatever it says; a later one does not", () => {
    const { value } = map({ emails: [email(0.5, true, { TextBody: "Fire!" })] });
    expect(messages(value)).toEqual([["endUser", "public", true, false]]);
    expect(messages(map({ emails: [email(2, true, { TextBody: "Fire!" })] }).value)).toEqual([
      ["endUser", "public", true, false],
      ["endUser", "public", false, false],
    ]);
  });

  it("an incoming email is the contact's, whoever stored it; an outgoing one of a program is automated", () => {
    const { value } = map({ emails: [email(10, true), email(20, false, { CreatedById: program })] });
    expect(messages(value).slice(1)).toEqual([
      ["endUser", "public", false, false],
      ["bot", "public", false, true],
    ]);
  });

  it.each<[why: string, row: Row, note: string]>([
    ["a draft", email(10, false, { Status: "5" }), "dropped emails[].Status"],
    ["a deleted email", email(10, false, { IsDeleted: true }), "dropped emails[].IsDeleted"],
    ["an email without a time", email(10, false, { MessageDate: null }), "incomplete emails[].MessageDate"],
    ["an email of another case", email(10, false, { ParentId: "5005g0000000999AAA" }), "dropped emails[]"],
  ])("%s is no message", (_, row, note) => {
    const { value, notes } = map({ emails: [row] });
    expect(messages(value)).toHaveLength(1);
    expect(notes).toEqual([note]);
  });

  it("a comment is public if it is published; one that does not say so is internal", () => {
    const comment = (minutes: number, IsPublished?: boolean): Row => ({
      CreatedDate: at(minutes),
      CreatedById: agent,
      IsPublished,
    });
    const { value, notes } = map({ comments: [comment(10, true), comment(20, false), comment(30)] });
    expect(messages(value).map(([, visibility]) => visibility)).toEqual(["public", "public", "internal", "internal"]);
    expect(notes).toEqual(["guessed comments[].IsPublished"]);
  });

  it("posts of the feed are messages, what repeats other objects is not", () => {
    const post = (minutes: number, Type: string, Visibility: string): Row => ({
      CreatedDate: at(minutes),
      CreatedById: agent,
      Type,
      Visibility,
    });
    const feedItems = [
      post(10, "TextPost", "AllUsers"),
      post(20, "TextPost", "InternalUsers"),
      post(30, "EmailMessageEvent", "AllUsers"),
      post(40, "HologramPost", "AllUsers"),
    ];
    const { value, notes } = map({ feedItems });
    expect(messages(value).map(([, visibility]) => visibility)).toEqual(["public", "public", "internal"]);
    expect(notes).toEqual(["unknown feedItems[].Type"]);
  });

  it.each<[why: string, creator: string, role: string, notes: readonly string[]]>([
    ["a portal user's own", portal, "endUser", []],
    ["an agent's, on the phone", agent, "agent", []],
    ["the contact's, where a program made the case", program, "endUser", ["guessed case.CreatedById"]],
  ])("the description is %s", (_, CreatedById, role, notes) => {
    const mapped = map({ ticket: { CreatedById } });
    expect(messages(mapped.value)).toEqual([[role, "public", true, false]]);
    expect(mapped.notes).toEqual(notes);
  });

  it("a case without a description says no opening", () => {
    const { value, notes } = map({ ticket: { Description: null } });
    expect(kinds(value)).toEqual([]);
    expect(notes).toEqual(["incomplete case.Description"]);
  });

  it("whom the host names as a bot is one, whatever their type", () => {
    const comments = [{ CreatedDate: at(10), CreatedById: agent, IsPublished: true }];
    expect(messages(map({ comments }, { bots: [agent] }).value)[1]?.[0]).toBe("bot");
  });

  it("roles are read from CreatedBy.UserType too", () => {
    const comment = (CreatedById: string, UserType: string): Row => ({
      CreatedDate: at(10),
      CreatedById,
      IsPublished: true,
      CreatedBy: { UserType },
    });
    const comments = [
      comment(other, "Standard"),
      comment("0055g00000GUESTAAA", "Guest"),
      comment("0055g00000ODDAAAAA", "Oddball"),
    ];
    const { value, notes } = map({ comments });
    expect(
      messages(value)
        .slice(1)
        .map(([role]) => role)
        .sort(),
    ).toEqual(["agent", "endUser", "unknown"]);
    expect(notes).toEqual(["unknown CreatedBy.UserType", "incomplete users[].Id"]);
  });
});

describe("milestones of a case", () => {
  const milestone = (rest: Row): Row => ({
    StartDate: created,
    TargetDate: at(60),
    MilestoneType: { Name: "First Response" },
    TargetResponseInMins: 60,
    ...rest,
  });
  const slaEvents = (parts: Parts) =>
    map(parts).value.events.flatMap((event) =>
      event.kind === "sla" ? [[event.instance, event.action, event.at]] : [],
    );

  it.each<[why: string, rest: Row, ticket: Row, expected: readonly (readonly [string, number])[]]>([
    [
      "met",
      { CompletionDate: at(30), IsViolated: false },
      {},
      [
        ["activate", 0],
        ["fulfil", 30],
      ],
    ],
    [
      "broken and ended late",
      { CompletionDate: at(90), IsViolated: true },
      {},
      [
        ["activate", 0],
        ["breach", 60],
        ["fulfil", 90],
      ],
    ],
    [
      "stopped",
      {},
      { IsStopped: true, StopStartDate: at(20) },
      [
        ["activate", 0],
        ["pause", 20],
      ],
    ],
  ])("a milestone %s", (_, rest, ticket, expected) => {
    const events = slaEvents({ milestones: [milestone(rest)], ticket });
    expect(events).toEqual(expected.map(([action, minutes]) => [1, action, Date.parse(at(minutes))]));
  });

  it("milestones of one type are counted by their start; one without a type is left out", () => {
    const milestones = [milestone({ StartDate: at(40) }), milestone({}), milestone({ MilestoneType: null })];
    expect(slaEvents({ milestones }).map(([instance]) => instance)).toEqual([1, 2]);
  });

  it.each<[why: string, rest: Row, outcome: string, breached: boolean]>([
    ["undecided", {}, "undecided", false],
    ["met", { CompletionDate: at(30) }, "met", false],
    ["broken", { IsViolated: true }, "breached", true],
  ])("as a clock for comparison: %s", (_, rest, outcome, breached) => {
    const { value } = salesforceVendorClocks([milestone({ ElapsedTimeInMins: "soon", ...rest })]);
    expect(value).toMatchObject([{ outcome, targetMs: 3_600_000, elapsedMs: null, dueAt: Date.parse(at(60)) }]);
    expect(value[0]?.breachedAt === null).toBe(!breached);
  });
});

describe("the end of a case", () => {
  it.each<[why: string, ticket: Row, expected: Row]>([
    [
      "merged",
      { MasterRecordId: "5005g0000000101AAA", IsDeleted: true, LastModifiedDate: at(50) },
      { kind: "merge", into: "5005g0000000101AAA", at: Date.parse(at(50)) },
    ],
    ["deleted", { IsDeleted: true, SystemModstamp: at(50) }, { kind: "deleted", at: Date.parse(at(50)) }],
    ["deleted, nobody says when", { IsDeleted: true }, { kind: "deleted", at: Date.parse(at(0)) }],
  ])("%s at its last change", (_, ticket, expected) => {
    const { value, notes } = map({ ticket });
    expect(value.events.at(-1)).toMatchObject(expected);
    expect(notes).toEqual(["guessed case.LastModifiedDate"]);
  });

  it("a parent without history is one since the creation", () => {
    const { value, notes } = map({ ticket: { ParentId: "5005g0000000101AAA" } });
    expect(value.events.at(-1)).toMatchObject({ kind: "link", relation: "parent", at: Date.parse(at(0)) });
    expect(notes).toEqual(["guessed case.ParentId"]);
  });
});

describe("how complete a case is", () => {
  it.each<[why: string, payload: Row, history: string]>([
    ["neither history nor messages", {}, "snapshot"],
    ["messages alone", { comments: [{ CreatedDate: at(10), IsPublished: true }] }, "partial"],
    ["the history of its creation", { history: [creation] }, "full"],
    [
      "a history that does not lead to today",
      { history: [creation, change(10, "Priority", "Low", "High")] },
      "partial",
    ],
  ])("%s", (_, rest, history) => {
    expect(salesforceTicket({ case: today, ...rest }, { users }).value.history).toBe(history);
  });

  it("a case that does not say when it was created began with the first thing known of it", () => {
    const { value, notes } = map({ ticket: { CreatedDate: null } });
    expect(value.createdAt).toBe(Date.parse(created.replace("+0000", "Z")));
    expect(notes).toEqual(["guessed case.CreatedDate"]);
  });
});

describe("faulty options", () => {
  it.each<[why: string, options: object, code: string]>([
    ["a category that is none", { statusCategories: { New: "fresh" } }, "input.variant"],
    ["a scale upside down", { survey: { field: "CSAT__c", scale: [5, 1] } }, "survey.scaleInvalid"],
    ["a survey without a field", { survey: { scale: [1, 5] } }, "input.required"],
    ["users that are no list", { users: "all" }, "adapter.payloadType"],
  ])("%s", (_, options, code) => {
    expect(() => salesforceTicket({ case: today }, options)).toThrow(expect.objectContaining({ code }));
  });

  it("types of users of your own can be named; a user without an Id is noted", () => {
    const { value, notes } = salesforceRoles([{ Id: agent, UserType: "Robot" }, { UserType: "Standard" }], {
      userTypes: { Robot: "bot" },
    });
    expect([...value.values()]).toEqual(["bot"]);
    expect(notes.map(({ code, path }) => `${code} ${path}`)).toEqual(["incomplete users[].Id"]);
  });

  it("roles worked out before are taken as they are", () => {
    const { value: roles } = salesforceRoles(users);
    expect(salesforceTicket({ case: today }, { users: roles }).value.createdBy.role).toBe("endUser");
  });
});
