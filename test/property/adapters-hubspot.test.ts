import { hubspotTicket } from "supportops/adapters/hubspot";
import { describeAdapterLaws, expectSoundTicket } from "../support/adapter-laws.js";
import { sampleRows } from "../support/vendor-sample.js";

const tickets = sampleRows("hubspot", "tickets.json", "results");
const pipelines = sampleRows("hubspot", "pipelines.json", "results");
const feedbackSubmissions = sampleRows("hubspot", "feedback_submissions.json", "results");

/** The thread of each sample ticket has the last three digits of its id. */
const sampleOf = (ticket: Record<string, unknown>) => ({
  ticket,
  messages: sampleRows("hubspot", `thread_8000000${String(ticket["id"]).slice(-3)}_messages.json`, "results"),
  emails: [
    {
      id: "1",
      properties: { hs_timestamp: "2025-03-11T09:00:00.000Z", hs_email_direction: "EMAIL", hs_email_text: "Any news?" },
    },
  ],
  notes: [{ id: "2", properties: { hs_timestamp: "2025-03-11T09:30:00.000Z", hs_note_body: "Called Dana" } }],
  calls: [
    {
      id: "3",
      properties: {
        hs_timestamp: "2025-03-11T10:00:00.000Z",
        hs_call_direction: "INBOUND",
        hs_call_status: "COMPLETED",
      },
    },
  ],
  feedbackSubmissions,
});

describeAdapterLaws({
  name: "hubspotTicket",
  map: (payload) => hubspotTicket(payload, { pipelines, stageCategories: { "0/148200001": "hold" } }),
  samples: Object.fromEntries(tickets.map((ticket) => [String(ticket["id"]), sampleOf(ticket)])),
  parts: ["ticket", "messages", "emails", "notes", "calls", "feedbackSubmissions"],
  sound: expectSoundTicket,
  unordered: [
    "messages",
    "feedbackSubmissions",
    "ticket.propertiesWithHistory.hs_pipeline_stage",
    "ticket.propertiesWithHistory.hubspot_owner_id",
  ],
  personal: ["subject", "content", "text", "richText", "name", "hs_content", "hs_email_text", "hs_note_body"],
  refused: ["ticket", "ticket.id"],
});
