// The SLA of a ticket, and a live board of all open ones.
import { compileSla, evaluateSla, evaluateSlaMany, formatDuration, rankQueue, toIso } from "supportops";
import { zendeskClocks } from "supportops/presets/zendesk";
import { recurrence } from "supportops/recurrence";
import { ticket } from "supportops/testing";
import { supportHours } from "./support-hours.js";

const asOf = "2026-03-27T10:00:00Z";
const gold = { initial: { priority: "normal", fields: { "organization.plan": "gold" } } };
const openTickets = [
  ticket("printer", "2026-03-27T08:00:00Z", gold).build(),
  ticket("outage", "2026-03-27T09:30:00Z", { initial: { ...gold.initial, priority: "urgent" } }).build(),
];

const sla = compileSla(
  {
    calendars: [supportHours],
    clocks: zendeskClocks,
    policies: [
      {
        id: "gold",
        match: { field: "fields.organization.plan", is: "gold" },
        targets: [
          { clock: "firstReply", when: { field: "priority", is: "urgent" }, within: "PT1H", calendar: "24x7" },
          { clock: "firstReply", within: { hours: 4 }, calendar: "berlin", atRisk: { percent: 50 } },
        ],
      },
    ],
  },
  { recurrence },
);

const [printer] = openTickets;
const first = printer && evaluateSla(printer, sla, { asOf }).current.firstReply;
first?.dueAt && toIso(first.dueAt); // => "2026-03-27T12:00:00.000Z"
first?.percent; // => 50

const board = rankQueue(evaluateSlaMany(openTickets, sla, { asOf }));
board.map((c) => [c.ticketId, c.clock, c.state, c.atRisk, formatDuration(c.remainingMs ?? 0)]);
// => [["outage", "firstReply", "running", false, "30 min"], ["printer", "firstReply", "running", true, "2 h 00 min"]]
