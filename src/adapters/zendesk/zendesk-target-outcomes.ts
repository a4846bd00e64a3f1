import type { StatusCategory } from "../../ticket/ticket-state.js";
import type { Ticket } from "../../ticket/ticket.js";
import { toEpochMs } from "../../time/instant.js";
import type { DurationMs, EpochMs } from "../../time/instant-input.js";
import type { ZendeskAppliedTarget } from "./zendesk-applied-targets.js";
import { runsIn, type ZendeskMetricsOptions } from "./zendesk-metrics.js";
import {
  cutSpells,
  lengthOf,
  roundTheClock,
  spellsOf,
  totalLength,
  usedUpAt,
  type ZendeskSpell,
} from "./zendesk-spells.js";

/** How a target that was applied to a ticket turned out. */
export interface ZendeskTargetOutcome extends ZendeskAppliedTarget {
  /** From when the metric is counted: the target's application, or the ticket's creation. */
  readonly countedFrom: EpochMs;
  /** How long the metric ran. */
  readonly elapsedMs: DurationMs;
  /** The instant the target was used up, whatever came later; `null` if it has not been. */
  readonly usedUpAt: EpochMs | null;
  /** Whether that was a breach: it happened while the target was in force. */
  readonly isBreached: boolean;
}

/** The native metric of each metric of targets. */
const metrics = { agent_work_time: "agentWork", requester_wait_time: "requesterWait" } as const;

/**
 * When spells have used up a target; a metric that stops at that very instant has kept it.
 *
 * @param until - The instant until which time counts: a metric that still runs then has used up what it has reached.
 */
function whenUsedUp(spells: readonly ZendeskSpell[], target: DurationMs, until: EpochMs): EpochMs | null {
  let left = target;
  for (const [index, spell] of spells.entries()) {
    const length = lengthOf(spell);
    const goesOn = spell.to === until || spells[index + 1]?.from === spell.to;
    if (length > left || (length === left && goesOn)) return usedUpAt(spell, left);
    left -= length;
  }
  return null;
}

/**
 * How the targets applied to a ticket turned out: agent work is time new or open, requester wait also time on hold. Time
 * counts from a target's application; with the definitions of `zendesk` from the ticket's creation, where its clock
 * starts.
 *
 * @param ticket - From `zendeskTableTicket` or `zendeskTicket`.
 * @param targets - From {@link zendeskAppliedTargets}.
 * @param options - As of `zendeskMetrics`.
 * @returns One outcome per target, in their order.
 * @throws A {@link SupportOpsError} with the codes of `toEpochMs` for an unreadable instant.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const printer = ticket("4711", "2026-03-27T08:00:00Z").status("2026-03-27T12:00:00Z", "solved").build();
 * const { value: targets } = zendeskAppliedTargets([
 *   { field_name: "agent_work_time", updated: "2026-03-27 08:00:00", value: '{"minutes":60,"in_business_hours":false}' },
 * ]);
 * const [outcome] = zendeskTargetOutcomes(printer, targets, { asOf: "2026-03-28T00:00:00Z", calendars: new Map() });
 * outcome?.usedUpAt; // => Date.parse("2026-03-27T09:00:00Z")
 * ```
 */
export function zendeskTargetOutcomes(
  ticket: Ticket,
  targets: readonly ZendeskAppliedTarget[],
  { asOf, calendars, definitions = "exact" }: ZendeskMetricsOptions,
): readonly ZendeskTargetOutcome[] {
  const until = toEpochMs(asOf);
  const [defaultId = null] = calendars.keys();
  const spells = spellsOf(ticket, until, { calendars, defaultId }, definitions === "zendesk" ? "last" : "each");
  return targets.map((target) => {
    const countedFrom = definitions === "zendesk" ? ticket.createdAt : Math.max(target.appliedAt, ticket.createdAt);
    const statuses: readonly StatusCategory[] = runsIn[metrics[target.metric]];
    const counted = cutSpells(spells, countedFrom, until).filter(({ category }) => statuses.includes(category));
    const running = target.businessHours ? counted : roundTheClock(counted);
    const used = whenUsedUp(running, target.targetMs, until);
    // A target that comes when it is already used up is broken from then on.
    const at = used === null ? null : Math.max(used, target.appliedAt);
    const elapsedMs = totalLength(running);
    const isBreached = at !== null && (target.replacedAt === null || definitions === "dbt" || at < target.replacedAt);
    return { ...target, countedFrom, elapsedMs, usedUpAt: at, isBreached };
  });
}
