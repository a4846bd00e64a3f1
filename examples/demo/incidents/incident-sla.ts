import type { SlaDefinition, TargetDefinition } from "supportops/sla";
import { resolvedStateClock, responseClock } from "./incident-clocks.js";

/** Hours promised for each priority, 1 is critical. Business hours but for the critical ones. */
const promises = [
  { priority: "1", response: 0.5, resolution: 8, calendar: "24x7" },
  { priority: "2", response: 2, resolution: 16, calendar: "desk" },
  { priority: "3", response: 8, resolution: 40, calendar: "desk" },
  { priority: "4", response: 16, resolution: 80, calendar: "desk" },
] as const;

const atRisk = { percent: 75 } as const;

/**
 * An SLA of our own for the incidents, since the source keeps its targets to itself. Its hours are on UTC's wall clock,
 * as the log's times are.
 */
export const incidentSla = {
  id: "incidents",
  calendars: [{ id: "desk", timeZone: "UTC", weekly: { "mon-fri": [["08:00", "18:00"]] } }],
  priorities: ["4", "3", "2", "1"],
  clocks: [responseClock, resolvedStateClock],
  policies: [
    {
      id: "by priority",
      targets: promises.flatMap(
        ({ priority, response, resolution, calendar }): TargetDefinition<"response" | "resolved">[] => {
          const when = { field: "priority", is: priority } as const;
          return [
            { clock: "response", when, within: { minutes: response * 60 }, calendar, atRisk },
            { clock: "resolved", when, within: { hours: resolution }, calendar, atRisk },
          ];
        },
      ),
    },
  ],
} satisfies SlaDefinition<"response" | "resolved">;
