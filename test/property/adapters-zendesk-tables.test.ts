import {
  zendeskAppliedTargets,
  zendeskTableCalendars,
  zendeskTableRoles,
  zendeskTableTicket,
} from "supportops/adapters/zendesk";
import { describeAdapterLaws, expectSoundCalendars, expectSoundTicket } from "../support/adapter-laws.js";
import { ownSample, sampleCsvRows, type SampleRow } from "../support/vendor-sample.js";

const rows = (table: string): SampleRow[] => sampleCsvRows("zendesk-tables", `${table}.csv`);

const { value: users } = zendeskTableRoles(rows("user"));

describeAdapterLaws({
  name: "zendeskTableTicket",
  map: (payload) => zendeskTableTicket(payload, { users }),
  samples: Object.fromEntries(
    rows("ticket").map((ticket) => {
      const id = String(ticket["id"]);
      const comments = ownSample(rows("ticket_comment"), "ticket_id", id).map((row) => ({ ...row, body: "It smokes" }));
      const fieldHistory = ownSample(rows("ticket_field_history"), "ticket_id", id);
      const ticketSchedules = ownSample(rows("ticket_schedule"), "ticket_id", id);
      return [id, { ticket, comments, fieldHistory, ticketSchedules }];
    }),
  ),
  parts: ["ticket", "comments", "fieldHistory", "ticketSchedules"],
  sound: expectSoundTicket,
  unordered: ["comments", "fieldHistory", "ticketSchedules"],
  personal: ["body", "subject", "description"],
  refused: ["ticket", "ticket.id"],
});

describeAdapterLaws({
  name: "zendeskTableCalendars",
  map: (payload) => zendeskTableCalendars(payload),
  samples: { sample: { schedules: rows("schedule"), holidays: rows("schedule_holiday") } },
  parts: ["schedules", "holidays"],
  sound: expectSoundCalendars,
  unordered: ["schedules", "holidays"],
  personal: [],
});

describeAdapterLaws({
  name: "zendeskAppliedTargets",
  map: (payload) => zendeskAppliedTargets((payload as { fieldHistory: unknown } | null)?.fieldHistory),
  samples: { sample: { fieldHistory: rows("ticket_field_history") } },
  parts: ["fieldHistory"],
  sound: () => undefined,
  unordered: ["fieldHistory"],
  personal: [],
});
