import type { Calendar } from "../../calendar/calendar.js";
import { toEpochMs } from "../../time/instant.js";
import type { DurationMs, EpochMs, InstantInput } from "../../time/instant-input.js";
import { isDone, type StatusCategory } from "../../ticket/ticket-state.js";
import type { MessageEvent } from "../../ticket/ticket-event.js";
import type { Ticket } from "../../ticket/ticket.js";
import { cutSpells, lengthOf, spellsOf, type ZendeskSpell } from "./zendesk-spells.js";

/**
 * Whose definitions count: `exact`, Zendesk's metrics at full precision under the schedule in force at each instant;
 * `zendesk`, as Zendesk's own figures are, with the last schedule for the whole life and whole minutes rounded down;
 * `dbt`, the choices of the dbt package for Zendesk, without its arithmetic.
 */
export type ZendeskDefinitions = "exact" | "zendesk" | "dbt";

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

/** The statuses in which each metric runs. */
const runsIn = {
  requesterWait: ["new", "open", "hold"],
  agentWait: ["pending"],
  agentWork: ["new", "open"],
  onHold: ["hold"],
} as const satisfies Readonly<Record<string, readonly StatusCategory[]>>;

/** The statuses in which Zendesk's waiting metrics run, for targets on them. */
export const waitingStatuses: Readonly<Record<keyof typeof runsIn, readonly StatusCategory[]>> = runsIn;

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
  const sum = (some: readonly ZendeskSpell[], isBusiness: boolean): DurationMs =>
    round(some.reduce((total, spell) => total + lengthOf(spell, isBusiness), 0));
  const timeOf = (some: readonly ZendeskSpell[]): ZendeskTime => ({
    calendarMs: sum(some, false),
    businessMs: sum(some, true),
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

/** The first public message of an agent that answers: not the opening one, and nothing a rule wrote. */
function firstReplyAt(ticket: Ticket, until: EpochMs, definitions: ZendeskDefinitions): EpochMs | null {
  const messages = ticket.events.filter(
    (event): event is MessageEvent => event.kind === "message" && event.at <= until,
  );
  const isPublicReply = ({ visibility, actor, automated }: MessageEvent): boolean =>
    visibility === "public" && actor.role === "agent" && !automated;
  const candidates = messages.filter((message) => isPublicReply(message) && !message.opening);
  if (definitions !== "dbt") return candidates[0]?.at ?? null;
  // The package looks for a reply strictly after the first public comment, which is one itself only if an agent opened
  // the ticket and notes came before it.
  const first = messages.find(({ visibility }) => visibility === "public");
  if (first === undefined) return null;
  const notesBefore = messages.some(({ at, visibility }) => visibility === "internal" && at < first.at);
  const isReply = ticket.createdBy.role === "agent" && notesBefore && isPublicReply(first);
  return isReply ? first.at : (candidates.find(({ at }) => at > first.at)?.at ?? null);
}

/** When the ticket became solved, or closed without having been, and how often it was opened again. */
function solvesOf(ticket: Ticket, until: EpochMs, definitions: ZendeskDefinitions) {
  let isSolved = isDone(ticket.initial.status);
  const solves: EpochMs[] = isSolved ? [ticket.createdAt] : [];
  let reopened = 0;
  for (const event of ticket.events) {
    if (event.kind !== "status" || event.at > until) continue;
    const isNow = isDone(event.to);
    if (isNow && !isSolved) solves.push(event.at);
    if (isSolved && !isNow) reopened++;
    isSolved = isNow;
  }
  const reopens = definitions === "dbt" ? Math.max(solves.length - 1, 0) : reopened;
  return { solves, reopens, isSolved };
}
