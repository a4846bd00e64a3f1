// Intercom: a conversation and office hours out of its API. It has no policies, so the promise is stated here.
import { compileSla, evaluateSla, toIso } from "supportops";
import { intercomCalendars, intercomTicket } from "supportops/adapters/intercom";
import { intercomClocks } from "supportops/presets/intercom";

const seconds = (text: string): number => Date.parse(text) / 1000;
const { value: ticket, notes } = intercomTicket({
  conversation: {
    id: "15100",
    created_at: seconds("2025-01-13T14:05:12Z"),
    state: "snoozed",
    source: { id: "6681", author: { type: "user", id: "u1" } },
    conversation_parts: {
      conversation_parts: [
        {
          id: "1",
          part_type: "comment",
          state: "open",
          created_at: seconds("2025-01-13T15:31:40Z"),
          author: { type: "admin", id: "40" },
        },
        {
          id: "2",
          part_type: "snoozed",
          state: "snoozed",
          created_at: seconds("2025-01-13T15:31:41Z"),
          author: { type: "admin", id: "40" },
        },
      ],
    },
  },
});
[ticket.history, notes.length]; // => ["full", 0]

// Monday from 09:00 to 17:00.
const { value: calendars } = intercomCalendars({
  schedules: [
    { id: "123", time_zone_name: "America/New_York", time_intervals: [{ start_minute: 540, end_minute: 1020 }] },
  ],
});
const sla = compileSla({
  calendars,
  clocks: intercomClocks,
  policies: [{ id: "all", targets: [{ clock: "firstReplyTime", within: { hours: 1 }, calendar: "123" }] }],
});
const { firstReplyTime } = evaluateSla(ticket, sla, { asOf: "2025-01-14T00:00:00Z" }).current;
[firstReplyTime?.outcome, toIso(firstReplyTime?.dueAt ?? 0)]; // => ["breached", "2025-01-13T15:05:12.000Z"]
