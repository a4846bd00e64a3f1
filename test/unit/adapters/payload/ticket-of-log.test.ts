import { ticketStateAt, type TicketState } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { collectNotes } from "../../../../src/adapters/notes/note-collector.js";
import { logMessage } from "../../../../src/adapters/payload/log-message.js";
import { logLife, logSchedule } from "../../../../src/adapters/payload/log-other-events.js";
import { logAttribute, logField, logStatus, logTags } from "../../../../src/adapters/payload/log-state-events.js";
import type { TicketLog } from "../../../../src/adapters/payload/ticket-log.js";
import { ticketOfLog } from "../../../../src/adapters/payload/ticket-of-log.js";

const createdAt = Date.UTC(2026, 2, 27, 8);
const actor = { id: "8", role: "agent" } as const;
const moment = (minutes: number) => ({ at: createdAt + minutes * 60_000, actor, path: "rows[].at" });

const open = { raw: "open", category: "open" } as const;
const solved = { raw: "solved", category: "solved" } as const;

const today: TicketState = {
  status: solved,
  priority: "high",
  type: null,
  channel: "email",
  requesterId: "7",
  organizationId: null,
  assigneeId: "8",
  groupId: "g2",
  brandId: null,
  calendarId: null,
  tags: ["kept", "new"],
  fields: { plan: "gold" },
};

const paths = { status: "t.status", priority: "t.priority", assigneeId: "t.assignee", groupId: "t.group" };

function write(fill: (log: TicketLog) => void, state = today) {
  const notes = collectNotes();
  const log: TicketLog = { ticketId: "1", createdAt, notes, events: [] };
  fill(log);
  const ticket = ticketOfLog(log, { createdBy: actor, state, history: "full", paths });
  return { ticket, notes: notes.list().map(({ code, path }) => `${code} ${path}`) };
}

describe("ticketOfLog", () => {
  it("takes changes back to what they found, and keeps as initial what never changed", () => {
    const { ticket, notes } = write((log) => {
      logStatus(log, moment(9), open, solved);
      logAttribute(log, moment(3), "group", { from: "g1", to: "g2" });
      logAttribute(log, moment(1), "group", { from: null, to: "g1" });
      logTags(log, moment(2), { from: ["kept", "old"], to: ["kept", "new"] });
      logField(log, moment(4), "plan", { from: null, to: "gold" });
    });
    expect(ticket.initial).toEqual({
      ...today,
      status: open,
      groupId: null,
      tags: ["kept", "old"],
      fields: { plan: null },
    });
    expect(ticketStateAt(ticket, moment(9).at)).toEqual(today);
    expect([ticket.history, notes]).toEqual(["full", []]);
    expect(ticket.events.map(({ at }) => (at - createdAt) / 60_000)).toEqual([1, 2, 3, 4, 9]);
  });

  it("keeps today's status as the one before a change that does not say it", () => {
    expect(write((log) => logStatus(log, moment(1), null, solved)).ticket.initial.status).toEqual(solved);
  });

  it.each([
    {
      changes: [
        ["office", "night"],
        ["night", null],
      ],
      initial: "office",
      told: ["night", null],
      why: "the first change found it",
    },
    { changes: [[null, "night"]], initial: null, told: ["night"], why: "the default calendar counts as found, too" },
    {
      changes: [["office", "office"]],
      initial: "office",
      told: [],
      why: "a change that changes nothing tells it as well",
    },
    {
      changes: [
        [null, "night"],
        [null, null],
      ],
      initial: null,
      told: ["night", null],
      why: "later changes go by the log",
    },
    {
      changes: [
        [null, "night"],
        [null, "night"],
      ],
      initial: null,
      told: ["night"],
      why: "one told twice counts once",
    },
    { changes: [], initial: "today", told: [], why: "it never changed, and is that of today" },
  ] as const)("the initial calendar is $initial, then $told: $why", ({ changes, initial, told }) => {
    const { ticket } = write(
      (log) => {
        changes.forEach(([from, to], index) => {
          logSchedule(log, moment(index), { from, to });
        });
      },
      { ...today, calendarId: "today" },
    );
    expect(ticket.initial.calendarId).toBe(initial);
    expect(ticket.events).toMatchObject(told.map((calendarId) => ({ kind: "schedule", calendarId })));
  });

  it("passes over changes that change nothing", () => {
    const { ticket } = write((log) => {
      logStatus(log, moment(1), solved, solved);
      logAttribute(log, moment(1), "group", { from: "g2", to: "g2" });
      logTags(log, moment(1), { from: ["a"], to: ["a"] });
    });
    expect(ticket.events).toEqual([]);
  });

  it("is partial where the log does not lead to today's state, and says in what", () => {
    const { ticket, notes } = write((log) => {
      logStatus(log, moment(1), solved, open);
      logAttribute(log, moment(1), "priority", { from: "low", to: "normal" });
    });
    expect([ticket.history, notes]).toEqual(["partial", ["incomplete t.priority", "incomplete t.status"]]);
  });

  it("moves what lies before the creation to it, in the order it was written in", () => {
    const { ticket, notes } = write((log) => {
      logLife(log, moment(-5), "deleted");
      logLife(log, moment(-9), "restored");
      logMessage(log, moment(0), { messageId: null, visibility: "public", opening: true, automated: false });
    });
    expect(ticket.events.map(({ kind, at }) => [kind, at - createdAt])).toEqual([
      ["deleted", 0],
      ["restored", 0],
      ["message", 0],
    ]);
    expect(notes).toEqual(["moved rows[].at"]);
  });
});
