import type { CalendarDefinition } from "supportops/calendar";
import { parseTicket } from "supportops/schema";
import type { SlaDefinition } from "supportops/sla";
import type { Ticket } from "supportops/ticket";
import { randomNumbers } from "../calendar/pairs.js";

/** Monday to Friday, nine to five in Berlin. */
export const office: CalendarDefinition = {
  id: "office",
  timeZone: "Europe/Berlin",
  weekly: { "mon-fri": [["09:00", "17:00"]] },
};

const pending = { field: "status.category", is: "pending" } as const;
const solved = { field: "status.category", is: ["solved", "closed"] } as const;

/** Three clocks that pause, each with a promise in office hours. */
export const definition = {
  calendars: [office],
  clocks: [
    {
      id: "reply",
      start: { event: "created" },
      stop: { event: "message", by: "agent", visibility: "public" },
      pause: pending,
      reopen: "ignore",
    },
    { id: "wait", start: { event: "created" }, stop: { becomes: solved }, pause: pending },
    {
      id: "work",
      start: { event: "created" },
      stop: { becomes: solved },
      pause: { field: "status.category", is: ["pending", "hold"] },
    },
  ],
  policies: [
    {
      id: "all",
      targets: [
        {
          clock: "reply",
          within: { hours: 2 },
          calendar: "office",
          when: { field: "priority", is: "urgent" },
          atRisk: { percent: 75 },
        },
        { clock: "reply", within: { hours: 8 }, calendar: "office", atRisk: { percent: 75 } },
        { clock: "wait", within: { hours: 24 }, calendar: "office" },
        { clock: "work", within: { hours: 16 }, calendar: "office" },
      ],
    },
  ],
} as const satisfies SlaDefinition;

/** As of when everything is looked at. */
export const asOf = Date.parse("2026-03-02T12:00:00Z");

const firstAt = Date.parse("2025-09-01T00:00:00Z");
const hourMs = 3_600_000;
const statuses = ["open", "pending", "hold", "open", "pending", "solved"] as const;

/** JSON of a ticket with twenty events, as a database would give it. */
function ticketJson(id: number, random: () => number): unknown {
  let at = firstAt + Math.floor(random() * 4000 * hourMs);
  const actor = (role: string) => ({ id: null, role });
  const base = { id: String(id), createdAt: at, createdBy: actor("endUser"), history: "full" };
  const empty = { type: null, channel: null, requesterId: null, organizationId: null, assigneeId: null };
  const status = { raw: "new", category: "new" };
  const others = { groupId: null, brandId: null, calendarId: null, tags: [], fields: {} };
  const initial = { status, priority: random() < 0.2 ? "urgent" : "normal", ...empty, ...others };
  const message = { kind: "message", messageId: null, visibility: "public", automated: false };
  const events: unknown[] = [{ ...message, at, seq: 0, actor: actor("endUser"), opening: true }];
  while (events.length < 20) {
    at += Math.floor(random() * 10 * hourMs);
    const seq = events.length;
    const isAgent = random() < 0.5;
    if (random() < 0.35) {
      events.push({ ...message, at, seq, actor: actor(isAgent ? "agent" : "endUser"), opening: false });
    } else {
      // Solved late in the log, and now and then reopened.
      const to = statuses[Math.floor(random() * (seq > 15 ? 6 : 5))];
      events.push({ kind: "status", at, seq, actor: actor("agent"), from: null, to: { raw: to, category: to } });
    }
  }
  return { ...base, initial, events };
}

/** Tickets of a help desk, as `parseTicket` makes them. */
export function helpDeskTickets(count: number, seed = 1): readonly Ticket[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, id) => parseTicket(JSON.parse(JSON.stringify(ticketJson(id, random)))));
}
