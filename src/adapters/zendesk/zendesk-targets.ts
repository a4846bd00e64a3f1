import type { ZendeskClockId } from "../../presets/zendesk/zendesk-clocks.js";
import type { TargetDefinition, TicketCalendar } from "../../sla/sla-definition.js";
import type { DurationInput } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { isRow, listOf, type PayloadRow, showWord, textOf } from "../payload/payload-values.js";

/** The clocks of Zendesk's SLAs: those of tickets, and that of group SLAs. */
export type ZendeskSlaClockId = ZendeskClockId | "groupOwnership";

/** The clocks of metrics, by Zendesk's names. */
export type MetricClocks = Readonly<Record<string, ZendeskSlaClockId>>;

/** The metrics of SLA policies. */
export const ticketMetrics: MetricClocks = {
  first_reply_time: "firstReply",
  next_reply_time: "nextReply",
  periodic_update_time: "periodicUpdate",
  pausable_update_time: "pausableUpdate",
  requester_wait_time: "requesterWait",
  agent_work_time: "agentWork",
  total_resolution_time: "totalResolution",
};

/** The metric of group SLA policies, under both names it has. */
export const groupMetrics: MetricClocks = { group_ownership_time: "groupOwnership", ownership_time: "groupOwnership" };

/** The hours of targets in business hours: a calendar, or `null` where the default schedule could not be read. */
export type BusinessHours = string | TicketCalendar | null;

function targetOf(row: PayloadRow): DurationInput | null {
  const { target, target_in_seconds: seconds } = row;
  const isLength = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
  if (isLength(seconds)) return seconds % 60 === 0 ? { minutes: seconds / 60 } : { seconds };
  return isLength(target) ? { minutes: target } : null;
}

function mapMetric(
  row: PayloadRow,
  clocks: MetricClocks,
  hours: BusinessHours,
  notes: NoteCollector,
): readonly TargetDefinition<ZendeskSlaClockId>[] {
  const path = "policies[].policy_metrics[]";
  const metric = textOf(row["metric"]) ?? "";
  const clock = Object.hasOwn(clocks, metric) ? clocks[metric] : undefined;
  if (clock === undefined) {
    notes.add("unknown", `${path}.metric`, `A metric ${showWord(row["metric"])} has no clock and was left out.`);
    return [];
  }
  const within = targetOf(row);
  const priority = textOf(row["priority"]);
  if (within === null || priority === null) {
    notes.add("incomplete", path, "A target lacks its priority or its length and was left out.");
    return [];
  }
  if (typeof row["business_hours"] !== "boolean") {
    notes.add("guessed", `${path}.business_hours`, "A target does not say in which hours; it counts round the clock.");
  }
  const calendar = row["business_hours"] === true ? hours : "24x7";
  if (calendar === null) {
    notes.add(
      "incomplete",
      `${path}.business_hours`,
      "A target in business hours was left out for lack of a schedule.",
    );
    return [];
  }
  return [{ clock, when: { field: "priority", is: priority }, within, calendar }];
}

/** Maps the targets of a policy, one for each priority and metric; what is left out is noted. */
export function mapTargets(
  value: unknown,
  clocks: MetricClocks,
  hours: BusinessHours,
  notes: NoteCollector,
): readonly TargetDefinition<ZendeskSlaClockId>[] {
  return listOf(value).flatMap((row) => {
    if (isRow(row)) return mapMetric(row, clocks, hours, notes);
    notes.add("unknown", "policies[].policy_metrics[]", "The target is no object.");
    return [];
  });
}
