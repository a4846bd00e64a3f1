// Rows per second of the adapters: npm run bench:adapters. The samples are mapped over and over, one ticket at a time, so that memory stays the same.
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { cloudEventTickets } from "supportops/adapters/cloudevents";
import { confluenceArticle } from "supportops/adapters/confluence";
import { freshdeskRoles, freshdeskTicket } from "supportops/adapters/freshdesk";
import { guruArticle } from "supportops/adapters/guru";
import { hootsuiteTickets } from "supportops/adapters/hootsuite";
import { hubspotTicket } from "supportops/adapters/hubspot";
import { intercomTicket } from "supportops/adapters/intercom";
import { type RowMap, rowsTickets } from "supportops/adapters/rows";
import { salesforceRoles, salesforceTicket } from "supportops/adapters/salesforce";
import { sharePointArticle } from "supportops/adapters/sharepoint";
import { sproutSocialTicket } from "supportops/adapters/sprout-social";
import { zendeskRoles, zendeskTicket } from "supportops/adapters/zendesk";
import { type Folder, openFolder } from "../adapters/folder.js";
import { readSettings } from "../adapters/settings.js";
import { loadVendor, vendorNames } from "../adapters/vendors.js";
import { idPrefix, ownSample, sampleObject, type SampleRow, sampleRows } from "../support/vendor-sample.js";

const secondsEach = 1;

/** Runs something that says how many rows it mapped, until the time is up, and prints the rate. */
function measure(name: string, run: () => number): void {
  for (let warm = 0; warm < 50; warm++) run();
  const start = performance.now();
  let rows = 0;
  while (performance.now() - start < secondsEach * 1000) rows += run();
  const rate = Math.round(rows / ((performance.now() - start) / 1000));
  process.stdout.write(`${name.padEnd(16)} ${rate.toLocaleString("en").padStart(12)} rows/s\n`);
}

/** Measures the mapping of payloads, whose rows are those of their lists and the ticket itself. */
function measureMapping<Payload extends object>(
  name: string,
  payloads: readonly Payload[],
  map: (payload: Payload) => unknown,
): void {
  const lists = payloads.flatMap((payload) => Object.values(payload).filter((part) => Array.isArray(part)));
  const rows = payloads.length + lists.reduce((sum, list) => sum + (list as unknown[]).length, 0);
  measure(name, () => {
    for (const payload of payloads) map(payload);
    return rows;
  });
}

process.stdout.write("Mapping alone; a row of Zendesk is an audit with its events:\n");

const zendeskUsers = zendeskRoles(sampleRows("zendesk", "users.json", "users")).value;
const zendeskPayloads = sampleRows("zendesk", "tickets.json", "tickets").map((ticket) => ({
  ticket,
  audits: sampleRows("zendesk", `ticket_${String(ticket["id"])}_audits.json`, "audits"),
}));
measureMapping("zendesk", zendeskPayloads, (payload) => zendeskTicket(payload, { users: zendeskUsers }));

const records = (name: string): SampleRow[] => sampleRows("salesforce", `${name}.json`, "records");
const salesforcePayloads = records("Case").map((row) => {
  const own = (name: string, key: string) => ownSample(records(name), key, String(row["Id"]), idPrefix);
  return {
    case: row,
    history: own("CaseHistory", "CaseId"),
    emails: own("EmailMessage", "ParentId"),
    comments: own("CaseComment", "ParentId"),
    milestones: own("CaseMilestone", "CaseId"),
  };
});
const salesforceUsers = salesforceRoles([]).value;
measureMapping("salesforce", salesforcePayloads, (payload) => salesforceTicket(payload, { users: salesforceUsers }));

const hubspotPayloads = sampleRows("hubspot", "tickets.json", "results").map((ticket) => ({
  ticket,
  messages: sampleRows("hubspot", `thread_8000000${String(ticket["id"]).slice(-3)}_messages.json`, "results"),
}));
measureMapping("hubspot", hubspotPayloads, (payload) => hubspotTicket(payload));

const activities = sampleRows("freshdesk", "ticket_activities.json", "activities_data");
const freshdeskPayloads = sampleRows("freshdesk", "tickets.json").map((ticket) => ({
  ticket,
  conversations: sampleRows("freshdesk", `ticket_${String(ticket["id"])}_conversations.json`),
  activities: ownSample(activities, "ticket_id", String(ticket["id"])),
}));
const agents = freshdeskRoles(sampleRows("freshdesk", "agents.json")).value;
measureMapping("freshdesk", freshdeskPayloads, (payload) => freshdeskTicket(payload, { agents }));

const intercomPayloads = ["15100", "15101", "15102"].map((id) => {
  const { conversation_parts: holder, ...conversation } = sampleObject("intercom", `conversation_${id}.json`);
  return { conversation, parts: (holder as { conversation_parts: unknown[] }).conversation_parts };
});
measureMapping("intercom", intercomPayloads, (payload) => intercomTicket(payload));

const sproutMessages = sampleRows("sprout-social", "messages.json", "data");
const sproutPayloads = sampleRows("sprout-social", "cases.json", "data").map((row) => ({
  case: row,
  messages: sproutMessages,
}));
measureMapping("sprout-social", sproutPayloads, (payload) => sproutSocialTicket(payload));

const confluencePayloads = sampleRows("confluence", "pages_v2.json", "results").map((page) => ({
  page,
  versions: sampleRows("confluence", "versions_v2.json", "results"),
  labels: sampleRows("confluence", "labels_v2.json", "results"),
  views: sampleObject("confluence", "analytics_views.json"),
}));
measureMapping("confluence", confluencePayloads, (payload) => confluenceArticle(payload));
const cards = sampleRows("guru", "cards.json").map((card) => ({ card, views: 412 }));
measureMapping("guru", cards, (payload) => guruArticle(payload));
const analytics = sampleObject("sharepoint", "item_analytics.json");
const items = sampleRows("sharepoint", "list_items.json", "value").map((item) => ({ item, analytics }));
measureMapping("sharepoint", items, (payload) => sharePointArticle(payload));

/** A helpdesk's table: 100 tickets of 20 rows each, by turns a reply and a change of status, a minute apart. */
const table = Array.from({ length: 2000 }, (_, index) => {
  const step = Math.floor(index / 100);
  return {
    row: index,
    ticket: index % 100,
    when: new Date(Date.UTC(2026, 2, 27, 8, step)).toISOString(),
    what: step === 0 ? "opened" : step % 2 === 0 ? "reply" : "change",
    side: step % 4 === 0 ? "customer" : "staff",
    state: step % 4 < 2 ? "open" : "pending",
  };
});
const tableMap: Omit<RowMap, "at"> = {
  ticketId: "ticket",
  id: "row",
  kind: { path: "what", kinds: { opened: "created", reply: "publicMessage", change: "state" } },
  actor: { role: "side", roles: { customer: "endUser", staff: "agent" } },
  state: { status: "state" },
};
const at = { path: "when", format: "iso" } as const;
measureMapping("rows", [{ rows: table }], (payload) => rowsTickets(payload, { ...tableMap, at }));
measureMapping("hootsuite", [{ rows: table }], (payload) => hootsuiteTickets(payload, { ...tableMap, at }));
const cloudEvents = table.map((data) => ({
  specversion: "1.0",
  id: String(data.row),
  source: "/helpdesk",
  type: data.what,
  time: data.when,
  data,
}));
const eventMap = {
  ticketId: "data.ticket",
  kind: { path: "type", kinds: { opened: "created", reply: "publicMessage", change: "state" } },
  actor: { role: "data.side", roles: { customer: "endUser", staff: "agent" } },
  state: { status: "data.state" },
} as const;
measureMapping("cloudevents", [{ events: cloudEvents }], (payload) => cloudEventTickets(payload, eventMap));

/** A folder whose files are read and parsed once; counts the rows it hands out. */
function readOnce(folder: Folder): Folder & { rowsHanded: number } {
  const kept = new Map<string, unknown>();
  const once = <Value>(key: string, read: () => Value): Value => {
    if (!kept.has(key)) kept.set(key, read());
    return kept.get(key) as Value;
  };
  return {
    ...folder,
    rowsHanded: 0,
    text: (name) => once(`text ${name}`, () => folder.text(name)),
    json: (name) => once(`json ${name}`, () => folder.json(name)),
    csv(name) {
      const rows = once(`csv ${name}`, () => folder.csv(name));
      this.rowsHanded += rows.length;
      return rows;
    },
    rows(pattern, ...keys) {
      const rows = once(`rows ${String(pattern)} ${keys.join()}`, () => folder.rows(pattern, ...keys));
      this.rowsHanded += rows.length;
      return rows;
    },
  };
}

process.stdout.write("\nMapping with calendars and all facts, as npm run adapters tells them:\n");

for (const vendor of vendorNames) {
  const facts = await loadVendor(vendor);
  const folder = readOnce(openFolder(fileURLToPath(new URL(`../vendors/${vendor}/`, import.meta.url))));
  const settings = readSettings(folder, undefined);
  measure(vendor, () => {
    folder.rowsHanded = 0;
    facts?.(folder, settings);
    // A vendor whose rows stand in one file for each ticket is counted by its files.
    return folder.rowsHanded === 0 ? folder.names.length : folder.rowsHanded;
  });
}
