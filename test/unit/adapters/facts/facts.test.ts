import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openFolder } from "../../../adapters/folder.js";
import { readSettings } from "../../../adapters/settings.js";
import { loadVendor } from "../../../adapters/vendors.js";

const folderOf = (vendor: string) => openFolder(fileURLToPath(new URL(`../../../vendors/${vendor}/`, import.meta.url)));

describe("the facts of the samples, as expected.json has them", () => {
  // The expected facts were worked out apart from the payloads; see each folder's SOURCE.md.
  it.each(["zendesk", "zendesk-tables", "salesforce", "hubspot", "freshdesk", "intercom"])("%s", async (vendor) => {
    const folder = folderOf(vendor);
    const facts = (await loadVendor(vendor))?.(folder, readSettings(folder, undefined));
    const { note, status_map, api_version, ...expected } = folder.json("expected.json") as Record<string, unknown>;
    expect([note, status_map, api_version]).toHaveLength(3);
    expect(JSON.parse(JSON.stringify(facts))).toMatchObject(expected);
  });
});
