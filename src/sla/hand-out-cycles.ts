import type { ClockCycle } from "./clock-cycle.js";
import { evaluateCycle } from "./evaluate-cycle.js";
import { lastWhere } from "./last-where.js";
import type { TicketProgress } from "./record-run.js";
import type { TrackRun } from "./track-run.js";

/** Takes out the cycles that were followed by another one of their clock, as rows; nothing can change them any more. */
export function handOutCycles({ run, slaRun }: TicketProgress): readonly ClockCycle[] {
  const { at } = run.changes;
  const rows = slaRun.tracks.flatMap((track, place) => {
    const cycles = run.runs[track.track.clock]?.cycles ?? [];
    const latest = cycles[cycles.length - 1];
    if (latest === undefined || cycles.length === 1) return [];
    const over = slaRun.tracedTrack(place, run, at).filter(({ log }) => log.openedAt < latest.openedAt);
    track.handedOut += over.length;
    return over.map((traced) => evaluateCycle(traced, at));
  });
  for (const clockRun of run.runs) {
    const { cycles } = clockRun;
    const dropped = cycles.splice(0, cycles.length - 1);
    clockRun.droppedUntil = dropped.at(-1)?.phases.at(-1)?.at ?? clockRun.droppedUntil;
  }
  for (const track of slaRun.tracks) dropTerms(track, run.runs[track.track.clock]?.cycles[0]?.startedAt);
  return rows;
}

/** Forgets terms that were replaced before the latest cycle. */
function dropTerms({ changes }: TrackRun, startedAt: number | undefined): void {
  if (startedAt === undefined) return;
  const inForce = lastWhere(changes, ({ from }) => from <= startedAt);
  if (inForce !== undefined) changes.splice(0, changes.indexOf(inForce));
}
