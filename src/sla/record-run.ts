import type { ClockRun } from "../clock/clock-run.js";
import type { TicketRun } from "../clock/ticket-run.js";
import type { ClockRecord, RunRecord, TermsRecord, TrackRecord } from "./sla-checkpoint.js";
import type { SlaRun } from "./sla-run.js";
import type { TermsChange } from "./terms.js";
import type { TrackRun } from "./track-run.js";

/** A ticket's clocks with what was promised on them. */
export interface TicketProgress {
  readonly run: TicketRun;
  readonly slaRun: SlaRun;
}

/** Writes down what stands after a decided instant. */
export function recordRun({ run, slaRun }: TicketProgress): RunRecord {
  return {
    at: run.changes.at,
    life: run.changes.life,
    state: run.state,
    clocks: run.runs.map(recordClock),
    tracks: slaRun.tracks.map(recordTrack),
    overrides: slaRun.overrides,
    suspensions: slaRun.suspensions.map(({ met }) =>
      met.map(({ from, to }) => ({ from, to: to === Infinity ? null : to })),
    ),
  };
}

function recordClock({
  cycles,
  droppedUntil,
  is,
  paused,
  couldStart,
  mayReopen,
  nextStartAt,
  pauses,
}: ClockRun): ClockRecord {
  const latest = cycles[cycles.length - 1];
  const cycle =
    latest === undefined
      ? null
      : { cycle: latest.cycle, startedAt: latest.startedAt, openedAt: latest.openedAt, phases: latest.phases };
  return { cycle, droppedUntil, levels: is, paused, couldStart, mayReopen, nextStartAt, pauses };
}

function recordTrack({ cycles, handedOut, editionAt, matched, changes }: TrackRun): TrackRecord {
  return {
    cycles,
    handedOut,
    editionAt,
    matched: matched === undefined ? null : (matched?.index ?? -1),
    changes: changes.map(recordTerms),
  };
}

function recordTerms({ from, terms, policyId, problem, event }: TermsChange): TermsRecord {
  const reference = terms && {
    target: terms.target.index,
    calendarId: terms.calendar.id as string,
    deadlineAt: terms.deadlineAt,
  };
  return { from, terms: reference, policyId, problem, event };
}
