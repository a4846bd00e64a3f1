import {
  zendeskAppliedTargets,
  zendeskMetrics,
  zendeskTableCalendars,
  zendeskTableRoles,
  zendeskTableTicket,
  zendeskTargetOutcomes,
} from "supportops/adapters/zendesk";
import { compileCalendar } from "supportops/calendar";
import { describe, expect, it } from "vitest";

type Row = Readonly<Record<string, unknown>>;

/** An instant as warehouses write it: UTC, with a blank and without a zone. */
const cell = (minutes: number): string =>
  new Date(Date.parse("2026-03-27T08:00:00Z") + minutes * 60_000).toISOString().slice(0, 19).replace("T", " ");

const ms = (minutes: number): number => Date.parse("2026-03-27T08:00:00Z") + minutes * 60_000;

const users = [
  { id: "7", role: "end-user" },
  { id: "8", role: "agent" },
];

const today: Row = {
  id: "1",
  created_at: cell(0),
  status: "new",
  requester_id: "7",
  submitter_id: "7",
  priority: "",
  via_channel: "email",
};

const field = (minutes: number, field_name: string, value: string, user_id = "8"): Row => ({
  field_name,
  updated: cell(minutes),
  user_id,
  value,
});
const comment = (minutes: number, user_id: string, isPublic = "TRUE"): Row => ({
  id: String(100 + minutes),
  created: cell(minutes),
  public: isPublic,
  user_id,
});

interface Parts {
  readonly ticket?: Row;
  readonly comments?: readonly Row[];
  readonly fieldHistory?: readonly Row[];
  readonly ticketSchedules?: readonly Row[];
}

const created = [field(0, "status", "new", "7"), field(0, "priority", "", "7")];

function map({ ticket = {}, fieldHistory = [], comments = [comment(0, "7")], ...rest }: Parts) {
  const { value, notes } = zendeskTableTicket(
    { ticket: { ...today, ...ticket }, comments, fieldHistory: [...created, ...fieldHistory], ...rest },
    { users: zendeskTableRoles(users).value },
  );
  return { value, notes: notes.map(({ code, path }) => `${code} ${path}`) };
}

describe("zendeskTableTicket", () => {
  it("the first value of a field at the creation is its initial one, later ones are changes from it", () => {
    const { value, notes } = map({
      ticket: { status: "open" },
      fieldHistory: [
        field(10, "status", "open"),
        field(10, "status", "open"),
        field(20, "assignee_id", "8"),
        field(30, "assignee_id", ""),
      ],
    });
    expect(value.initial).toMatchObject({ status: { category: "new" }, priority: null, assigneeId: null });
    expect(value.events.slice(1)).toMatchObject([
      { kind: "status", from: { raw: "new" }, to: { raw: "open" }, at: ms(10) },
      { kind: "assignee", from: null, to: "8" },
      { kind: "assignee", from: "8", to: null },
    ]);
    expect(value.history).toBe("full");
    expect(notes).toEqual([]);
  });

  it("a ticket whose first status stands after its creation was new until then", () => {
    const payload = { ticket: today, comments: [comment(0, "7")], fieldHistory: [field(10, "status", "open")] };
    expect(zendeskTableTicket(payload, { users }).value.events[1]).toMatchObject({
      kind: "status",
      from: { raw: "new" },
      at: ms(10),
    });
  });

  it("comments: the first one opens the ticket, also if it was stored within five seconds", () => {
    const comments = [
      comment(0.05, "7"),
      comment(10, "8"),
      comment(20, "8", "false"),
      { ...comment(30, "8"), voice_comment: "TRUE" },
      { ...comment(40, "8"), _fivetran_deleted: "true" },
    ];
    const { value } = map({ comments });
    expect(
      value.events.flatMap((event) =>
        event.kind === "message" ? [[event.actor.role, event.visibility, event.opening]] : [],
      ),
    ).toEqual([
      ["endUser", "public", true],
      ["agent", "public", false],
      ["agent", "internal", false],
      ["agent", "public", false],
    ]);
  });

  it("a schedule given within five seconds is that of the whole life, a later one counts from then on", () => {
    const { value } = map({
      ticketSchedules: [
        { created_at: cell(0.05), schedule_id: "950" },
        { created_at: cell(30), schedule_id: "951" },
        { created_at: cell(40), schedule_id: "951" },
        { created_at: cell(50), schedule_id: "" },
      ],
    });
    // The same schedule again is no change, and an empty cell is the account's default.
    expect(value.events.filter(({ kind }) => kind === "schedule")).toMatchObject([
      { calendarId: "950", at: ms(0) },
      { calendarId: "951", at: ms(30) },
      { calendarId: null, at: ms(50) },
    ]);
  });

  it("values that are JSON are read: tags and targets", () => {
    const { value } = map({
      fieldHistory: [
        field(10, "tags", '["a","b"]'),
        field(20, "agent_work_time", '{"minutes":60'),
        field(30, "agent_work_time", '{"minutes":60}'),
      ],
    });
    expect(value.events.slice(1)).toMatchObject([
      { kind: "tag", added: ["a", "b"] },
      { kind: "sla", action: "cancel" },
      { kind: "sla", action: "apply" },
    ]);
  });

  it("the comment at the creation opens the ticket also where no history of fields was copied", () => {
    const { value } = zendeskTableTicket({ ticket: today, comments: [comment(20, "8"), comment(0, "7")] });
    expect(value.events.map((event) => "opening" in event && event.opening)).toEqual([true, false]);
    expect(value.history).toBe("partial");
  });

  it.each<[text: unknown]>([
    ["2026-03-27T08:00:00Z"],
    ["2026-03-27 08:00:00.000"],
    ["2026-03-27 08:00:00 UTC"],
    ["2026-03-27 09:00:00+01:00"],
    ["2026-03-27 09:00:00 +01"],
  ])("the cell %s is eight o'clock UTC", (created_at) => {
    expect(map({ ticket: { created_at } }).value.createdAt).toBe(ms(0));
  });

  it.each<[why: string, parts: Parts, note: string]>([
    [
      "a comment without a time",
      { comments: [comment(0, "7"), { id: "9", created: "soon" }] },
      "incomplete comments[].created",
    ],
    ["a change without a field", { fieldHistory: [field(10, "", "x")] }, "incomplete fieldHistory[].field_name"],
    [
      "another ticket's row",
      { comments: [comment(0, "7"), { ...comment(5, "8"), ticket_id: "2" }] },
      "dropped comments[]",
    ],
    ["no time of creation", { ticket: { created_at: "" } }, "guessed ticket.created_at"],
  ])("%s is noted", (_, parts, note) => {
    expect(map(parts).notes).toEqual([note]);
  });
});

describe("zendeskTableCalendars", () => {
  const interval = (rest: Row = {}): Row => ({
    id: "950",
    time_zone: "Berlin",
    start_time: "1980",
    end_time: "2460",
    created_at: cell(0),
    ...rest,
  });

  it("the oldest schedule comes first, whatever the order of rows; deleted rows count where there are no others", () => {
    const { value } = zendeskTableCalendars({
      schedules: [
        interval({ id: "951", created_at: cell(-10) }),
        interval({ _fivetran_deleted: "TRUE", start_time: 0, end_time: 60 }),
        interval(),
        interval({ id: "952", created_at: "", _fivetran_deleted: true }),
      ],
      holidays: [
        { schedule_id: "951", start_date: "2026-01-01 00:00:00", end_date: "2026-01-02 00:00:00", name: "New Year" },
        { schedule_id: "951", start_date: "2026-02-01", end_date: "2026-02-01", _fivetran_deleted: "true" },
      ],
    });
    expect(value.map(({ id }) => id)).toEqual(["951", "950", "952"]);
    expect(value[0]?.holidays).toEqual([{ from: "2026-01-01", to: "2026-01-02", name: "New Year" }]);
    expect(value[1]?.weekly).toEqual({ mon: [["09:00", "17:00"]] });
  });

  it("zones of the host's own", () => {
    expect(
      zendeskTableCalendars({ schedules: [interval({ time_zone: "HQ" })] }, { zones: { HQ: "Asia/Tokyo" } }).value[0]
        ?.timeZone,
    ).toBe("Asia/Tokyo");
  });
});

// Monday to Friday 08:00 to 16:00 UTC, and all day every day.
const week = { "mon-fri": [["08:00", "16:00"]] } as const;
const calendars = new Map([
  ["950", compileCalendar({ id: "950", timeZone: "UTC", weekly: week })],
  ["951", compileCalendar({ id: "951", timeZone: "UTC", weekly: "always" })],
]);

const minutesOf = (value: number | null): number | null => (value === null ? null : value / 60_000);

describe("zendeskMetrics: whose definitions count", () => {
  const asOf = ms(60 * 24);
  const metricsOf = (parts: Parts, definitions?: "exact" | "zendesk" | "dbt") =>
    zendeskMetrics(map(parts).value, { asOf, calendars, ...(definitions === undefined ? {} : { definitions }) });

  it("exact goes by the schedule in force at each instant, Zendesk by the last one, in whole minutes", () => {
    // Open from Friday 16:30, half an hour after closing time, until 17:00:30; round the clock from 16:45 on.
    const parts = {
      fieldHistory: [
        field(0, "status", "pending", "7"),
        field(510, "status", "open"),
        field(540.5, "status", "solved"),
      ],
      ticketSchedules: [{ created_at: cell(525), schedule_id: "951" }],
    };
    expect(minutesOf(metricsOf(parts).agentWork.businessMs)).toBe(15.5);
    expect(minutesOf(metricsOf(parts, "zendesk").agentWork.businessMs)).toBe(30);
    expect(minutesOf(metricsOf(parts, "zendesk").fullResolution.calendarMs)).toBe(540);
    expect(minutesOf(metricsOf(parts, "dbt").agentWork.businessMs)).toBe(15.5);
  });

  it.each<[why: string, parts: Parts, exact: number, dbt: number]>([
    ["never solved", {}, 0, 0],
    ["solved once", { fieldHistory: [field(10, "status", "solved")] }, 0, 0],
    [
      "opened again and not yet solved",
      { fieldHistory: [field(10, "status", "solved"), field(20, "status", "open")] },
      1,
      0,
    ],
    [
      "solved twice",
      { fieldHistory: [field(10, "status", "solved"), field(20, "status", "open"), field(30, "status", "solved")] },
      1,
      1,
    ],
  ])("reopens: %s", (_, parts, exact, dbt) => {
    expect([metricsOf(parts).reopens, metricsOf(parts, "dbt").reopens]).toEqual([exact, dbt]);
  });

  it("dbt has no business time to a resolution while the ticket is open again", () => {
    const parts = { fieldHistory: [field(10, "status", "solved"), field(20, "status", "open")] };
    expect(minutesOf(metricsOf(parts).fullResolution.businessMs)).toBe(10);
    expect(metricsOf(parts, "dbt").fullResolution.businessMs).toBeNull();
    expect(minutesOf(metricsOf(parts, "dbt").fullResolution.calendarMs)).toBe(10);
  });

  it.each<[why: string, parts: Parts, exact: number | null, dbt: number | null]>([
    ["an answer to the requester", { comments: [comment(0, "7"), comment(20, "8")] }, 20, 20],
    ["no public comment of an agent", { comments: [comment(0, "7"), comment(20, "8", "FALSE")] }, null, null],
    [
      "an agent's opening is no reply, their next comment is",
      { ticket: { submitter_id: "8" }, comments: [comment(0, "8"), comment(20, "8")] },
      20,
      20,
    ],
    [
      "an agent's private opening: their first public comment is the reply",
      { ticket: { submitter_id: "8" }, comments: [comment(0, "8", "FALSE"), comment(20, "8")] },
      20,
      20,
    ],
    [
      "a private opening by someone else: dbt takes the first public comment for no reply",
      { comments: [comment(0, "7", "FALSE"), comment(20, "8"), comment(30, "8")] },
      20,
      30,
    ],
    ["no comment at all", { comments: [] }, null, null],
  ])("first reply: %s", (_, parts, exact, dbt) => {
    expect(minutesOf(metricsOf(parts).firstReply.calendarMs)).toBe(exact);
    expect(minutesOf(metricsOf(parts, "dbt").firstReply.calendarMs)).toBe(dbt);
  });

  it("a deleted ticket waits for nobody, and one that was solved at its creation resolved at once", () => {
    const deleted = metricsOf({ ticket: { status: "deleted" }, fieldHistory: [field(10, "status", "deleted")] });
    expect(minutesOf(deleted.agentWork.calendarMs)).toBe(10);
    const { value } = zendeskTableTicket({
      ticket: { ...today, status: "solved" },
      fieldHistory: [field(0, "status", "solved", "7")],
    });
    expect(minutesOf(zendeskMetrics(value, { asOf, calendars: new Map() }).firstResolution.businessMs)).toBe(0);
  });

  it("what happens after asOf is not known yet", () => {
    const { value } = map({
      fieldHistory: [field(10, "status", "solved")],
      comments: [comment(0, "7"), comment(20, "8")],
    });
    const metrics = zendeskMetrics(value, { asOf: ms(5), calendars });
    expect([metrics.firstSolvedAt, metrics.firstReplyAt, minutesOf(metrics.agentWork.calendarMs)]).toEqual([
      null,
      null,
      5,
    ]);
  });
});

describe("targets applied to a ticket", () => {
  const target = (minutes: number, length: number, rest: Row = {}): Row =>
    field(minutes, "agent_work_time", JSON.stringify({ minutes: length, in_business_hours: false, ...rest }));

  it("each is in force until another one takes its place; repeated and empty ones are none", () => {
    const rows = [
      field(0, "sla_policy", "Gold"),
      field(0, "priority", "low"),
      target(0, 60),
      target(5, 60),
      target(10, 30),
      field(20, "agent_work_time", ""),
    ];
    const { value, notes } = zendeskAppliedTargets(rows);
    expect(
      value.map(({ policy, priority, targetMs, appliedAt, replacedAt }) => [
        policy,
        priority,
        minutesOf(targetMs),
        appliedAt,
        replacedAt,
      ]),
    ).toEqual([
      ["Gold", "low", 60, ms(0), ms(10)],
      ["Gold", "low", 30, ms(10), ms(20)],
    ]);
    expect(notes).toEqual([]);
  });

  it("a length in seconds wins; one that cannot be read is noted", () => {
    expect(zendeskAppliedTargets([target(0, 1, { seconds: 90 })]).value[0]?.targetMs).toBe(90_000);
    expect(zendeskAppliedTargets([field(0, "agent_work_time", "{}")]).notes.map(({ code }) => code)).toEqual([
      "unknown",
    ]);
  });

  const outcome = (history: readonly Row[], definitions: "exact" | "zendesk" | "dbt" = "exact", asOf = ms(300)) =>
    zendeskTargetOutcomes(map({ fieldHistory: history }).value, zendeskAppliedTargets(history).value, {
      asOf,
      calendars,
      definitions,
    });

  it.each<[why: string, history: readonly Row[], usedUpAt: number | null]>([
    ["used up while it runs", [target(0, 60)], 60],
    ["kept: it stops at that very instant", [target(0, 60), field(60, "status", "solved")], null],
    ["used up at that instant, since it goes on in another status", [target(0, 60), field(60, "status", "open")], 60],
    [
      "the time pending does not count",
      [target(0, 60), field(30, "status", "pending"), field(100, "status", "open")],
      130,
    ],
    ["counted from its application", [target(30, 60)], 90],
    ["just used up at the end of what is known", [target(0, 300)], 300],
    ["not yet", [target(0, 301)], null],
  ])("%s", (_, history, usedUpAt) => {
    expect(outcome(history)[0]?.usedUpAt).toBe(usedUpAt === null ? null : ms(usedUpAt));
  });

  it("one that was replaced before it was used up is no breach, but in dbt", () => {
    const history = [target(0, 60), target(30, 200)];
    expect(outcome(history).map(({ isBreached }) => isBreached)).toEqual([false, true]);
    expect(outcome(history, "dbt").map(({ isBreached }) => isBreached)).toEqual([true, true]);
  });

  it("Zendesk counts from the creation; a target that comes too late is broken when it comes", () => {
    const [late] = outcome([target(90, 60)], "zendesk");
    expect([late?.countedFrom, late?.usedUpAt]).toEqual([ms(0), ms(90)]);
  });

  it("a target round the clock goes on after business hours have ended at 16:00, minute 480", () => {
    const [ten] = outcome([target(0, 600)], "exact", ms(60 * 24));
    expect([minutesOf(ten?.elapsedMs ?? null), ten?.usedUpAt]).toEqual([1440, ms(600)]);
  });

  it("on hold the requester waits and nobody works; business hours end at 16:00", () => {
    const hours = (metric: string) => field(0, metric, JSON.stringify({ minutes: 400, in_business_hours: true }));
    const history = [hours("agent_work_time"), hours("requester_wait_time"), field(60, "status", "hold")];
    const [work, wait] = outcome(history, "exact", ms(60 * 24));
    expect([minutesOf(work?.elapsedMs ?? null), work?.usedUpAt]).toEqual([60, null]);
    expect([minutesOf(wait?.elapsedMs ?? null), wait?.usedUpAt]).toEqual([480, ms(400)]);
  });
});
