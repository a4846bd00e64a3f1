import type { RunObserver } from "../clock/run-clocks.js";
import type { TicketRun } from "../clock/ticket-run.js";
import type { OverrideEvent, TicketEvent } from "../ticket/ticket-event.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledSla } from "./compiled-sla.js";
import { timeExcluded } from "./cycle-overrides.js";
import type { TimeOff } from "./splice-time-off.js";
import { noteSuspension, openSuspensionRun, type SuspensionRun, timeSuspended } from "./suspension-run.js";
import type { TracedCycle } from "./traced-cycle.js";
import { traceTrack } from "./trace-track.js";
import { noteEditions, noteTerms, openTrackRun, type TrackRun } from "./track-run.js";

/** What is kept of a ticket, beside its clocks, while its log is followed. */
export class SlaRun implements RunObserver {
  /** What was promised on each track. */
  readonly tracks: readonly TrackRun[];
  /** The overrides so far. */
  readonly overrides: OverrideEvent[] = [];
  readonly suspensions: readonly SuspensionRun[];
  readonly #sla: CompiledSla;

  constructor(sla: CompiledSla) {
    this.#sla = sla;
    this.tracks = sla.tracks.map(openTrackRun);
    this.suspensions = sla.suspensions.map(openSuspensionRun);
  }

  eventApplied(event: TicketEvent): void {
    if (event.kind === "override") this.overrides.push(event);
  }

  instantOver(run: TicketRun): void {
    for (const track of this.tracks) noteTerms(track, run, this.#sla);
    for (const suspension of this.suspensions) noteSuspension(suspension, run);
  }

  timePasses(run: TicketRun, until: EpochMs): void {
    for (const track of this.tracks) {
      if (track.track.editionStarts.length > 0) noteEditions(track, until, run, this.#sla);
    }
  }

  /** A sequence goes on at the due instant in the first slot that promises something on the clock. */
  dueOf(run: TicketRun, clock: number): EpochMs | null {
    const place = this.tracks.findIndex(({ track }) => track.clock === clock);
    const traced = this.tracedTrack(place, run, run.changes.at).at(-1);
    return traced?.tally.breachedAt ?? traced?.tally.stretches.at(-1)?.dueAt ?? null;
  }

  /** Every cycle as of an instant, by slot, then in declared order of the clocks. */
  tracedCycles(run: TicketRun, asOf: EpochMs): readonly TracedCycle[] {
    return this.tracks.flatMap((_, place) => this.tracedTrack(place, run, asOf));
  }

  /** The cycles of one track as of an instant. */
  tracedTrack(place: number, run: TicketRun, asOf: EpochMs): readonly TracedCycle[] {
    const track = this.tracks[place] as TrackRun;
    const { clock, cycles } = run.runs[track.track.clock] as TicketRun["runs"][number];
    const overrides = this.overrides.filter((override) => override.clock === clock.id);
    return traceTrack(
      track,
      cycles,
      clock.anchor,
      { overrides, timesOff: this.#timesOff(track.track.clock, overrides) },
      asOf,
    );
  }

  #timesOff(clock: number, overrides: readonly OverrideEvent[]): readonly TimeOff[] {
    if (overrides.length === 0 && this.suspensions.length === 0) return [];
    return [...timeExcluded(overrides), ...this.suspensions.flatMap((run) => timeSuspended(run, clock))];
  }
}
