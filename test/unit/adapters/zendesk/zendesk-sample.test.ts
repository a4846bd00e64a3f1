import { zendeskSla, zendeskTicket } from "supportops/adapters/zendesk";
import type { ClockDefinition } from "supportops/clock";
import { zendeskClocks } from "supportops/presets/zendesk";
import { compileSla, evaluateSla } from "supportops/sla";
import { isDone, type MessageEvent, type Ticket, type TicketEvent, ticketStateAt } from "supportops/ticket";
import { toIso } from "supportops/time";
import { describe, expect, it } from "vitest";
import { sampleAccount, sampleFacts, samplePayload, samplePromises, sampleRows } from "./sample.js";

const mapped = (id: number) => zendeskTicket(samplePayload(id), sampleAccount());

const seconds = (at: number | undefined): string | null => (at === undefined ? null : toIso(at).replace(".000Z", "Z"));

const ofKind = <Kind extends TicketEvent["kind"]>({ events }: Ticket, kind: Kind) =>
  events.filter((event): event is Extract<TicketEvent, { kind: Kind }> => event.kind === kind);

const messages = (ticket: Ticket, role: MessageEvent["actor"]["role"]) =>
  ofKind(ticket, "message").filter(
    (event) => event.visibility === "public" && event.actor.role === role && !event.opening,
  );

const reopens = (ticket: Ticket) =>
  ofKind(ticket, "status").filter(({ from, to }) => from && isDone(from) && !isDone(to));

const solves = (ticket: Ticket) =>
  ofKind(ticket, "status").filter(({ from, to }) => !(from && isDone(from)) && isDone(to));

describe("zendeskTicket tells the facts of the sample tickets", () => {
  it.each(sampleFacts)("$id: counts by kind, as expected.json has them", ({ id, counts }) => {
    const { value: ticket } = mapped(id);
    expect({
      status_changes: ofKind(ticket, "status").length,
      priority_changes: ofKind(ticket, "priority").length,
      assignee_changes: ofKind(ticket, "assignee").length,
      group_changes: ofKind(ticket, "group").length,
      tag_changes: ofKind(ticket, "tag").length,
      public_end_user_messages: messages(ticket, "endUser").length,
      public_agent_messages: messages(ticket, "agent").length,
      public_bot_messages: messages(ticket, "bot").length,
      internal_notes: ofKind(ticket, "message").filter(({ visibility }) => visibility === "internal").length,
      survey_events: ofKind(ticket, "survey").length,
      merges: ofKind(ticket, "merge").length,
    }).toEqual(counts);
  });

  it.each(sampleFacts)("$id: instants, reopens, last status and score", (facts) => {
    const { value: ticket } = mapped(facts.id);
    expect(ofKind(ticket, "message").filter(({ opening }) => opening)).toHaveLength(1);
    expect(ticket.createdBy.role).toBe("endUser");
    expect(ticket.history).toBe("full");
    expect({
      created: seconds(ticket.createdAt),
      reply: seconds(messages(ticket, "agent")[0]?.at),
      solved: seconds(solves(ticket)[0]?.at),
      solvedLast: seconds(solves(ticket).at(-1)?.at),
      reopens: reopens(ticket).length,
      category: ticketStateAt(ticket, facts.as_of)?.status.category,
      score: ofKind(ticket, "survey").map(({ score }) => score),
    }).toEqual({
      created: facts.created_at,
      reply: facts.first_public_agent_reply_at,
      solved: facts.first_solved_at,
      solvedLast: facts.last_solved_at,
      reopens: facts.reopens,
      category: facts.final_status_category,
      score: facts.csat === null ? [] : [facts.csat[0] === "good" ? 1 : 0],
    });
  });
});

const inState = (category: string): Pick<ClockDefinition, "start" | "stop" | "recurrence"> => ({
  start: { becomes: { field: "status.category", is: category } },
  stop: { ceases: { field: "status.category", is: category } },
  recurrence: "perEvent",
});

const resolution = zendeskClocks.find(({ id }) => id === "totalResolution")!;

// Zendesk's two resolution figures run to the first and to the last solve; its SLA clock leaves out the time solved.
const clocks: readonly ClockDefinition[] = [
  ...zendeskClocks,
  { ...resolution, id: "firstResolution", reopen: "ignore" },
  { ...resolution, id: "fullResolution", reopen: "continueWall" },
  { id: "agentWait", ...inState("pending") },
  { id: "onHold", ...inState("hold") },
];

function minutesOf(id: number, asOf: string) {
  const { calendars = [] } = zendeskSla(samplePromises()).value;
  const targets = clocks.map(({ id: clock }) => ({ clock, within: { hours: 9999 }, calendar: "360011000950" }));
  const sla = compileSla({ calendars, clocks, policies: [{ id: "all", targets }] });
  const { cycles } = evaluateSla(mapped(id).value, sla, { asOf });
  return (clock: string, unit: "calendar" | "business"): number | null => {
    const ended = cycles.filter((cycle) => cycle.clock === clock && cycle.state !== "running");
    const sum = ended.reduce((ms, cycle) => ms + (unit === "calendar" ? cycle.elapsedWallMs : cycle.elapsedMs), 0);
    return ended.length === 0 ? null : sum / 60_000;
  };
}

describe("the engine counts the minutes of the sample tickets", () => {
  it.each(sampleFacts)("$id: calendar and business minutes, as expected.json has them", (facts) => {
    const minutes = minutesOf(facts.id, facts.as_of);
    const reply = facts.first_public_agent_reply_at === null ? () => null : minutes;
    for (const unit of ["calendar", "business"] as const) {
      const expected = facts[`${unit}_minutes`];
      const round = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 1e4);
      expect({
        first_reply: round(reply("firstReply", unit)),
        first_resolution: round(minutes("firstResolution", unit)),
        full_resolution: round(minutes("fullResolution", unit)),
      }).toEqual(expected);
    }
  });

  it.each(sampleFacts)("$id: whole minutes of waiting, as Zendesk's own ticket metrics have them", ({ id, as_of }) => {
    const metrics = sampleRows("ticket_metrics").find((row) => row["ticket_id"] === id)!;
    const minutes = minutesOf(id, as_of);
    const floored = (clock: string) => ({
      calendar: Math.floor(minutes(clock, "calendar") ?? 0),
      business: Math.floor(minutes(clock, "business") ?? 0),
    });
    expect(floored("requesterWait")).toEqual(metrics["requester_wait_time_in_minutes"]);
    expect(floored("agentWait")).toEqual(metrics["agent_wait_time_in_minutes"]);
    expect(floored("onHold")).toEqual(metrics["on_hold_time_in_minutes"]);
  });
});

describe("zendeskSla tells the promises of the sample account", () => {
  const { value, notes } = zendeskSla(samplePromises());

  it("has nothing to note", () => {
    expect(notes).toEqual([]);
  });

  it("maps the schedule, Monday to Friday 9 to 17 in New York, and both holidays", () => {
    const hours = [["09:00", "17:00"]];
    expect(value.calendars).toEqual([
      {
        id: "360011000950",
        timeZone: "America/New_York",
        weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
        holidays: [
          { date: "2025-01-20", name: "Holiday 1" },
          { date: "2025-02-17", name: "Holiday 2" },
        ],
      },
    ]);
  });

  it("maps twelve targets to every ticket, which decide the first replies", () => {
    expect(value.policies.map(({ id, match, targets }) => [id, match, targets.length])).toEqual([
      ["360011000900", undefined, 12],
    ]);
    const sla = compileSla(value);
    const first = (id: number) =>
      evaluateSla(mapped(id).value, sla, { asOf: "2025-04-01T00:00:00Z" }).current.firstReply;
    // 11101: normal, 240 business minutes promised, 86.4667 taken; 11102: low at first (480), high at the end (60), 140 taken.
    expect(first(11101)).toMatchObject({ outcome: "met", targetMs: 240 * 60_000, policyId: "360011000900" });
    expect(first(11102)).toMatchObject({ outcome: "breached", targetMs: 60 * 60_000, calendarId: "360011000950" });
  });
});
