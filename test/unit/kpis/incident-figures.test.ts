import { describe, expect, it } from "vitest";
import { incidentColumns, type IncidentRecord } from "../../../examples/demo/incidents/incident-row.js";
import { figuresOfTable } from "../../../examples/kpis/data-sets.js";
import { record } from "../demo/incident-log.js";

const more = { reassignment_count: "0", knowledge: "false", resolved_by: "7" };

function figuresOf(
  records: readonly IncidentRecord[],
  dates: { readonly asOf?: number; readonly split?: number } = {},
) {
  const table = {
    columns: [...incidentColumns, ...Object.keys(more)],
    records: records.map((one) => ({ ...one, ...more })),
  };
  return figuresOfTable(table, { asOf: dates.asOf, split: dates.split });
}

// Opened on Tuesday 1 March at 08:00 and resolved on Thursday at 09:00: 49 hours; its contact type is corrected.
const first = [record(), record({ sys_mod_count: "1", contact_type: "Email", incident_state: "Closed" })];
// Opened on Wednesday 2 March at 08:00 and never resolved, but closed on Wednesday 9 March at 08:00: 168 hours.
const second = record({
  number: "2",
  made_sla: "false",
  opened_at: "2016-03-02T08:00:00",
  sys_updated_at: "2016-03-02T08:00:00",
  resolved_at: "",
  closed_at: "2016-03-09T08:00:00",
});

describe("the figures of an incident log", () => {
  it("count an incident under the contact type of its last row, as its priority", () => {
    expect(figuresOf([...first, second])).toMatchObject({ channelMix: { Email: 1, Phone: 1 } });
  });

  it("go on for three weeks after the week of the last opening, also past the end of the log", () => {
    expect(figuresOf([...first, second])).toMatchObject({
      weekly: [
        { weekStart: "2016-02-29T00:00:00", created: 2, resolved: 1, backlogAtEnd: 1 },
        { weekStart: "2016-03-07T00:00:00", created: 0, resolved: 1, backlogAtEnd: 0 },
        { weekStart: "2016-03-14T00:00:00", created: 0, resolved: 0, backlogAtEnd: 0 },
        { weekStart: "2016-03-21T00:00:00", created: 0, resolved: 0, backlogAtEnd: 0 },
      ],
    });
  });

  it("look at the censoring date and the split that are given", () => {
    const asOf = Date.UTC(2016, 2, 5);
    const split = Date.UTC(2016, 2, 2);
    expect(figuresOf([...first, second], { asOf, split })).toMatchObject({
      // One of two has ended after 49 hours, so half survive until the other is censored after 64.
      censoringDemo: {
        asOf: "2016-03-05T00:00:00",
        opened: 2,
        resolvedByAsOf: 1,
        openAtAsOf: 1,
        naiveMedianResolvedOnly: 49,
        kaplanMeier: { n: 2, events: 1, q50: 49, q90: null, "S(24)": 1, "S(72)": 0.5 },
        // Between 49 and 168 hours.
        eventualTrueMedian: 108.5,
      },
      // All of one priority: nothing but the rate has changed.
      slaChangeDecomposition: { split: "2016-03-02T00:00:00", rateA: 1, rateB: 0, mixEffect: 0, rateEffect: -1 },
    });
  });

  it("leave out incidents that were opened after the censoring date", () => {
    expect(figuresOf([...first, second], { asOf: Date.UTC(2016, 2, 2) })).toMatchObject({
      censoringDemo: {
        opened: 1,
        resolvedByAsOf: 0,
        openAtAsOf: 1,
        naiveMedianResolvedOnly: null,
        eventualTrueMedian: 49,
      },
    });
  });

  it("are looked at as of the dates of the first part without dates", () => {
    expect(figuresOf([...first, second])).toMatchObject({
      censoringDemo: { asOf: "2016-03-22T00:00:00" },
      slaChangeDecomposition: { split: "2016-03-15T11:57:00" },
    });
  });
});
