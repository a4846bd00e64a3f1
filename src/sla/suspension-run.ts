import type { TicketRun } from "../clock/ticket-run.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledSuspension } from "./compiled-sla.js";
import type { TimeOff } from "./splice-time-off.js";

/** Since when and how often a ticket met the condition of a suspension. */
export interface SuspensionRun {
  readonly suspension: CompiledSuspension;
  /** The times in which it did, in order; the last one may go on. */
  readonly met: { readonly from: EpochMs; to: EpochMs }[];
}

/** A suspension that concerned no ticket yet. */
export function openSuspensionRun(suspension: CompiledSuspension): SuspensionRun {
  return { suspension, met: [] };
}

/** Notes whether the ticket meets the condition after an instant. */
export function noteSuspension({ suspension, met }: SuspensionRun, { changes, state, phases }: TicketRun): void {
  const { match } = suspension;
  const latest = met[met.length - 1];
  const isFirst = latest === undefined;
  if (!isFirst && ((match?.reads ?? 0) & changes.changed) === 0) return;
  const isMet = match === undefined || match.holds(state, phases);
  if (isMet === (latest?.to === Infinity)) return;
  if (isMet) met.push({ from: changes.at, to: Infinity });
  else if (latest !== undefined) latest.to = changes.at;
}

/** The time that a suspension takes out of a clock, in order. */
export function timeSuspended({ suspension, met }: SuspensionRun, clock: number): readonly TimeOff[] {
  if (!suspension.clocks.has(clock)) return [];
  const { id, from, to } = suspension;
  return met.flatMap((span) => {
    const [start, end] = [Math.max(from, span.from), Math.min(to, span.to)];
    return start < end ? [{ from: start, to: end, reason: "suspended", event: null, suspension: id }] : [];
  });
}
