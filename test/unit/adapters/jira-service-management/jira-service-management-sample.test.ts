import {
  jiraServiceManagementTicket,
  jiraServiceManagementVendorClocks,
} from "supportops/adapters/jira-service-management";
import { compileCalendar } from "supportops/calendar";
import { jiraServiceManagementClocks } from "supportops/presets/jira-service-management";
import { compileSla, evaluateSla, reconcileSla, vendorClocksOf } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { accountHours } from "../../../adapters/account-hours.js";
import { openFolder } from "../../../adapters/folder.js";
import { facts } from "../../../adapters/jsm.js";
import { readSettings } from "../../../adapters/settings.js";
import { sampleFolder, sampleRows } from "../../../support/vendor-sample.js";
import { samplePayload, sampleSite } from "./sample.js";

const expected = sampleRows("jsm", "expected.json", "tickets");

const mapped = (key: string) => jiraServiceManagementTicket(samplePayload(key), sampleSite());

describe("jiraServiceManagementTicket tells the facts of the sample requests", () => {
  const folder = openFolder(sampleFolder("jsm"));
  const told = facts(folder, readSettings(folder, undefined));

  it.each(expected)("$id: every fact of expected.json", (row) => {
    expect(told.tickets.find(({ id }) => id === row["id"])).toEqual(row);
  });

  it.each(["SUP-101", "SUP-102", "SUP-103"])(
    "%s: the whole history is there, and only the feedback's time is a guess",
    (key) => {
      const { value, notes } = mapped(key);
      expect(value.history).toBe("full");
      expect(notes.filter(({ path }) => path !== "feedback" && path !== "author.accountType")).toEqual([]);
    },
  );
});

describe("Jira's own clocks stand beside ours", () => {
  // Four and sixteen hours are the goals that the sample's SLA files state.
  const calendar = { ...accountHours(null), id: "hours" };
  const sla = compileSla({
    calendars: [calendar],
    clocks: jiraServiceManagementClocks,
    policies: [
      {
        id: "goals",
        targets: [
          { clock: "timeToFirstResponse", within: { hours: 4 }, calendar: "hours" },
          { clock: "timeToResolution", within: { hours: 16 }, calendar: "hours" },
        ],
      },
    ],
  });

  it("is a cycle for each of Jira's, with the instants of its SLA files", () => {
    // SUP-102 was reopened: 7 March 21:40 to 12 March 19:30, then 13 March 12:10 to 15:00 (UTC).
    const { value } = mapped("SUP-102");
    const resolution = vendorClocksOf(value).filter(({ metric }) => metric === "Time to resolution");
    expect(
      resolution.map(({ instance, startedAt, stoppedAt, breachedAt }) => [instance, startedAt, stoppedAt, breachedAt]),
    ).toEqual([
      [1, 1741383600000, 1741807800000, 1741725600000],
      [2, 1741867800000, 1741878000000, null],
    ]);
    const { cycles } = evaluateSla(value, sla, { asOf: "2025-04-01T00:00:00Z" });
    const ours = cycles.filter(({ clock }) => clock === "timeToResolution");
    expect(ours.map(({ startedAt, stoppedAt, breachedAt }) => [startedAt, stoppedAt, breachedAt])).toEqual(
      resolution.map(({ startedAt, stoppedAt, breachedAt }) => [startedAt, stoppedAt, breachedAt]),
    );
  });

  it("counts the elapsed time that Jira shows, where only waiting for the customer pauses", () => {
    // elapsedTime.millis of the sample's SLA files.
    const elapsed = (key: string, clock: string) =>
      evaluateSla(mapped(key).value, sla, { asOf: "2025-04-01T00:00:00Z" })
        .cycles.filter((cycle) => cycle.clock === clock)
        .map(({ elapsedMs }) => elapsedMs);
    expect(elapsed("SUP-101", "timeToFirstResponse")).toEqual([5188000]);
    expect(elapsed("SUP-101", "timeToResolution")).toEqual([15118000]);
    expect(elapsed("SUP-102", "timeToResolution")).toEqual([82200000, 7200000]);
    expect(compileCalendar(calendar).timeZone).toBe("America/New_York");
  });

  // The breach time that the sample has for SUP-101 leaves out its pause of 6 h 28 min 20 s in office hours.
  const pauseMs = ((6 * 60 + 28) * 60 + 20) * 1000;

  it.each([
    ["SUP-101", [["dueAt", -pauseMs]]],
    ["SUP-102", []],
  ])("%s: reconciles in every figure, elapsed time and target included", (key, expected) => {
    const evaluation = evaluateSla(mapped(key).value, sla, { asOf: "2025-04-01T00:00:00Z" });
    const { value: vendorClocks, notes } = jiraServiceManagementVendorClocks(samplePayload(key).sla);
    const clocks = {
      "Time to first response": "timeToFirstResponse",
      "Time to resolution": "timeToResolution",
    } as const;
    const { rows } = reconcileSla(evaluation, vendorClocks, { clocks });
    const both = rows.filter(({ presence }) => presence === "both");
    expect(both).toHaveLength(vendorClocks.length);
    const differences = both.flatMap((row) => row.differences);
    expect(differences.map(({ figure, differenceMs }) => [figure, differenceMs])).toEqual(expected);
    expect(notes).toEqual([]);
  });
});
