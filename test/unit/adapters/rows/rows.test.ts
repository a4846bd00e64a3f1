import { type RowMap, rowsTickets } from "supportops/adapters/rows";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";
import { withoutKey } from "../../../support/without-key.js";
import { sampleOf } from "../../../support/vendor-sample.js";

const map: RowMap = {
  ticketId: "case",
  at: { path: "when", format: "iso" },
  id: "row",
  kind: {
    path: "what",
    kinds: {
      opened: "created",
      reply: "publicMessage",
      note: "internalNote",
      rated: "survey",
      gone: "deleted",
      back: "restored",
      junk: "spam",
      edit: "state",
    },
  },
  actor: { id: "who", role: "side", roles: { staff: "agent", customer: "endUser" } },
  state: {
    status: "state",
    priority: "prio",
    type: "type",
    channel: "via",
    requesterId: "asker",
    organizationId: "org",
    assigneeId: "owner",
    groupId: "team",
    brandId: "brand",
    calendarId: "hours",
  },
  before: { status: "old" },
  statuses: { Waiting: "pending" },
  priorities: { P1: "urgent" },
  tags: "labels",
  fields: { plan: "plan" },
  survey: { type: "csat", score: "stars", scale: [1, 5] },
};
const at = (hour: number): string => new Date(Date.UTC(2026, 2, 27, hour)).toISOString();
const opened = { case: "7", when: at(9), what: "opened", side: "customer", who: "c1", state: "New", prio: "P1" };
const ticketOf = (...more: object[]) => rowsTickets({ rows: [opened, ...more] }, map);
const after = (more: object) => ({ case: 7, when: at(10), side: "staff", who: "a1", what: "edit", ...more });

describe("a row", () => {
  it.each([
    {
      row: { state: "Waiting" },
      event: { kind: "status", from: { raw: "New", category: "new" }, to: { raw: "Waiting", category: "pending" } },
    },
    { row: { prio: "LOW" }, event: { kind: "priority", from: "urgent", to: "low" } },
    { row: { prio: "" }, event: { kind: "priority", from: "urgent", to: null } },
    { row: { type: "question" }, event: { kind: "type", from: null, to: "question" } },
    { row: { asker: 5 }, event: { kind: "requester", from: null, to: "5" } },
    { row: { org: "o1" }, event: { kind: "organization", from: null, to: "o1" } },
    { row: { owner: "a1" }, event: { kind: "assignee", from: null, to: "a1" } },
    { row: { team: "t1" }, event: { kind: "group", from: null, to: "t1" } },
    { row: { brand: "b1" }, event: { kind: "brand", from: null, to: "b1" } },
    { row: { hours: "h1" }, event: { kind: "schedule", calendarId: "h1" } },
    { row: { labels: ["b", "a", "b"] }, event: { kind: "tag", added: ["a", "b"], removed: [] } },
    { row: { plan: "gold" }, event: { kind: "field", field: "plan", from: null, to: "gold" } },
    {
      row: { what: "reply", row: 3 },
      event: { kind: "message", visibility: "public", opening: false, messageId: "3" },
    },
    { row: { what: "note" }, event: { kind: "message", visibility: "internal" } },
    {
      row: { what: "rated", stars: "4" },
      event: { kind: "survey", type: "csat", state: "received", score: 4, scale: [1, 5] },
    },
    { row: { what: "rated" }, event: { kind: "survey", state: "offered", score: null } },
    { row: { what: "gone" }, event: { kind: "deleted" } },
    { row: { what: "back" }, event: { kind: "restored" } },
    { row: { what: "junk" }, event: { kind: "spam" } },
  ])("with $row tells of $event.kind", ({ row, event }) => {
    const { value, notes } = ticketOf(after(row));
    expect(value[0]?.events).toMatchObject([{ ...event, at: Date.parse(at(10)), actor: { id: "a1", role: "agent" } }]);
    expect(notes).toEqual([]);
  });

  it("that changes nothing, or says nothing of a column, tells nothing", () => {
    expect(ticketOf(after({ state: "New" }), after({})).value[0]?.events).toEqual([]);
  });

  it.each([
    { row: { what: "moved" }, note: "unknown rows[].what" },
    { row: { side: "alien" }, note: "unknown rows[].side" },
    { row: { state: "Lost" }, note: "guessed rows[].state" },
    { row: { owner: ["a"] }, note: "unknown rows[].owner" },
    { row: { plan: {} }, note: "unknown rows[].plan" },
    { row: { what: "rated", stars: 9 }, note: "unknown rows[].stars" },
    { row: { via: "phone" }, note: "dropped rows[]" },
    { row: { when: "noon" }, note: "incomplete rows[].when" },
    { row: { case: null }, note: "incomplete rows[].case" },
  ])("with $row gets a note: $note", ({ row, note }) => {
    expect(ticketOf(after(row)).notes.map(({ code, path }) => `${code} ${path}`)).toEqual([note]);
  });

  it("told twice counts once", () => {
    const { value, notes } = ticketOf(after({ row: 1, what: "note" }), after({ row: 1, what: "note" }));
    expect(value[0]?.events).toHaveLength(1);
    expect(notes).toMatchObject([{ code: "deduplicated" }]);
  });
});

describe("a ticket of rows", () => {
  it("begins as the row of its creation says, with full history", () => {
    const [ticket] = ticketOf(after({ state: "Waiting" })).value;
    expect(ticket).toMatchObject({
      id: "7",
      createdAt: Date.parse(at(9)),
      createdBy: { id: "c1", role: "endUser" },
      initial: { status: { raw: "New", category: "new" }, priority: "urgent", fields: { plan: null } },
      history: "full",
    });
  });

  it("whose creation no row tells begins with its first row, and with what that says was before", () => {
    const { value, notes } = rowsTickets({ rows: [after({ old: "Waiting", state: "Solved" })] }, map);
    expect(value[0]).toMatchObject({ history: "partial", initial: { status: { category: "pending" } } });
    expect(value[0]?.events).toMatchObject([{ kind: "status", to: { category: "solved" } }]);
    expect(notes).toMatchObject([{ code: "guessed", path: "rows[].when" }]);
  });

  it("opens with the first public message of its first instant", () => {
    const rows = [opened, { ...opened, what: "reply", row: 1 }, { ...opened, what: "reply", row: 2 }];
    const [ticket] = rowsTickets({ rows }, map).value;
    expect(ticket?.events.map((event) => event.kind === "message" && event.opening)).toEqual([true, false]);
  });

  it("whose rows say no status counts as new, noted", () => {
    const { value, notes } = rowsTickets(
      { rows: [{ id: 1, at: 0 }] },
      { ticketId: "id", at: { path: "at", format: "epochMs" } },
    );
    expect(value[0]?.initial.status).toEqual({ raw: "unknown", category: "new" });
    expect(notes.map(({ code }) => code)).toEqual(["incomplete", "guessed"]);
  });

  it("is created before anything else that is told of the same instant", () => {
    const rows = [
      { ...opened, row: 10 },
      { ...opened, what: "reply", row: 2, state: "Waiting" },
    ];
    const [ticket] = rowsTickets({ rows }, map).value;
    expect(ticket).toMatchObject({ history: "full", initial: { status: { category: "new" } } });
    expect(ticket?.events.map(({ kind }) => kind)).toEqual(["status", "message"]);
  });

  it("comes in the order of creation, then of ids", () => {
    const rows = [
      { ...opened, case: "b" },
      { ...opened, case: "a" },
      { ...opened, case: "c", when: at(8) },
    ];
    expect(rowsTickets({ rows }, map).value.map(({ id }) => id)).toEqual(["c", "a", "b"]);
  });

  it("without any readable time is left out", () => {
    const { value, notes } = rowsTickets({ rows: [{ case: 1, when: "x" }] }, map);
    expect(value).toEqual([]);
    expect(notes).toMatchObject([{ code: "incomplete", path: "rows[].when" }]);
  });
});

describe("rows of any shape", () => {
  it.each([
    { at: { path: "t", format: "epochSeconds" }, t: 1_736_782_300, instant: "2025-01-13T15:31:40Z" },
    { at: { path: "t", format: "epochSeconds" }, t: "1736782300.5", instant: "2025-01-13T15:31:40.500Z" },
    { at: { path: "t", format: "epochMs" }, t: 1_736_782_300_000, instant: "2025-01-13T15:31:40Z" },
    {
      at: { path: "t", format: "wall", timeZone: "Europe/Berlin" },
      t: "2025-01-13 15:31:40",
      instant: "2025-01-13T14:31:40Z",
    },
    {
      at: { path: "t", format: "wall", timeZone: "Europe/Berlin" },
      t: "2025-01-13T15:31",
      instant: "2025-01-13T14:31:00Z",
    },
    // Twice on that night: the first reading, at UTC+2.
    {
      at: { path: "t", format: "wall", timeZone: "Europe/Berlin" },
      t: "2025-10-26 02:30:00",
      instant: "2025-10-26T00:30:00Z",
    },
  ] as const)("have times such as $t", ({ at: time, t, instant }) => {
    expect(rowsTickets({ rows: [{ id: "1", t }] }, { ticketId: "id", at: time }).value[0]?.createdAt).toBe(
      Date.parse(instant),
    );
  });

  it.each(["2025-02-30 10:00:00", "soon", 5])("have no times such as %s", (t) => {
    const zoned: RowMap = { ticketId: "id", at: { path: "t", format: "wall", timeZone: "Europe/Berlin" } };
    expect(rowsTickets({ rows: [{ id: "1", t }] }, zoned).value).toEqual([]);
  });

  it("are read by paths through objects and lists; a column whose name has dots comes first", () => {
    const body = sampleOf("automate-webhook", "generic_webhook.json") as Record<string, unknown>;
    const { value, notes } = rowsTickets(
      { rows: [{ ...body, "data.ticket.priority": "P1" }] },
      {
        ticketId: "data.ticket.id",
        at: { path: "data.ticket.updated_at", format: "wall", timeZone: "UTC" },
        state: { status: "data.ticket.status", priority: "data.ticket.priority" },
        before: { status: "data.changes.status.0" },
        priorities: { P1: "urgent", P3: "normal" },
      },
    );
    expect(value[0]).toMatchObject({ id: "t-1", initial: { status: { category: "open" }, priority: "urgent" } });
    expect(value[0]?.events).toMatchObject([
      { kind: "status", at: Date.parse("2025-01-13T15:31:40Z"), to: { category: "pending" } },
    ]);
    expect(notes.map(({ code }) => code)).toEqual(["guessed"]);
  });

  it("need no scale for a survey row, but say so", () => {
    const without = withoutKey(map, "survey");
    expect(rowsTickets({ rows: [opened, after({ what: "rated", stars: 3 })] }, without).notes).toMatchObject([
      { code: "incomplete" },
    ]);
  });
});

describe("a map that cannot be used", () => {
  it("is refused with all its faults", () => {
    const wrong = {
      ticketId: "",
      at: { path: 1, format: "unix", timeZone: "Mars" },
      id: 5,
      tags: "",
      kind: { kinds: { a: "hop" } },
      actor: { id: 1, roles: { b: "boss" } },
      state: { mood: "m" },
      statuses: { c: "lost" },
      survey: { type: "smile", scale: 7 },
      extra: 1,
    };
    const paths = issuesOf(() => rowsTickets({ rows: [] }, wrong as never)).map(({ path }) => path.slice(1).join("."));
    expect(paths.sort()).toEqual(
      [
        "ticketId",
        "at.path",
        "at.format",
        "at.timeZone",
        "id",
        "tags",
        "kind.path",
        "kind.kinds.a",
        "actor.id",
        "actor.roles.b",
        "state.mood",
        "statuses.c",
        "survey.type",
        "survey.score",
        "survey.scale.0",
        "survey.scale.1",
        "extra",
      ].sort(),
    );
    expect(issuesOf(() => rowsTickets({ rows: 7 as never }, { ticketId: "a", at: "b" as never }))).toHaveLength(2);
    expect(
      issuesOf(() => rowsTickets({ rows: [] }, { ticketId: "a", at: { path: "b", format: "wall" } })),
    ).toMatchObject([{ code: "time.zoneUnknown" }]);
  });
});
