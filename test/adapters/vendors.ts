import type { Folder } from "./folder.js";
import type { Settings } from "./settings.js";

/**
 * Maps a vendor's folder and tells the facts of what came out, in the keys of the vendor's `expected.json`.
 * Everything is derived from the mapped values by public functions.
 */
export type VendorFacts = (folder: Folder, settings: Settings) => unknown;

interface VendorModule {
  readonly facts: VendorFacts;
}

/** Where each vendor's facts come from, loaded when asked for. A vendor has the name of its folder of samples. */
const modules: Readonly<Record<string, () => Promise<VendorModule>>> = {
  zendesk: () => import("./zendesk.js"),
  "zendesk-tables": () => import("./zendesk-tables.js"),
  salesforce: () => import("./salesforce.js"),
  hubspot: () => import("./hubspot.js"),
  freshdesk: () => import("./freshdesk.js"),
  intercom: () => import("./intercom.js"),
  jsm: () => import("./jsm.js"),
  servicenow: () => import("./servicenow.js"),
  kayako: () => import("./kayako.js"),
  genesys: () => import("./genesys.js"),
  five9: () => import("./five9.js"),
  surveymonkey: () => import("./surveymonkey.js"),
  qualtrics: () => import("./qualtrics.js"),
};

/** Other names of the same vendors: those of the adapters' subpaths. */
const aliases: Readonly<Record<string, string>> = {
  "jira-service-management": "jsm",
};

/** Names of all vendors. */
export const vendorNames: readonly string[] = Object.keys(modules);

/** The facts function of a vendor, or undefined for a name that is none. */
export async function loadVendor(name: string): Promise<VendorFacts | undefined> {
  const load = Object.hasOwn(modules, name) ? modules[name] : modules[aliases[name] ?? ""];
  return load === undefined ? undefined : (await load()).facts;
}
