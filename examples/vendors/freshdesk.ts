// Freshdesk: a ticket out of its API and the export of activities, and the account's SLA, evaluated here.
import { compileSla, evaluateSla, toIso } from "supportops";
import { freshdeskSla, freshdeskTicket } from "supportops/adapters/freshdesk";

const activity = (performed_at: string, performer_id: number, set: object) => ({
  performed_at,
  ticket_id: 1001,
  performer_type: "user",
  performer_id,
  activity: set,
});
const { value: ticket, notes } = freshdeskTicket(
  {
    ticket: {
      id: 1001,
      created_at: "2025-01-13T14:05:12Z",
      status: 3,
      priority: 2,
      requester_id: 501,
      description: "Help",
    },
    conversations: [
      { id: 9, user_id: 11, incoming: false, private: false, created_at: "2025-01-13T15:31:40Z", source: 0 },
    ],
    activities: [
      activity("13-01-2025 14:05:12 +0000", 501, { new_ticket: true, status: "Open", priority: "Medium" }),
      activity("13-01-2025 15:31:40 +0000", 11, { status: "Pending" }),
    ],
  },
  { agents: [{ id: 11, type: "support_agent" }] },
);
[ticket.history, notes.length]; // => ["full", 0]

const { value: definition } = freshdeskSla({
  policies: [{ id: 45, sla_target: { priority_2: { respond_within: 3600, business_hours: true } } }],
  businessHours: [
    {
      id: 39,
      time_zone: "Eastern Time (US & Canada)",
      working_hours: { monday: { start_time: "9:00 am", end_time: "5:00 pm" } },
    },
  ],
});
const { firstResponse } = evaluateSla(ticket, compileSla(definition), { asOf: "2025-01-14T00:00:00Z" }).current;
[firstResponse?.outcome, toIso(firstResponse?.dueAt ?? 0)]; // => ["breached", "2025-01-13T15:05:12.000Z"]
