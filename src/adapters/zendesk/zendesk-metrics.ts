import type { Calendar } from "../../calendar/calendar.js";
import type { StatusCategory } from "../../ticket/ticket-state.js";
import type { Ticket } from "../../ticket/ticket.js";
import { toEpochMs } from "../../time/instant.js";
import type { DurationMs, EpochMs, InstantInput } from "../../time/instant-input.js";
import type { ZendeskDefinitions } from "./zendesk-definitions.js";
import { firstReplyAt } from "./zendesk-first-reply.js";
import { solvesOf } from "./zendesk-solves.js";
import { cutSpells, roundTheClock, spellsOf, totalLength, type ZendeskSpell } from "./zendesk-spells.js";

/** What is needed to compute the metrics of a ticket. */
export interface ZendeskMetricsOptions {
  /** The instant until which time counts. */
  readonly asOf: InstantInput;
  /** The account's hours by schedule id, as `compileCalendar` made them; the default schedule comes first. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** Whose definitions count; `exact` if absent. */
  readonly definitions?: ZendeskDefinitions;
}

/** A time in both ways of counting, in milliseconds; `null` for one that has not ended or never began. */
export interface ZendeskTime {
  /** Round the clock. */
  readonly calendarMs: DurationMs | null;
  /** In business hours. */
  readonly businessMs: DurationMs | null;
}

/** Zendesk's native metrics of a ticket. */
export interface ZendeskTicketMetrics {
  /** Creation to the first public reply of an agent. */
  readonly firstReply: ZendeskTime;
  /** Creation to the first solve. */
  readonly firstResolution: ZendeskTime;
  /** Creation to the last solve. */
  readonly fullResolution: ZendeskTime;
  /** Time new, open or on hold. */
  readonly requesterWait: ZendeskTime;
  /** Time pending. */
  readonly agentWait: ZendeskTime;
  /** Time new or open. */
  readonly agentWork: ZendeskTime;
  /** Time on hold. */
  readonly onHold: ZendeskTime;
  /** How often it was opened again after a solve. */
  readonly reopens: number;
  /** The instant of the first reply, or `null`. */
  readonly firstReplyAt: EpochMs | null;
  /** The instant of the first solve, or `null`. */
  readonly firstSolvedAt: EpochMs | null;
  /** The instant of the last solve, or `null`. */
  readonly lastSolvedAt: EpochMs | null;
}

const minuteMs = 60_000;

/** The statuses in which each metric of time spent runs. */
export const runsIn = {
  requesterWait: ["new", "open", "hold"],
  agentWait: ["pending"],
  agentWork: ["new", "open"],
  onHold: ["hold"],
} as const satisfies Readonly<Record<string, readonly StatusCategory[]>>;

/**
 * Zendesk's native ticket metrics, computed from a ticket's log: replies, resolutions and times in statuses, round the
 * clock and in business hours, to the millisecond.
 *
 * @param ticket - From `zendeskTicket` or `zendeskTableTicket`.
 * @param options - The instant, the hours, and whose definitions count; see {@link ZendeskMetricsOptions}.
 * @returns Times that run on are counted until `asOf`; a reply or resolution that has not happened is `null`. Without
 * calendars, business time is round the clock.
 * @throws A {@link SupportOpsError} with the codes of `toEpochMs` for an unreadable instant.
 * @see Zendesk help, "About native Support time duration metrics"; fivetran/dbt_zendesk, `zendesk__ticket_metrics`.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const printer = ticket("4711", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", "pending")
 *   .status("2026-03-27T10:30:00Z", "solved")
 *   .build();
 * const { agentWork, agentWait, fullResolution } = zendeskMetrics(printer, { asOf: "2026-03-28T00:00:00Z", calendars: new Map() });
 * [agentWork.calendarMs, agentWait.calendarMs, fullResolution.calendarMs].map((ms) => (ms ?? 0) / 60_000); // => [60, 90, 150]
 * ```
 */
export function zendeskMetrics(
  ticket: Ticket,
  { asOf, calendars, definitions = "exact" }: ZendeskMetricsOptions,
): ZendeskTicketMetrics {
  const until = toEpochMs(asOf);
  const [defaultId = null] = calendars.keys();
  const inForce = definitions === "zendesk" ? "last" : "each";
  const spells = spellsOf(ticket, until, { calendars, defaultId }, inForce);
  const round = (ms: DurationMs): DurationMs => (definitions === "zendesk" ? Math.floor(ms / minuteMs) * minuteMs : ms);
  const timeOf = (some: readonly ZendeskSpell[]): ZendeskTime => ({
    calendarMs: round(totalLength(roundTheClock(some))),
    businessMs: round(totalLength(some)),
  });
  const timeTo = (end: EpochMs | null): ZendeskTime =>
    end === null ? { calendarMs: null, businessMs: null } : timeOf(cutSpells(spells, ticket.createdAt, end));
  const timeIn = (categories: readonly StatusCategory[]): ZendeskTime =>
    timeOf(spells.filter(({ category }) => categories.includes(category)));

  const replyAt = firstReplyAt(ticket, until, definitions);
  const { solves, reopens, isSolved } = solvesOf(ticket, until, definitions);
  const resolution = (end: EpochMs | null): ZendeskTime => {
    const { calendarMs, businessMs } = timeTo(end);
    return { calendarMs, businessMs: definitions === "dbt" && !isSolved ? null : businessMs };
  };
  return {
    firstReply: timeTo(replyAt),
    firstResolution: resolution(solves[0] ?? null),
    fullResolution: resolution(solves.at(-1) ?? null),
    requesterWait: timeIn(runsIn.requesterWait),
    agentWait: timeIn(runsIn.agentWait),
    agentWork: timeIn(runsIn.agentWork),
    onHold: timeIn(runsIn.onHold),
    reopens,
    firstReplyAt: replyAt,
    firstSolvedAt: solves[0] ?? null,
    lastSolvedAt: solves.at(-1) ?? null,
  };
}
