import { existsSync, readFileSync } from "node:fs";

type Row = Readonly<Record<string, unknown>>;

const fileOf = (name: string): URL => new URL(`../../../vendors/jsm/${name}.json`, import.meta.url);

const read = (name: string): Row => JSON.parse(readFileSync(fileOf(name), "utf8")) as Row;

/** The folder of the sample files. */
export const sampleFolder = new URL("../../../vendors/jsm", import.meta.url).pathname;

/** The payload of a sample request, freshly read. */
export const samplePayload = (key: string) => ({
  issue: read(`${key}_issue`),
  changelog: read(`${key}_changelog`)["values"] as readonly Row[],
  comments: ((read(`${key}_issue`)["fields"] as Row)["comment"] as Row)["comments"] as readonly Row[],
  sla: read(`${key}_sla`)["values"] as readonly Row[],
  ...(existsSync(fileOf(`${key}_feedback`)) ? { feedback: read(`${key}_feedback`) } : {}),
});

/** The site of the sample requests. */
export const sampleSite = () => ({
  statuses: JSON.parse(readFileSync(fileOf("statuses"), "utf8")) as readonly Row[],
  groupField: "customfield_10001",
});
