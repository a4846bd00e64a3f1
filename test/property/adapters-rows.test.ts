import { cloudEventTickets } from "supportops/adapters/cloudevents";
import { hootsuiteTickets } from "supportops/adapters/hootsuite";
import { type RowMap, rowsTickets } from "supportops/adapters/rows";
import { sproutSocialTicket } from "supportops/adapters/sprout-social";
import type { Ticket } from "supportops/ticket";
import { describeAdapterLaws, expectSoundTicket } from "../support/adapter-laws.js";
import { sampleOf } from "../support/vendor-sample.js";

const expectSoundTickets = (tickets: readonly Ticket[]): void => {
  tickets.forEach(expectSoundTicket);
};

const map: RowMap = {
  ticketId: "case",
  at: { path: "when", format: "wall", timeZone: "Europe/Berlin" },
  id: "row",
  kind: {
    path: "what",
    kinds: { opened: "created", reply: "publicMessage", note: "internalNote", rated: "survey", gone: "deleted" },
  },
  actor: { id: "who", role: "side", roles: { staff: "agent", customer: "endUser" } },
  state: { status: "state", priority: "prio", assigneeId: "owner", groupId: "team" },
  before: { status: "old" },
  statuses: { Waiting: "pending", Done: "solved" },
  priorities: { P1: "urgent" },
  tags: "labels",
  fields: { plan: "plan" },
  survey: { type: "csat", score: "stars", scale: [1, 5] },
};

const rows = [
  {
    row: 1,
    case: 7,
    when: "2026-03-27 09:00:00",
    what: "opened",
    side: "customer",
    who: "c1",
    state: "New",
    prio: "P1",
    labels: ["vip"],
  },
  {
    row: 2,
    case: 7,
    when: "2026-03-27 09:20:00",
    what: "reply",
    side: "staff",
    who: "a1",
    state: "Waiting",
    text: "Hello",
  },
  { row: 3, case: 7, when: "2026-03-27 10:00:00", what: "note", side: "staff", who: "a1", owner: "a1", plan: "gold" },
  { row: 4, case: 7, when: "2026-03-28 10:00:00", what: "rated", side: "customer", stars: 4, state: "Done" },
  { row: 5, case: 8, when: "2026-03-29 02:30:00", what: "closed", old: "Waiting", state: "Done", text: "Bye" },
  { row: 6, case: 8, when: "2026-03-30 02:30:00", what: "gone" },
];

describeAdapterLaws({
  name: "rowsTickets",
  map: (payload: { rows: object[] }) => rowsTickets(payload, map),
  samples: { "rows of two tickets": { rows } },
  parts: ["rows"],
  sound: expectSoundTickets,
  unordered: ["rows"],
  personal: ["text"],
  refused: [],
});

describeAdapterLaws({
  name: "hootsuiteTickets",
  map: (payload: { rows: object[] }) => hootsuiteTickets(payload, map),
  samples: { "rows of two tickets": { rows } },
  parts: ["rows"],
  sound: expectSoundTickets,
  unordered: ["rows"],
  personal: ["text"],
  refused: [],
});

const batch = sampleOf("cloudevents", "batch.json") as Record<string, unknown>[];
const events = batch.map((event) => ({ ...event, data: { ...(event["data"] as object), text: "Hello" } }));

describeAdapterLaws({
  name: "cloudEventTickets",
  map: (payload: { events: object[] }) =>
    cloudEventTickets(payload, {
      ticketId: "data.id",
      kind: { path: "type", kinds: { "com.example.ticket.created": "created", "com.example.ticket.updated": "state" } },
      state: { status: "data.status" },
    }),
  samples: { "a batch": { events } },
  parts: ["events"],
  sound: expectSoundTickets,
  unordered: ["events"],
  personal: ["text"],
  refused: [],
});

const { data: cases } = sampleOf("sprout-social", "cases.json") as { data: object[] };
const { data: messages } = sampleOf("sprout-social", "messages.json") as { data: object[] };

describeAdapterLaws({
  name: "sproutSocialTicket",
  map: (payload: { case: object; messages: object[] }) => sproutSocialTicket(payload),
  samples: { "a closed case": { case: cases[0] as object, messages } },
  parts: ["case", "messages"],
  sound: expectSoundTicket,
  unordered: ["messages", "case.messages"],
  personal: ["text", "name", "screen_name", "email", "perma_link"],
  refused: ["case", "case.id"],
});
