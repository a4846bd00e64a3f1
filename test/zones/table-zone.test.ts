import { wallClockAt, zoneTransitions } from "supportops/time";
import { describe, expect, it } from "vitest";
import { zoneOf } from "../../src/time/check-zone.js";
import { zoneOfTable } from "../../src/time/compile-zones.js";
import { offsetIn, stretchesOf } from "../../src/time/zone.js";
import { issuesOf } from "../issues-of.js";
import { oddZones } from "./zone-names.js";

const from = Date.UTC(2000, 0, 1);
const to = Date.UTC(2030, 0, 1);
const halfHour = 1_800_000;

describe("a zone of a table taken from the runtime", () => {
  it.each(oddZones)("of %s equals the runtime's zone inside its span and refuses what lies outside", (name) => {
    const table = zoneTransitions(name, { from, to });
    const zone = zoneOfTable(JSON.parse(JSON.stringify(table)) as typeof table);
    expect(stretchesOf(zone, from, to)).toEqual(stretchesOf(zoneOf(name), from, to));
    for (const change of table.transitions) {
      for (const at of [change.at - halfHour, change.at - 1, change.at, change.at + 1, change.at + halfHour]) {
        expect(offsetIn(zone, at)).toBe(wallClockAt(at, name).offsetMs);
      }
    }
    expect(issuesOf(() => offsetIn(zone, from - 1))).toMatchObject([{ code: "time.zoneTableTooShort" }]);
    expect(issuesOf(() => offsetIn(zone, to))).toMatchObject([{ code: "time.zoneTableTooShort" }]);
  });
});
