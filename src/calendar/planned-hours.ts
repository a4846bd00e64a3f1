import type { EpochMs } from "../time/instant-input.js";
import type { CalendarPlan } from "./calendar-plan.js";
import { laySchedule } from "./lay-schedule.js";
import type { OpenSet } from "./open-set.js";
import type { Spans } from "./spans.kernel.js";

/** The open instants of a checked definition: each version's from its start to the start of the next. */
export function plannedHours(plan: CalendarPlan): OpenSet {
  const { zone, versions } = plan;
  return {
    from: zone.from,
    to: zone.to,
    spansBetween(from: EpochMs, to: EpochMs): Spans {
      const open: number[] = [];
      versions.forEach((version, index) => {
        const start = Math.max(from, version.from);
        const end = Math.min(to, versions[index + 1]?.from ?? to);
        if (start < end) laySchedule(open, version.schedule, zone, start, end);
      });
      return open;
    },
  };
}
