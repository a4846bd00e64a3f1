// HubSpot: a ticket out of its API. HubSpot's API has no hours and no policies, so both are stated here.
import { compileSla, evaluateSla, toIso } from "supportops";
import { hubspotTicket } from "supportops/adapters/hubspot";
import { hubspotClocks } from "supportops/presets/hubspot";

const { value: ticket, notes } = hubspotTicket({
  ticket: {
    id: "5000000100",
    properties: { createdate: "2025-01-13T14:05:12.000Z", hs_pipeline: "0", hs_pipeline_stage: "2", content: "Help" },
    propertiesWithHistory: {
      hs_pipeline_stage: [
        { value: "2", timestamp: "2025-01-13T15:31:40.000Z", sourceType: "CRM_UI", updatedByUserId: 9000001 },
        { value: "1", timestamp: "2025-01-13T14:05:12.000Z", sourceType: "CONVERSATIONS" },
      ],
    },
  },
  messages: [
    { id: "m2", type: "MESSAGE", createdAt: "2025-01-13T15:31:40.000Z", senders: [{ actorId: "A-9000001" }] },
    { id: "m1", type: "MESSAGE", createdAt: "2025-01-13T14:05:12.000Z", senders: [{ actorId: "V-302" }] },
  ],
});
[ticket.history, notes.length]; // => ["full", 0]

const sla = compileSla({
  calendars: [{ id: "hours", timeZone: "America/New_York", weekly: { "mon-fri": [["09:00", "17:00"]] } }],
  clocks: hubspotClocks,
  policies: [{ id: "all", targets: [{ clock: "timeToFirstReply", within: { hours: 1 }, calendar: "hours" }] }],
});
const { timeToFirstReply } = evaluateSla(ticket, sla, { asOf: "2025-01-14T00:00:00Z" }).current;
[timeToFirstReply?.outcome, toIso(timeToFirstReply?.dueAt ?? 0)]; // => ["breached", "2025-01-13T15:05:12.000Z"]
