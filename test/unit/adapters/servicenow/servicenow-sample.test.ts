import { servicenowSla, servicenowTicket, servicenowVendorClocks } from "supportops/adapters/servicenow";
import { compileSla, evaluateSla, reconcileSla, vendorClocksOf } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { openFolder } from "../../../adapters/folder.js";
import { facts } from "../../../adapters/servicenow.js";
import { readSettings } from "../../../adapters/settings.js";
import { sampleFolder, sampleRows } from "../../../support/vendor-sample.js";
import { sampleInstance, samplePayload, samplePromises } from "./sample.js";

const expected = sampleRows("servicenow", "expected.json", "tickets");

const mapped = (number: string) => servicenowTicket(samplePayload(number), sampleInstance()).value;

describe("servicenowTicket tells the facts of the sample incidents", () => {
  const folder = openFolder(sampleFolder("servicenow"));
  const told = facts(folder, readSettings(folder, undefined));

  it.each(expected)("$id: every fact of expected.json", (row) => {
    expect(told.tickets.find(({ id }) => id === row["id"])).toEqual(row);
  });

  it("names the schedule and its zone, by the name every runtime knows", () => {
    expect([told.schedule, told.time_zone]).toEqual(["Business hours", "America/New_York"]);
  });

  it.each(["INC0010001", "INC0010002", "INC0010003"])("%s: the audits lead to the record of today", (number) => {
    expect(mapped(number).history).toBe("full");
  });
});

describe("servicenowSla tells the promise of the sample instance", () => {
  const { value, notes } = servicenowSla(samplePromises());
  const sla = compileSla(value);
  const id = "b83c9a171f49541e836b7e928a556b87";

  it("has nothing to note", () => {
    expect(notes).toEqual([]);
  });

  it.each([
    // business_duration of the sample's task_sla: 04:11:58 and 00:40:00.
    ["INC0010001", 4 * 3600 + 11 * 60 + 58],
    ["INC0010003", 40 * 60],
  ])("%s: counts the business duration that ServiceNow has, in seconds", (number, seconds) => {
    const [cycle] = evaluateSla(mapped(number), sla, { asOf: "2025-04-01T00:00:00Z" }).cycles;
    const [vendor] = vendorClocksOf(mapped(number));
    expect(cycle).toMatchObject({ clock: id, elapsedMs: seconds * 1000 });
    expect(vendor).toMatchObject({
      metric: "Resolution 16 business hours",
      startedAt: cycle?.startedAt,
      outcome: "met",
    });
  });

  it("reconciles to no difference with the clock that ServiceNow kept", () => {
    const evaluation = evaluateSla(mapped("INC0010001"), sla, { asOf: "2025-04-01T00:00:00Z" });
    const { taskSlas } = samplePayload("INC0010001");
    const { value: clocks } = servicenowVendorClocks(taskSlas, samplePromises().contractSlas);
    expect(reconcileSla(evaluation, clocks).rows).toMatchObject([
      { metric: id, clock: id, presence: "both", differences: [] },
    ]);
  });
});
