import type { SlaDefinition } from "../../sla/sla-definition.js";
import { type GlpiClockId, glpiClocks } from "./glpi-clocks.js";

/**
 * How agreements of GLPI look here: SLA and OLA are slots; hours are working time, days are working days that keep the
 * time of day, moved to the end of the working day where the agreement says so.
 */
export const glpiExampleSla: SlaDefinition<GlpiClockId> = {
  schemaVersion: 1,
  id: "glpi-example",
  calendars: [{ id: "default", timeZone: "Europe/Paris", weekly: { "mon-fri": [["08:30", "19:00"]] } }],
  clocks: glpiClocks,
  policies: [
    {
      id: "five days",
      slot: "SLA",
      targets: [
        { clock: "timeToOwn", within: { hours: 4 }, calendar: "default" },
        {
          clock: "timeToResolve",
          within: { businessDays: 5 },
          calendar: "default",
          roundDueTo: "endOfBusinessDay",
        },
      ],
    },
    {
      id: "second line",
      slot: "OLA",
      match: { field: "groupId", is: "second-line" },
      targets: [
        { clock: "internalTimeToOwn", within: { hours: 2 }, calendar: "default" },
        { clock: "internalTimeToResolve", within: { hours: 16 }, calendar: "default" },
      ],
    },
  ],
};
