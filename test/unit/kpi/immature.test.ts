import {
  abandonment,
  botDeflection,
  breachRate,
  createReport,
  firstContactResolution,
  firstReplyTime,
  type Kpi,
  reopenRate,
  serviceLevel,
  slaAttainment,
  type SupportRecord,
  ticketShare,
} from "supportops/kpi";
import { compileSla } from "supportops/sla";
import { ticket } from "supportops/testing";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { everyKpiSample } from "../../support/every-kpi.js";
import { call, nineAt } from "./records.js";
import { hourMs, rowOf } from "./report-of.js";

const sla = compileSla({
  clocks: [{ id: "reply", start: { event: "created" }, stop: { event: "message", by: "agent" } }],
  policies: [{ id: "all", targets: [{ clock: "reply", within: "PT4H", calendar: "24x7" }] }],
});
const context = { asOf: nineAt + hourMs, sla };
const open = ticket("open", nineAt).build();
const solved = ticket("solved", nineAt)
  .message(nineAt + 1, "bot")
  .status(nineAt + 2, "solved")
  .build();

describe("immature", () => {
  it.each<{ kpi: Kpi; given: Ticket | SupportRecord; immature: number; why: string }>([
    { kpi: reopenRate(), given: solved, immature: 1, why: "may still be reopened" },
    { kpi: reopenRate({ withinDays: null }), given: solved, immature: 0, why: "waits for nothing" },
    { kpi: firstContactResolution(), given: solved, immature: 1, why: "may still come back" },
    { kpi: botDeflection(), given: solved, immature: 1, why: "may still come back" },
    { kpi: slaAttainment(), given: open, immature: 1, why: "may still be kept" },
    { kpi: breachRate(), given: open, immature: 1, why: "may still be kept" },
    { kpi: serviceLevel({ within: "PT2H" }), given: call(), immature: 1, why: "may still be answered in time" },
    { kpi: abandonment(), given: call(), immature: 1, why: "may still be given up" },
    { kpi: firstReplyTime(), given: open, immature: 0, why: "counts as waiting so far" },
    {
      kpi: ticketShare({ id: "share", of: { tag: "a" }, among: { tag: "b" } }),
      given: open,
      immature: 0,
      why: "is left out for good",
    },
  ])("$kpi.id is $immature: $why", ({ kpi, given, immature }) => {
    expect(rowOf(kpi, [given], { context })).toMatchObject({ immature });
  });

  it("is 0 in every row that nothing is left out of", () => {
    const kpis = everyKpiSample.filter(({ needs, promises }) => needs.length === 0 && promises === undefined);
    const rows = createReport({ kpis, context: { asOf: nineAt, timeZone: "UTC" } }).rows();
    expect(rows.map((row) => row.immature)).toEqual(kpis.map(() => 0));
  });
});
