import { intercomCalendars, intercomTicket } from "supportops/adapters/intercom";
import { describeAdapterLaws, expectSoundCalendars, expectSoundTicket } from "../support/adapter-laws.js";
import { sampleObject, sampleRows } from "../support/vendor-sample.js";

const ids = ["15100", "15101", "15102"];

describeAdapterLaws({
  name: "intercomTicket",
  map: (payload) => intercomTicket(payload),
  samples: Object.fromEntries(
    ids.map((id) => [
      id,
      { conversation: sampleObject("intercom", `conversation_${id}.json`), parts: [] as unknown[] },
    ]),
  ),
  parts: ["conversation", "parts"],
  sound: expectSoundTicket,
  unordered: ["conversation.conversation_parts.conversation_parts"],
  personal: ["body", "subject", "name", "email", "remark", "title"],
  refused: ["conversation", "conversation.id"],
});

describeAdapterLaws({
  name: "intercomCalendars",
  map: (payload) => intercomCalendars(payload),
  samples: {
    sample: {
      schedules: sampleRows("intercom", "office_hours_schedules.json", "data"),
      exceptions: [
        ...sampleRows("intercom", "office_hours_exceptions.json", "data"),
        {
          office_hours_schedule_id: "123",
          exception_date: "2025-12-24",
          exception_type: "custom_hours",
          time_intervals: [{ start_minute: 540, end_minute: 720 }],
        },
        { exception_date: "2025-12-25", exception_type: "closed", recurring_annually: true },
      ],
    },
  },
  parts: ["schedules", "exceptions"],
  sound: expectSoundCalendars,
  unordered: ["schedules", "exceptions"],
  personal: [],
});
