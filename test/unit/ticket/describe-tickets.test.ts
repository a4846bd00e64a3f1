import { ticket } from "supportops/testing";
import {
  type DescribeTicketsOptions,
  describeTickets,
  type Ticket,
  type TicketEvent,
  type TicketOddity,
  ticketOddities,
} from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const at = (time: string): string => `2026-03-27T${time}:00Z`;
const asOf = at("12:00");
const opened = ticket("1", at("08:00"));
const replied = opened.message(at("09:00"), "agent").build();
const [opening, reply] = replied.events as [TicketEvent, TicketEvent];
const assigned = opened.attribute(at("09:00"), "assignee", "kim").build();

interface Odd {
  readonly oddity: TicketOddity;
  readonly tickets: readonly Ticket[];
  readonly options?: Partial<DescribeTicketsOptions>;
  readonly times?: number;
  readonly also?: readonly TicketOddity[];
}

const odd: readonly Odd[] = [
  { oddity: "ticketRepeated", tickets: [replied, replied] },
  { oddity: "historyIncomplete", tickets: [{ ...replied, history: "partial" }] },
  { oddity: "noEvents", tickets: [ticket("1", at("08:00"), { opening: null }).build()], also: ["openingMissing"] },
  { oddity: "openingMissing", tickets: [{ ...replied, events: [reply] }] },
  { oddity: "logUnordered", tickets: [{ ...replied, events: [reply, opening] }] },
  { oddity: "eventRepeated", tickets: [{ ...replied, events: [opening, reply, reply] }] },
  {
    oddity: "eventBeforeCreation",
    tickets: [{ ...replied, createdAt: Date.parse(at("08:30")) }],
  },
  {
    oddity: "replyBeforeCreation",
    tickets: [{ ...replied, createdAt: Date.parse(at("10:00")) }],
    also: ["eventBeforeCreation"],
  },
  {
    oddity: "eventAfterAsOf",
    tickets: [opened.message(at("12:01"), "agent").message(at("13:00"), "bot").build()],
    times: 2,
  },
  { oddity: "roleUnknown", tickets: [opened.message(at("09:00"), "unknown").build()] },
  { oddity: "agentUnknown", tickets: [assigned], options: { agents: ["lee"] } },
  {
    oddity: "agentUnknown",
    tickets: [ticket("1", at("08:00"), { initial: { assigneeId: "kim" } }).build()],
    options: { agents: [] },
  },
  {
    oddity: "agentUnknown",
    tickets: [{ ...replied, events: [opening, { ...reply, actor: { id: "kim", role: "agent" } }] }],
    options: { agents: ["lee"] },
  },
  { oddity: "statusUnmapped", tickets: [replied], options: { statuses: { New: "new" } } },
  {
    oddity: "statusUnmapped",
    tickets: [opened.status(at("09:00"), { raw: "Waiting", category: "open" }).build()],
    options: { statuses: { new: "new", Waiting: "hold" } },
  },
  {
    oddity: "statusJump",
    tickets: [
      opened
        .event(at("09:00"), {
          kind: "status",
          from: { raw: "hold", category: "hold" },
          to: { raw: "open", category: "open" },
        })
        .build(),
    ],
  },
  { oddity: "silence", tickets: [replied], options: { longestSilence: { hours: 2 } } },
  { oddity: "silence", tickets: [replied], options: { longestSilence: { minutes: 59 } }, times: 2 },
  { oddity: "mergeTargetMissing", tickets: [opened.event(at("09:00"), { kind: "merge", into: "2" }).build()] },
  { oddity: "mergeTargetMissing", tickets: [opened.event(at("09:00"), { kind: "merge", into: null }).build()] },
  {
    oddity: "scaleMissing",
    tickets: [
      opened.event(at("09:00"), { kind: "survey", type: "csat", state: "received", score: 4, scale: null }).build(),
    ],
  },
];

describe("describeTickets", () => {
  it.each(odd)("finds $oddity", ({ oddity, tickets, options = {}, times = 1, also = [] }) => {
    const { findings } = describeTickets(tickets, { asOf, ...options });
    expect(findings.map((finding) => finding.oddity).sort()).toEqual([oddity, ...also].sort());
    expect(findings.find((finding) => finding.oddity === oddity)).toEqual({
      oddity,
      meaning: ticketOddities[oddity],
      tickets: 1,
      times,
      examples: ["1"],
    });
  });

  it("has a case for every oddity", () => {
    expect(new Set(odd.map(({ oddity }) => oddity))).toEqual(new Set(Object.keys(ticketOddities)));
  });

  it("finds nothing in a whole log, whatever it is held against", () => {
    const known = opened
      .attribute(at("08:10"), "assignee", "kim")
      .status(at("09:00"), "open")
      .status(at("10:00"), "solved")
      .event(at("10:00"), { kind: "survey", type: "csat", state: "offered", score: null, scale: null })
      .build();
    const options = {
      asOf,
      agents: ["kim"],
      statuses: { new: "new", open: "open", solved: "solved" },
      longestSilence: { hours: 1 },
    } as const;
    expect(describeTickets([known], options).findings).toEqual([]);
  });

  it("does not take solved tickets, or what comes after asOf, for silence", () => {
    const log = opened
      .status(at("08:30"), "solved")
      .message(at("11:30"), "endUser")
      .status(at("14:00"), "open")
      .build();
    expect(describeTickets([log], { asOf, longestSilence: { hours: 1 } }).findings.map(({ oddity }) => oddity)).toEqual(
      ["eventAfterAsOf"],
    );
  });

  it("counts tickets, events, authors and histories", () => {
    const later = ticket("2", at("10:00")).message(at("11:00"), "bot").status(at("11:00"), "solved").build();
    expect(describeTickets([replied, { ...later, history: "snapshot" }], { asOf })).toMatchObject({
      tickets: 2,
      events: 5,
      eventsByKind: { message: 4, status: 1 },
      messagesByRole: { endUser: 2, agent: 1, lightAgent: 0, bot: 1, system: 0, unknown: 0 },
      histories: { full: 1, partial: 0, snapshot: 1 },
      firstCreatedAt: Date.parse(at("08:00")),
      lastCreatedAt: Date.parse(at("10:00")),
      lastEventAt: Date.parse(at("11:00")),
    });
  });

  it("describes no tickets by zeros and nulls", () => {
    expect(describeTickets([], { asOf })).toEqual({
      tickets: 0,
      events: 0,
      eventsByKind: {},
      messagesByRole: { endUser: 0, agent: 0, lightAgent: 0, bot: 0, system: 0, unknown: 0 },
      histories: { full: 0, partial: 0, snapshot: 0 },
      firstCreatedAt: null,
      lastCreatedAt: null,
      lastEventAt: null,
      findings: [],
    });
  });

  it("tells what most tickets show first, with five examples at most", () => {
    const silent = Array.from({ length: 6 }, (_, id) =>
      ticket(String(id), at("08:00"), { opening: null }).message(at("09:00"), "agent").build(),
    );
    const { findings } = describeTickets([...silent, { ...replied, history: "partial" }], { asOf });
    expect(findings.map(({ oddity, tickets, examples }) => [oddity, tickets, examples.length])).toEqual([
      ["openingMissing", 6, 5],
      ["historyIncomplete", 1, 1],
      ["ticketRepeated", 1, 1],
    ]);
  });

  it("tells of as many tickets in order of the words", () => {
    const jump = opened.status(at("09:00"), "open").build();
    const events = jump.events.map((event) =>
      event.kind === "status" ? { ...event, from: { raw: "hold", category: "hold" } as const } : event,
    );
    const merged = ticket("2", at("08:00")).event(at("09:00"), { kind: "merge", into: "3" }).build();
    const { findings } = describeTickets([{ ...jump, events }, merged], { asOf });
    expect(findings.map(({ oddity }) => oddity)).toEqual(["mergeTargetMissing", "statusJump"]);
  });

  it("reports every fault of its options", () => {
    const options = { asOf: "noon", agents: "kim", statuses: [], longestSilence: "P1D", colour: 1 };
    expect(issuesOf(() => describeTickets([], options as never)).map(({ code, path }) => [code, path])).toEqual([
      ["input.unknownKey", ["colour"]],
      ["time.instantInvalid", ["asOf"]],
      ["input.type", ["agents"]],
      ["input.type", ["statuses"]],
      ["time.durationNominal", ["longestSilence"]],
    ]);
    expect(issuesOf(() => describeTickets([], null as never)).map(({ code }) => code)).toContain("input.type");
  });
});
