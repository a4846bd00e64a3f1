import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toEpochMs } from "supportops/time";
import { describe, expect, it } from "vitest";
import { openFolder } from "../../../adapters/folder.js";
import { facts } from "../../../adapters/qualtrics.js";
import { readSettings } from "../../../adapters/settings.js";
import { latestRow } from "../../../adapters/ticket-facts.js";

const folderWith = (files: Readonly<Record<string, unknown>>) => {
  const path = mkdtempSync(join(tmpdir(), "supportops-facts-"));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(path, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  return openFolder(path);
};

const hours = { weekly: { "mon-fri": [["08:00", "12:00"]] }, holidays: ["2026-12-25"] };

describe("a folder that is not the sample's", () => {
  it("has its files in the order of their numbers: ticket 9 comes before ticket 10", () => {
    const folder = folderWith({ "SUP-10_issue.json": {}, "SUP-9_issue.json": {} });
    expect(folder.names).toEqual(["SUP-9_issue.json", "SUP-10_issue.json"]);
  });

  it.each<[where: string, files: Readonly<Record<string, unknown>>, calendar: unknown]>([
    [
      "a file of its own",
      { "calendar.json": { timeZone: "Europe/Berlin", ...hours } },
      { timeZone: "Europe/Berlin", ...hours },
    ],
    [
      "its settings",
      { "settings.json": { calendar: { time_zone: "Europe/Berlin", ...hours } } },
      { timeZone: "Europe/Berlin", ...hours },
    ],
    ["nowhere, only their zone", { "settings.json": { calendar: { time_zone: "Europe/Berlin" } } }, null],
  ])("states its hours in %s", (_, files, calendar) => {
    const settings = readSettings(folderWith(files), undefined);
    expect(settings.calendar).toEqual(calendar);
  });
});

describe("latestRow", () => {
  const rows = [{ at: "2026-03-02T00:00:00Z" }, { at: "2026-03-03T00:00:00Z" }, { at: "2026-03-01T00:00:00Z" }];

  it.each([
    ["at the end", null, rows[1]],
    ["at an instant, which counts itself", toEpochMs("2026-03-02T00:00:00Z"), rows[0]],
    ["before all", toEpochMs("2026-02-01T00:00:00Z"), undefined],
  ])("is the row written last %s, in any order of rows", (_, asOf, expected) => {
    expect(latestRow(rows, ({ at }) => at, asOf)).toBe(expected);
  });
});

describe("Qualtrics' CSV without the JSON export", () => {
  it("takes the question answered by 1 to 5 for CSAT", () => {
    const ids = ["_recordId", "finished", "status", "recordedDate", "QID1_NPS_GROUP", "QID1", "QID2", "QID4"];
    const imports = ids.map((id) => `"{""ImportId"":""${id}"",""timeZone"":""Z""}"`).join(",");
    const lines = [
      ids.join(","),
      ids.join(","),
      imports,
      "R_1,1,0,2026-03-01 10:00:00,3,10,5,7",
      "R_2,1,0,2026-03-01 11:00:00,1,2,,1",
    ];
    const folder = folderWith({ "responses.csv": lines.join("\n") });
    // R_2 left the second question out; the fourth one has a 7, so it is none of 1 to 5.
    expect(facts(folder)).toMatchObject({
      responses: [
        { nps: 10, csat_1_to_5: 5 },
        { nps: 2, csat_1_to_5: null },
      ],
      aggregate: { nps_n: 2, nps: 0, csat_n: 1, csat_mean: 5 },
    });
  });
});
