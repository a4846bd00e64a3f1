import { freshdeskCalendars, freshdeskTicket } from "supportops/adapters/freshdesk";
import { describeAdapterLaws, expectSoundCalendars, expectSoundTicket } from "../support/adapter-laws.js";
import { ownSample, sampleRows } from "../support/vendor-sample.js";

const tickets = sampleRows("freshdesk", "tickets.json");
const agents = sampleRows("freshdesk", "agents.json");
const activities = sampleRows("freshdesk", "ticket_activities.json", "activities_data");
const satisfactionRatings = sampleRows("freshdesk", "satisfaction_ratings.json");

const sampleOf = (ticket: Record<string, unknown>) => ({
  ticket,
  conversations: sampleRows("freshdesk", `ticket_${String(ticket["id"])}_conversations.json`),
  activities: ownSample(activities, "ticket_id", String(ticket["id"])),
  satisfactionRatings,
});

const samples = Object.fromEntries(tickets.map((ticket) => [String(ticket["id"]), sampleOf(ticket)]));

const laws = {
  parts: ["ticket", "conversations", "activities", "satisfactionRatings"],
  sound: expectSoundTicket,
  unordered: ["conversations", "activities", "satisfactionRatings"],
  personal: ["subject", "description", "description_text", "name", "email", "body", "body_text", "feedback"],
  refused: ["ticket", "ticket.id"],
} as const;

describeAdapterLaws({
  ...laws,
  name: "freshdeskTicket",
  map: (payload: (typeof samples)[string]) => freshdeskTicket(payload, { agents }),
  samples,
});

describeAdapterLaws({
  ...laws,
  name: "freshdeskTicket without activities",
  map: (payload: (typeof samples)[string]) => freshdeskTicket(payload, { agents }),
  samples: Object.fromEntries(Object.entries(samples).map(([id, sample]) => [id, { ...sample, activities: [] }])),
});

describeAdapterLaws({
  name: "freshdeskCalendars",
  map: (payload) => freshdeskCalendars(payload),
  samples: {
    sample: {
      businessHours: sampleRows("freshdesk", "business_hours.json"),
      holidays: [
        { name: "Presidents' Day", date: "2025-02-17" },
        { name: "New Year", date: "01-01" },
      ],
    },
  },
  parts: ["businessHours", "holidays"],
  sound: expectSoundCalendars,
  unordered: ["holidays"],
  personal: [],
});
