import { compileCalendar, isOpen } from "supportops/calendar";
import { compileZones, type ZoneTable } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const table: ZoneTable = { timeZone: "Test/Zone", from: 0, to: 1000, offsetMs: 3_600_000, transitions: [] };

describe("compileZones", () => {
  it("makes zones of tables, for calendars to find by name before the runtime's own", () => {
    const zones = compileZones([table, { ...table, timeZone: "Europe/Berlin" }]);
    expect([...zones.keys()]).toEqual(["Test/Zone", "Europe/Berlin"]);
    const atOne = { weekly: { thu: [["01:00", "02:00"]] } } as const;
    expect(isOpen(compileCalendar({ timeZone: "Test/Zone", ...atOne }, { zones }), 0)).toBe(true);
    const berlin = compileCalendar({ timeZone: "Europe/Berlin", ...atOne }, { zones });
    expect(issuesOf(() => isOpen(berlin, 1000))).toMatchObject([{ code: "time.zoneTableTooShort" }]);
  });

  it("reports every fault of every table", () => {
    expect(
      issuesOf(() => compileZones([table, table, { ...table, offsetMs: 0.5 }])).map(({ code, path }) => [code, path]),
    ).toEqual([
      ["time.zoneTableTwice", ["tables", 1, "timeZone"]],
      ["time.zoneTableInvalid", ["tables", 2, "offsetMs"]],
    ]);
  });

  it.each([[table], [undefined], ["Europe/Berlin"]])("refuses %o, which is no list", (value) => {
    expect(issuesOf(() => compileZones(value as never))).toMatchObject([{ path: ["tables"] }]);
  });
});
