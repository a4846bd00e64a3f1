import type { ClockRun } from "../clock/clock-run.js";
import type { TicketRun } from "../clock/ticket-run.js";
import type { CompiledSla } from "./compiled-sla.js";
import type { ClockRecord, RunRecord, TermsRecord, TrackRecord } from "./sla-checkpoint.js";
import type { SlaRun } from "./sla-run.js";
import type { TermsChange } from "./terms.js";
import type { TrackRun } from "./track-run.js";

/** A ticket's clocks with what was promised on them. */
export interface TicketProgress {
  readonly run: TicketRun;
  readonly slaRun: SlaRun;
}

/** Writes down what stands after a decided instant; policies and targets by their places in the SLA. */
export function recordRun({ run, slaRun }: TicketProgress, sla: CompiledSla): RunRecord {
  return {
    at: run.changes.at,
    life: run.changes.life,
    state: run.state,
    clocks: run.runs.map(recordClock),
    tracks: slaRun.tracks.map((track) => recordTrack(track, sla)),
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

function recordTrack({ cycles, handedOut, editionAt, matched, changes }: TrackRun, sla: CompiledSla): TrackRecord {
  return {
    cycles,
    handedOut,
    editionAt,
    matched: matched === undefined ? null : sla.policies.findIndex((policy) => policy === matched),
    changes: changes.map((change) => recordTerms(change, sla)),
  };
}

function recordTerms({ from, terms, policyId, problem, event }: TermsChange, { targets }: CompiledSla): TermsRecord {
  const reference = terms && {
    target: targets.indexOf(terms.target),
    calendarId: terms.calendar.id as string,
    deadlineAt: terms.deadlineAt,
  };
  return { from, terms: reference, policyId, problem, event };
}
