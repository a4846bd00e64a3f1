import type { Calendar } from "../calendar/calendar.js";
import { isOpenPhase, lastPhase } from "../clock/clock-cycle-log.js";
import { type ClockRun, type CycleDraft, openClockRun, phaseOf } from "../clock/clock-run.js";
import { openTicketRun, type TicketRun, type TicketStart } from "../clock/ticket-run.js";
import type { CompiledPolicy, CompiledSla, CompiledTarget } from "./compiled-sla.js";
import type { TicketProgress } from "./record-run.js";
import type { ClockRecord, RunRecord, SlaCheckpoint, TermsRecord, TrackRecord } from "./sla-checkpoint.js";
import { SlaRun } from "./sla-run.js";
import type { SuspensionRun } from "./suspension-run.js";
import type { Terms } from "./terms.js";
import type { TrackRun } from "./track-run.js";

/** Puts a ticket's clocks back to work as they stood. */
export function restoreRun(record: RunRecord, start: TicketStart, sla: CompiledSla): TicketProgress {
  const opened = openTicketRun(sla.clocks, start);
  const runs = sla.clocks.clocks.map((clock, place) => restoreClock(clock, record.clocks[place] as ClockRecord));
  const run: TicketRun = {
    ...opened,
    runs,
    state: { ...record.state },
    phases: runs.map(phaseOf),
    isDecided: true,
    nextWakeAt: nextWakeOf(runs, record.at),
  };
  run.changes.at = record.at;
  run.changes.life = record.life;
  const slaRun = new SlaRun(sla);
  slaRun.overrides.push(...record.overrides);
  slaRun.tracks.forEach((track, place) => {
    restoreTrack(track, record.tracks[place] as TrackRecord, sla);
  });
  slaRun.suspensions.forEach((suspension, place) => {
    restoreSuspension(suspension, record.suspensions[place] ?? []);
  });
  return { run, slaRun };
}

function nextWakeOf(runs: readonly ClockRun[], at: number): number | null {
  const starts = runs.flatMap(({ nextStartAt }) => (nextStartAt !== null && nextStartAt > at ? [nextStartAt] : []));
  return starts.length === 0 ? null : Math.min(...starts);
}

function restoreClock(clock: ClockRun["clock"], record: ClockRecord): ClockRun {
  const { cycle, levels, pauses, droppedUntil, paused, couldStart, mayReopen, nextStartAt } = record;
  const run = openClockRun(clock);
  if (cycle !== null) run.cycles.push({ clock: clock.id, ...cycle, phases: [...cycle.phases] as CycleDraft["phases"] });
  const latest = run.cycles[0];
  const isOpen = latest !== undefined && isOpenPhase(lastPhase(latest));
  run.pauses.push(...pauses);
  return Object.assign(run, {
    open: isOpen ? latest : undefined,
    is: levels,
    droppedUntil,
    paused,
    couldStart,
    mayReopen,
    nextStartAt,
  });
}

function restoreTrack(track: TrackRun, record: TrackRecord, sla: CompiledSla): void {
  track.cycles = record.cycles;
  track.handedOut = record.handedOut;
  track.editionAt = record.editionAt;
  track.matched = policyAt(record.matched, sla);
  track.changes.push(...record.changes.map((change) => ({ ...change, terms: restoreTerms(change.terms, sla) })));
}

function policyAt(place: number | null, { policies }: CompiledSla): CompiledPolicy | null | undefined {
  return place === null ? undefined : (policies[place] ?? null);
}

function restoreTerms(record: TermsRecord["terms"], { targets, calendars }: CompiledSla): Terms | null {
  if (record === null) return null;
  const target = targets[record.target] as CompiledTarget;
  const calendar = calendars.get(record.calendarId) as Calendar;
  return { target, calendar, deadlineAt: record.deadlineAt, override: null };
}

function restoreSuspension({ met }: SuspensionRun, spans: RunRecord["suspensions"][number]): void {
  met.push(...spans.map(({ from, to }) => ({ from, to: to ?? Infinity })));
}

/** A ticket as a checkpoint left it: as it was created, while no instant is decided. */
export function progressOf({ run, createdAt, start }: SlaCheckpoint, sla: CompiledSla): TicketProgress {
  const ticket = { createdAt, ...start };
  if (run !== null) return restoreRun(run, ticket, sla);
  return { run: openTicketRun(sla.clocks, ticket), slaRun: new SlaRun(sla) };
}
