// An import: a ticket and its SLA out of Zendesk's export, and what the export did not say.
import { compileSla, evaluateSla, toIso } from "supportops";
import { zendeskSla, zendeskTicket } from "supportops/adapters/zendesk";

const requester = { id: 501, role: "end-user" };
const agent = { id: 11, role: "agent" };
const ticketRow = {
  id: 11101,
  created_at: "2025-01-13T14:05:12Z",
  requester_id: requester.id,
  submitter_id: requester.id,
  status: "open",
  priority: "normal",
  via: { channel: "email" },
};
const audits = [
  {
    id: 1,
    ticket_id: 11101,
    created_at: "2025-01-13T14:05:12Z",
    author_id: requester.id,
    events: [
      { id: 2, type: "Comment", author_id: requester.id, public: true },
      { id: 3, type: "Create", field_name: "status", value: "new" },
      { id: 4, type: "Create", field_name: "priority", value: "normal" },
    ],
  },
  {
    id: 5,
    ticket_id: 11101,
    created_at: "2025-01-13T15:31:40Z",
    author_id: agent.id,
    events: [
      { id: 6, type: "Comment", author_id: agent.id, public: true },
      { id: 7, type: "Change", field_name: "status", value: "open", previous_value: "new" },
      { id: 8, type: "Sparkle", value: "new kind of event" },
    ],
  },
];
const { value: ticket, notes } = zendeskTicket({ ticket: ticketRow, audits }, { users: [requester, agent] });
ticket.events.map(({ kind, actor }) => `${kind} by ${actor.role}`); // => ["message by endUser", "message by agent", "status by agent"]
notes.some(({ message }) => message.includes("Sparkle")); // => true

const { value: slaDefinition } = zendeskSla({
  policies: [
    {
      id: 900,
      title: "Standard",
      position: 1,
      filter: { all: [], any: [] },
      policy_metrics: [
        { priority: "normal", metric: "first_reply_time", target: 60, target_in_seconds: 3600, business_hours: true },
      ],
    },
  ],
  schedules: [
    {
      id: 950,
      name: "Business hours",
      time_zone: "Eastern Time (US & Canada)",
      created_at: "2024-01-01T00:00:00Z",
      intervals: [{ start_time: 1980, end_time: 2460 }], // Monday 09:00 to 17:00, in minutes from Sunday
    },
  ],
  holidays: [],
});
const { firstReply } = evaluateSla(ticket, compileSla(slaDefinition), { asOf: "2025-01-14T00:00:00Z" }).current;
[firstReply?.outcome, toIso(firstReply?.dueAt ?? 0)]; // => ["breached", "2025-01-13T15:05:12.000Z"]
