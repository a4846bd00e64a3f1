// Kayako: a case out of its API, and the account's SLA with business hours, evaluated here.
import { compileSla, evaluateSla, toIso } from "supportops";
import { kayakoSla, kayakoTicket } from "supportops/adapters/kayako";

const dana = { id: 501, role: { type: "CUSTOMER" } };
const ari = { id: 21, role: { type: "AGENT" } };
const pending = { id: 3, label: "Pending", type: "PENDING" };
const message = { resource_type: "case_message" };

const { value: ticket, notes } = kayakoTicket({
  case: {
    id: 101,
    created_at: "2025-01-13T09:05:12-05:00",
    creator: dana,
    requester: dana,
    status: pending,
    priority: { id: 2, label: "Normal" },
  },
  posts: [
    { id: 1002, creator: ari, original: message, created_at: "2025-01-13T10:31:40-05:00" },
    { id: 1001, creator: dana, original: message, created_at: "2025-01-13T09:05:12-05:00" },
  ],
  activities: [
    {
      id: "101-1",
      actor: { original: ari },
      created_at: "2025-01-13T10:31:40-05:00",
      actions: [
        {
          action: "UPDATED",
          field: "casestatusid",
          old_object: { id: 1, label: "New", type: "NEW" },
          new_object: pending,
        },
      ],
    },
  ],
});
[ticket.history, notes.length]; // => ["full", 0]

const weekday = [[540, 1020]];
const { value: definition } = kayakoSla(
  {
    slas: [
      {
        id: 2,
        predicate_collections: [],
        targets: [
          {
            priority: { id: 2, label: "Normal" },
            type: "FIRST_REPLY_TIME",
            goal_in_seconds: 3600,
            operational_hours: "BUSINESS_HOURS",
          },
        ],
      },
    ],
    businessHours: [{ id: 1, is_default: true, zones: { monday: weekday, tuesday: weekday }, holidays: [] }],
  },
  { timeZone: "America/New_York" },
);
const { firstReplyTime } = evaluateSla(ticket, compileSla(definition), { asOf: "2025-01-14T00:00:00Z" }).current;
[firstReplyTime?.outcome, toIso(firstReplyTime?.dueAt ?? 0)]; // => ["breached", "2025-01-13T15:05:12.000Z"]
