import {
  jiraServiceManagementTicket,
  type JiraServiceManagementTicketOptions,
  type JiraServiceManagementTicketPayload,
} from "supportops/adapters/jira-service-management";

type Row = Readonly<Record<string, unknown>>;

/** Minutes after nine o'clock in Berlin, as Jira writes them for a reader in New York, six hours behind until 29 March. */
export const after = (minutes: number): string =>
  `2026-03-02T${String(3 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}:00.000-0500`;

/** The instant that {@link after} names. */
export const instantAfter = (minutes: number): number => Date.UTC(2026, 2, 2, 8, minutes);

export const customer: Row = { accountId: "qm:1", accountType: "customer", displayName: "Dana Example" };
export const agent: Row = { accountId: "a1", accountType: "atlassian", displayName: "Ari Agent" };
export const app: Row = { accountId: "x1", accountType: "app", displayName: "Automation for Jira" };

/** The fields of the issue of these tests as it stands today. */
export const fieldsToday: Row = {
  created: after(0),
  status: { id: "1", name: "Open" },
  priority: { id: "3", name: "Medium" },
  reporter: customer,
  creator: customer,
  assignee: agent,
};

/** An item of a change, with ids and names. */
export const item = (
  field: string,
  from: readonly [id: string | null, name: string | null],
  to: readonly [id: string | null, name: string | null],
): Row => ({
  field,
  fieldId: field,
  from: from[0],
  fromString: from[1],
  to: to[0],
  toString: to[1],
});

let lastId = 10_000;

/** A saved change. */
export const change = (minutes: number, author: unknown, ...items: readonly unknown[]): Row => ({
  id: String(++lastId),
  created: after(minutes),
  author,
  items,
});

/** Maps the issue of these tests with other fields and a changelog. */
export function map(
  fields: Row,
  rest: Partial<JiraServiceManagementTicketPayload> = {},
  options: JiraServiceManagementTicketOptions = {},
) {
  const issue = { id: "1", key: "SUP-1", names: {}, fields: { ...fieldsToday, ...fields } };
  const { value, notes } = jiraServiceManagementTicket({ issue, changelog: [], ...rest }, options);
  return { value, notes: notes.map(({ code, path, count }) => `${code} ${path} ${String(count)}`) };
}
