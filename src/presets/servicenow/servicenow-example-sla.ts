import type { SlaDefinition } from "../../sla/sla-definition.js";
import { type ServicenowClockId, servicenowClocks } from "./servicenow-clocks.js";
import { servicenowPriorities } from "./servicenow-priorities.js";

/**
 * How SLA definitions of ServiceNow look here: the types SLA, OLA and UC are slots; a definition for each priority is a
 * target for each, and another priority cancels the clock and starts another one (`onTargetChange: "restart"`), as it
 * does without retroactive start.
 */
export const servicenowExampleSla: SlaDefinition<ServicenowClockId> = {
  schemaVersion: 1,
  id: "servicenow-example",
  calendars: [
    {
      id: "8-5 weekdays",
      timeZone: "America/New_York",
      weekly: { "mon-fri": [["08:00", "17:00"]] },
    },
  ],
  priorities: servicenowPriorities,
  clocks: servicenowClocks,
  slots: [
    { id: "SLA", onTargetChange: "restart" },
    { id: "OLA", matches: "all" },
  ],
  policies: [
    {
      id: "incidents",
      slot: "SLA",
      targets: [
        { clock: "response", when: { field: "priority", is: "1" }, within: { minutes: 15 }, calendar: "24x7" },
        { clock: "response", within: { hours: 4 }, calendar: "8-5 weekdays" },
        { clock: "resolution", when: { field: "priority", is: ["1", "2"] }, within: { hours: 8 }, calendar: "24x7" },
        {
          clock: "resolution",
          when: { field: "priority", is: "3" },
          within: { hours: 24 },
          calendar: "8-5 weekdays",
          atRisk: { percent: 75 },
        },
      ],
    },
    {
      id: "critical incidents",
      slot: "OLA",
      targets: [
        { clock: "criticalResolution", within: { hours: 4 }, calendar: "24x7" },
        { clock: "criticalResolutionRetroactive", within: { hours: 6 }, calendar: "24x7" },
      ],
    },
    {
      id: "each group",
      slot: "OLA",
      targets: [{ clock: "groupResolution", within: { hours: 8 }, calendar: "8-5 weekdays" }],
    },
  ],
};
