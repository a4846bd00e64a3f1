// ServiceNow: an incident out of the Table API, and its SLA definition with schedule, evaluated here.
import { compileSla, evaluateSla, toIso } from "supportops";
import { servicenowSla, servicenowTicket } from "supportops/adapters/servicenow";

const record = {
  sys_id: "aff4",
  number: "INC0010001",
  state: "6",
  incident_state: "6",
  priority: "3",
  caller_id: "c990",
  opened_by: "c990",
  opened_at: "2025-01-13 14:05:12",
  assigned_to: "028d",
};
const users = [
  { sys_id: "c990", user_name: "dana", roles: "" },
  { sys_id: "028d", user_name: "ari", roles: "itil" },
];
const audit = (sysId: string, at: string, user: string, column: string, before: string, after: string) => ({
  sys_id: sysId,
  documentkey: "aff4",
  sys_created_on: at,
  user,
  fieldname: column,
  oldvalue: before,
  newvalue: after,
});
const audits = [
  audit("1", "2025-01-13 15:31:40", "ari", "state", "1", "3"),
  audit("2", "2025-01-13 15:31:40", "ari", "incident_state", "1", "3"),
  audit("3", "2025-01-13 15:31:40", "ari", "hold_reason", "", "1"),
  audit("4", "2025-01-14 13:02:05", "dana", "state", "3", "2"),
  audit("5", "2025-01-14 13:02:05", "dana", "hold_reason", "1", ""),
  audit("6", "2025-01-14 16:45:30", "ari", "state", "2", "6"),
];
const { value: ticket, notes } = servicenowTicket({ record, audits }, { users });
ticket.events.flatMap((event) => (event.kind === "status" ? [event.to.category] : [])); // => ["pending", "open", "solved"]
notes.map(({ code, count }) => [code, count]); // => [["deduplicated", 1]]

const { value: definition } = servicenowSla({
  contractSlas: [
    {
      sys_id: "b83c",
      collection: "incident",
      duration: "1970-01-01 16:00:00",
      schedule: "1b6b",
      schedule_source: "sla_definition",
      start_condition: "active=true^EQ",
      pause_condition: "state=3^hold_reason=1^EQ",
      stop_condition: "state=6^ORstate=7^EQ",
    },
  ],
  schedules: [{ sys_id: "1b6b", time_zone: "US/Eastern" }],
  spans: [
    {
      sys_id: "5d91",
      schedule: "1b6b",
      type: "work",
      repeat_type: "weekdays",
      start_date_time: "20240101T090000",
      end_date_time: "20240101T170000",
    },
  ],
});
const [cycle] = evaluateSla(ticket, compileSla(definition), { asOf: "2025-01-15T00:00:00Z" }).cycles;
[cycle?.outcome, cycle?.elapsedMs, toIso(cycle?.stoppedAt ?? 0)]; // => ["met", 15_118_000, "2025-01-14T16:45:30.000Z"]
