// Rows per second of the adapters: npm run bench:adapters. The samples are mapped over and over, one ticket at a time, so that memory stays the same.
import { performance } from "node:perf_hooks";
import { freshdeskRoles, freshdeskTicket } from "supportops/adapters/freshdesk";
import { hubspotTicket } from "supportops/adapters/hubspot";
import { intercomTicket } from "supportops/adapters/intercom";
import { salesforceRoles, salesforceTicket } from "supportops/adapters/salesforce";
import { zendeskRoles, zendeskTicket } from "supportops/adapters/zendesk";
import { fileURLToPath } from "node:url";
import { type Folder, openFolder } from "../adapters/folder.js";
import { readSettings } from "../adapters/settings.js";
import { loadVendor, vendorNames } from "../adapters/vendors.js";
import { idPrefix, ownSample, sampleObject, type SampleRow, sampleRows } from "../support/vendor-samples.js";

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

const zendeskUsers = zendeskRoles(sampleRows("zendesk", "users", "users")).value;
const zendeskPayloads = sampleRows("zendesk", "tickets", "tickets").map((ticket) => ({
  ticket,
  audits: sampleRows("zendesk", `ticket_${String(ticket["id"])}_audits`, "audits"),
}));
measureMapping("zendesk", zendeskPayloads, (payload) => zendeskTicket(payload, { users: zendeskUsers }));

const records = (name: string): SampleRow[] => sampleRows("salesforce", name, "records");
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

const hubspotPayloads = sampleRows("hubspot", "tickets", "results").map((ticket) => ({
  ticket,
  messages: sampleRows("hubspot", `thread_8000000${String(ticket["id"]).slice(-3)}_messages`, "results"),
}));
measureMapping("hubspot", hubspotPayloads, (payload) => hubspotTicket(payload));

const activities = sampleRows("freshdesk", "ticket_activities", "activities_data");
const freshdeskPayloads = sampleRows("freshdesk", "tickets").map((ticket) => ({
  ticket,
  conversations: sampleRows("freshdesk", `ticket_${String(ticket["id"])}_conversations`),
  activities: ownSample(activities, "ticket_id", String(ticket["id"])),
}));
const agents = freshdeskRoles(sampleRows("freshdesk", "agents")).value;
measureMapping("freshdesk", freshdeskPayloads, (payload) => freshdeskTicket(payload, { agents }));

const intercomPayloads = ["15100", "15101", "15102"].map((id) => {
  const { conversation_parts: holder, ...conversation } = sampleObject("intercom", `conversation_${id}`);
  return { conversation, parts: (holder as { conversation_parts: unknown[] }).conversation_parts };
});
measureMapping("intercom", intercomPayloads, (payload) => intercomTicket(payload));

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
