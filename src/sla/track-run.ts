import type { ClockCycleLog } from "../clock/clock-cycle-log.js";
import { eventOf } from "../clock/instant-changes.js";
import type { TicketRun } from "../clock/ticket-run.js";
import type { TicketEvent } from "../ticket/ticket-event.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledEdition, CompiledPolicy, CompiledSla, Track } from "./compiled-sla.js";
import { isSameTerms, resolveTerms, type Terms, type TermsChange, type TermsProblem } from "./terms.js";

/** What was promised on one track of one ticket so far. */
export interface TrackRun {
  readonly track: Track;
  readonly changes: TermsChange[];
  /** How many cycles the clock had when the terms were last looked at. */
  cycles: number;
  /** How many cycles of the track were handed out and dropped. */
  handedOut: number;
  /** The instant whose editions count. */
  editionAt: EpochMs;
  /** The policy that was matched as the latest cycle began, or `null`; undefined before the first. */
  matched: CompiledPolicy | null | undefined;
}

/** A track on which nothing was promised yet. */
export function openTrackRun(track: Track): TrackRun {
  return { track, changes: [], cycles: 0, handedOut: 0, editionAt: -Infinity, matched: undefined };
}

/** Notes the terms in force after an instant, where they changed. */
export function noteTerms(run: TrackRun, ticket: TicketRun, sla: CompiledSla): void {
  const { track } = run;
  const { changes } = ticket;
  const { cycles } = ticket.runs[track.clock] as TicketRun["runs"][number];
  const latest = cycles[cycles.length - 1];
  const opened = latest !== undefined && latest.cycle > run.cycles ? latest : undefined;
  const isFirst = run.changes.length === 0;
  if (!isFirst && opened === undefined && (track.reads & changes.changed) === 0) return;
  run.cycles = latest?.cycle ?? 0;
  run.editionAt = editionInstant(run, changes.at, opened, ticket);
  if (opened !== undefined) run.matched = firstMatch(track.policies, run.editionAt, ticket) ?? null;
  noteTermsFrom(run, changes.at, eventOf(changes.last), ticket, sla);
}

/** Notes that another edition came into force by itself, where one did before an instant. */
export function noteEditions(run: TrackRun, until: EpochMs, ticket: TicketRun, sla: CompiledSla): void {
  for (const at of run.track.editionStarts) {
    if (at <= run.editionAt || at >= until) continue;
    run.editionAt = at;
    noteTermsFrom(run, at, null, ticket, sla);
  }
}

/** Cycles keep the editions in force at their start, unless the slot goes on to the latest ones. */
function editionInstant(
  { track, editionAt }: TrackRun,
  at: EpochMs,
  opened: ClockCycleLog | undefined,
  { createdAt, runs }: TicketRun,
): EpochMs {
  if (track.rules.editions === "latest") return at;
  if (opened !== undefined) return Math.max(opened.startedAt, createdAt);
  const { clock, cycles } = runs[track.clock] as TicketRun["runs"][number];
  if (cycles.length > 0) return editionAt;
  return clock.anchor === "ticketCreated" ? createdAt : at;
}

function noteTermsFrom(
  run: TrackRun,
  from: EpochMs,
  event: TicketEvent | null,
  ticket: TicketRun,
  sla: CompiledSla,
): void {
  const { track, changes } = run;
  const isKept = track.rules.rematch === "atStart" && run.matched !== undefined;
  const policy = isKept ? run.matched : firstMatch(track.policies, run.editionAt, ticket);
  const edition = policy && editionOf(policy, run.editionAt);
  const found = edition ? findTerms(edition, track.clock, ticket, sla) : null;
  const problem = found !== null && "code" in found ? found : null;
  const terms = found !== null && "target" in found ? found : null;
  const policyId = policy?.id ?? null;
  const current = changes[changes.length - 1];
  if (
    current !== undefined &&
    current.policyId === policyId &&
    isSameProblem(current.problem, problem) &&
    isSameTerms(current.terms, terms)
  )
    return;
  changes.push({ from, terms, policyId, problem, event });
}

function isSameProblem(a: TermsProblem | null, b: TermsProblem | null): boolean {
  return a?.code === b?.code && a?.received === b?.received;
}

function firstMatch(
  policies: readonly CompiledPolicy[],
  editionAt: EpochMs,
  { state, phases }: TicketRun,
): CompiledPolicy | undefined {
  return policies.find(
    (policy) =>
      editionOf(policy, editionAt) !== undefined && (policy.match === undefined || policy.match.holds(state, phases)),
  );
}

function editionOf({ editions }: CompiledPolicy, at: EpochMs): CompiledEdition | undefined {
  return editions.find(({ from, to }) => from <= at && at < to);
}

/** The terms of the first target that fits. */
function findTerms(
  { targets }: CompiledEdition,
  clock: number,
  { state, phases }: TicketRun,
  { calendars }: CompiledSla,
): Terms | TermsProblem | null {
  for (const target of targets) {
    if (target.clock !== clock || target.when?.(state, phases) === false) continue;
    const found = resolveTerms(target, calendars, state);
    if (found !== null) return found;
  }
  return null;
}
