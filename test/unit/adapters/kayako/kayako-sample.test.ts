import { kayakoSla, kayakoTicket } from "supportops/adapters/kayako";
import { compileSla, evaluateSla } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { openFolder } from "../../../adapters/folder.js";
import { facts } from "../../../adapters/kayako.js";
import { readSettings } from "../../../adapters/settings.js";
import { policyTargets } from "../../../support/policy-targets.js";
import { sampleFolder, sampleRows } from "../../../support/vendor-sample.js";
import { sampleAccount, samplePayload, samplePromises } from "./sample.js";

const expected = sampleRows("kayako", "expected.json", "tickets");

describe("kayakoTicket tells the facts of the sample cases", () => {
  const folder = openFolder(sampleFolder("kayako"));
  const told = facts(folder, readSettings(folder, undefined));

  it.each(expected)("$id: every fact of expected.json but the comment, which is not in the payload", (row) => {
    const csat = Array.isArray(row["csat"]) ? [row["csat"][0], null] : null;
    expect(told.tickets.find(({ id }) => id === row["id"])).toEqual({ ...row, csat });
  });

  it("names the business hours and the zone of the account", () => {
    expect([told.schedule, told.time_zone]).toEqual(["Business hours", "America/New_York"]);
  });

  it.each([101, 102, 103])("%i: the activities lead to the case of today", (id) => {
    expect(kayakoTicket(samplePayload(id), sampleAccount()).value.history).toBe("full");
  });
});

describe("kayakoSla tells the promises of the sample account", () => {
  const { value, notes } = kayakoSla(samplePromises(), { timeZone: "America/New_York" });

  it("maps every target, with nothing to note", () => {
    expect(value.policies.map((policy) => [policy.id, policyTargets(policy).length])).toEqual([["2", 5]]);
    expect(notes).toEqual([]);
  });

  it("decides first replies by the priority of the time", () => {
    // Minutes taken are those of expected.json. 101: normal, 240 promised, 86.4667 taken; 102: high since the first
    // business minutes after it came in, 60 promised, 140 taken.
    const first = (id: number) => {
      const { value: ticket } = kayakoTicket(samplePayload(id), sampleAccount());
      return evaluateSla(ticket, compileSla(value), { asOf: "2025-04-01T00:00:00Z" }).current.firstReplyTime;
    };
    expect(first(101)).toMatchObject({ outcome: "met", targetMs: 240 * 60_000, elapsedMs: 5_188_000 });
    expect(first(102)).toMatchObject({ outcome: "breached", targetMs: 60 * 60_000, elapsedMs: 140 * 60_000 });
  });
});
