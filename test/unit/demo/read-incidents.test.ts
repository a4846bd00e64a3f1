import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { IncidentRow } from "../../../examples/demo/incidents/incident-row.js";
import { readIncidents } from "../../../examples/demo/incidents/read-incidents.js";
import { csvOf, gzipped, record } from "./incident-log.js";

async function read(source: Readable): Promise<readonly (readonly IncidentRow[])[]> {
  const incidents: (readonly IncidentRow[])[] = [];
  await readIncidents(source, (rows) => incidents.push(rows));
  return incidents;
}

const twoRows = csvOf([record(), record({ sys_mod_count: "1" })]);

describe("readIncidents", () => {
  it("hands over the rows of each incident with their lines, the header being line 1", async () => {
    const text = csvOf([record(), record({ sys_mod_count: "1" }), record({ number: "2" })]);
    const incidents = await read(gzipped(text));
    expect(incidents.map((rows) => rows.map(({ incident, line }) => [incident, line]))).toEqual([
      [
        ["1", 2],
        ["1", 3],
      ],
      [["2", 4]],
    ]);
  });

  it.each([
    { why: "a row is cut off before its last columns", text: twoRows.slice(0, -45), message: /^Line 3: .*length/ },
    {
      why: "a row is cut off inside its last value",
      text: twoRows.slice(0, -5),
      message: "Line 3: closed_at is no date",
    },
    {
      why: "a time does not exist",
      text: csvOf([record({ sys_updated_at: "2016-02-30T08:00:00" })]),
      message: "Line 2: sys_updated_at is no date and time",
    },
    { why: "a flag is neither", text: csvOf([record({ made_sla: "maybe" })]), message: "Line 2: made_sla is neither" },
    {
      why: "a count is none",
      text: csvOf([record({ sys_mod_count: "-1" })]),
      message: "Line 2: sys_mod_count is no count",
    },
    {
      why: "an incident comes back",
      text: csvOf([record(), record({ number: "2" }), record()]),
      message: "Line 4: incident 1 came before.",
    },
    {
      why: "a column is missing",
      text: twoRows.replace("made_sla", "sla"),
      message: "Line 1: the columns made_sla are missing.",
    },
    { why: "there are no rows", text: csvOf([]), message: "no incidents" },
  ])("says in which line $why", async ({ text, message }) => {
    await expect(read(gzipped(text))).rejects.toThrow(message);
  });

  it("says so where the compressed data ends too early, or is none", async () => {
    await expect(read(Readable.from([gzipSync(twoRows).subarray(0, 60)]))).rejects.toThrow("ends in the middle");
    await expect(read(Readable.from([Buffer.from(twoRows)]))).rejects.toThrow("not gzipped");
  });
});
