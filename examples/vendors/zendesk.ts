// Zendesk: a ticket out of its API beside Zendesk's own clock, and where the two differ.
import { compileSla, evaluateSla } from "supportops";
import { zendeskSla, zendeskTicket, zendeskVendorClocks } from "supportops/adapters/zendesk";
import { reconcileSla } from "supportops/sla";

const users = [
  { id: 501, role: "end-user" },
  { id: 11, role: "agent" },
];
const { value: ticket, notes } = zendeskTicket(
  {
    ticket: { id: 11101, created_at: "2025-01-13T14:05:12Z", status: "pending", priority: "normal" },
    audits: [
      {
        id: 1,
        created_at: "2025-01-13T14:05:12Z",
        author_id: 501,
        events: [
          { id: 2, type: "Comment", public: true },
          { id: 3, type: "Create", field_name: "status", value: "new" },
          { id: 4, type: "Create", field_name: "priority", value: "normal" },
        ],
      },
      {
        id: 5,
        created_at: "2025-01-13T15:31:40Z",
        author_id: 11,
        events: [
          { id: 6, type: "Comment", public: true },
          { id: 7, type: "Change", field_name: "status", value: "pending", previous_value: "new" },
        ],
      },
    ],
  },
  { users },
);
[ticket.history, notes.length]; // => ["full", 0]

const { value: definition } = zendeskSla({
  policies: [
    {
      id: 900,
      filter: { all: [], any: [] },
      policy_metrics: [{ priority: "normal", metric: "first_reply_time", target: 240, business_hours: false }],
    },
  ],
});
const evaluation = evaluateSla(ticket, compileSla(definition), { asOf: "2025-01-14T00:00:00Z" });
evaluation.current.firstReply?.outcome; // => "met"

// Zendesk keeps whole minutes: 86 of our 86 minutes and 28 seconds.
const row = { ticket_id: 11101, metric: "reply_time", instance_id: 1 };
const { value: vendorClocks } = zendeskVendorClocks([
  { ...row, id: 1, type: "activate", time: "2025-01-13T14:05:12Z" },
  { ...row, id: 2, type: "apply_sla", time: "2025-01-13T14:05:12Z", sla: { target: 240, business_hours: false } },
  { ...row, id: 3, type: "fulfill", time: "2025-01-13T15:31:40Z" },
  { ...row, id: 4, type: "update_status", time: "2025-01-13T15:31:40Z", status: { calendar: 86, business: 86 } },
]);
const { rows } = reconcileSla(evaluation, vendorClocks, { clocks: { reply_time: "firstReply" } });
rows[0]?.differences.map(({ figure, cause }) => `${figure}: ${cause}`); // => ["elapsedMs: rounding"]
