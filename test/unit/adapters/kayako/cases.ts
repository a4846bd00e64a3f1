import { kayakoTicket, type KayakoTicketOptions, type KayakoTicketPayload } from "supportops/adapters/kayako";

type Row = Readonly<Record<string, unknown>>;

const digits = (value: number): string => String(value).padStart(2, "0");

/** Minutes after eight o'clock UTC, as Kayako writes them for an account in Karachi. */
export const after = (minutes: number): string =>
  `2026-03-02T${digits(13 + Math.floor(minutes / 60))}:${digits(minutes % 60)}:00+05:00`;

/** The instant that {@link after} names. */
export const instantAfter = (minutes: number): number => Date.UTC(2026, 2, 2, 8, minutes);

const user = (id: number, type: string, full_name: string): Row => ({
  id,
  full_name,
  role: { type },
  resource_type: "user",
});

export const dana = user(501, "CUSTOMER", "Dana Example");
export const ari = user(21, "AGENT", "Ari Agent");

/** The case of these tests as it stands today. */
export const today: Row = {
  id: 101,
  requester: dana,
  creator: dana,
  status: { id: 1, label: "New", type: "NEW" },
  priority: { id: 2, label: "Normal" },
  created_at: after(0),
  updated_at: after(90),
};

let lastId = 1000;

/** A post. */
export const post = (minutes: number, creator: unknown, rest: Row = {}): Row => ({
  id: ++lastId,
  creator,
  original: { resource_type: "case_message" },
  created_at: after(minutes),
  ...rest,
});

/** A change of a field, by texts and by objects. */
export const action = (field: string, old_value: unknown, new_value: unknown, rest: Row = {}): Row => ({
  action: "UPDATED",
  field,
  old_value,
  new_value,
  old_object: null,
  new_object: null,
  ...rest,
});

/** An activity. */
export const activity = (minutes: number, actor: unknown, ...actions: readonly unknown[]): Row => ({
  id: `101-${++lastId}`,
  actor: { original: actor },
  actions,
  created_at: after(minutes),
});

/** Maps the case of these tests with other fields, posts and activities. */
export function map(row: Row, rest: Partial<KayakoTicketPayload> = {}, options: KayakoTicketOptions = {}) {
  const payload = { case: { ...today, ...row }, posts: [post(0, dana)], activities: [activity(1, ari)], ...rest };
  const { value, notes } = kayakoTicket(payload, options);
  return { value, notes: notes.map(({ code, path, count }) => `${code} ${path} ${String(count)}`) };
}
