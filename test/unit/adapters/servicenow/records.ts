import {
  servicenowTicket,
  type ServicenowTicketOptions,
  type ServicenowTicketPayload,
} from "supportops/adapters/servicenow";

type Row = Readonly<Record<string, unknown>>;

const digits = (value: number): string => String(value).padStart(2, "0");

/** Minutes after eight o'clock UTC, as the Table API writes them. */
export const after = (minutes: number): string =>
  `2026-03-02 ${digits(8 + Math.floor(minutes / 60))}:${digits(minutes % 60)}:00`;

/** The instant that {@link after} names. */
export const instantAfter = (minutes: number): number => Date.UTC(2026, 2, 2, 8, minutes);

/** A caller (7f), two who fulfil requests (8a, 8b), a program (9c) and someone with another role (9d). */
export const users: readonly Row[] = [
  { sys_id: "7f", user_name: "dana.example", roles: "" },
  { sys_id: "8a", user_name: "ari.agent", roles: "itil,admin" },
  { sys_id: "8b", user_name: "bo.agent", roles: "sn_customerservice_agent" },
  { sys_id: "9c", user_name: "import", roles: "itil", internal_integration_user: "true" },
];

/** The record of these tests as it stands today. */
export const today: Row = {
  sys_id: "5d",
  number: "INC0010001",
  state: "1",
  incident_state: "1",
  hold_reason: "",
  priority: "3",
  caller_id: "7f",
  opened_by: "7f",
  opened_at: after(0),
};

let lastId = 0x1000;

/** An audit row of a change. */
export const audit = (
  minutes: number,
  user: string,
  fieldname: string,
  oldvalue: string,
  newvalue: string,
  rest: Row = {},
): Row => ({
  sys_id: (++lastId).toString(16),
  tablename: "incident",
  documentkey: "5d",
  sys_created_on: after(minutes),
  user,
  fieldname,
  oldvalue,
  newvalue,
  ...rest,
});

/** Maps the record of these tests with other columns and rows. */
export function map(record: Row, rest: Partial<ServicenowTicketPayload> = {}, options: ServicenowTicketOptions = {}) {
  const { value, notes } = servicenowTicket({ record: { ...today, ...record }, ...rest }, { users, ...options });
  return { value, notes: notes.map(({ code, path, count }) => `${code} ${path} ${String(count)}`) };
}
