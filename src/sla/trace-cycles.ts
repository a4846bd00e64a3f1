import type { ClockCycleLog } from "../clock/clock-cycle-log.js";
import { throwIssue } from "../errors/issues.js";
import { runClocks } from "../clock/run-clocks.js";
import type { Ticket } from "../ticket/ticket.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledSla } from "./compiled-sla.js";
import { type CutCycle, cutCycle } from "./cut-cycle.js";
import { type CycleTally, tallyCycle } from "./tally-cycle.js";
import { noteTerms, openTermsLog, type TermsChange } from "./terms.js";

/** A cycle with everything that was found out about it; rows, explanations and escalations are read off it. */
export interface TracedCycle {
  readonly slot: string;
  readonly log: ClockCycleLog;
  readonly cut: CutCycle;
  readonly tally: CycleTally;
}

/** Follows every cycle of every clock of a ticket up to an instant, by slot, then in declared order of the clocks. */
export function traceCycles(ticket: Ticket, sla: CompiledSla, asOf: EpochMs): readonly TracedCycle[] {
  refuseOverrides(ticket, asOf);
  const terms = openTermsLog(sla);
  const logs = runClocks(ticket, sla.clocks, asOf, (view) => noteTerms(terms, sla, view));
  return sla.tracks.flatMap(({ slot, clock }, place) =>
    (logs[clock] as readonly ClockCycleLog[]).map((log) => {
      const cut = cutCycle(log, terms[place] as readonly TermsChange[], asOf);
      return { slot, log, cut, tally: tallyCycle(cut) };
    }),
  );
}

// An override that is not applied would make every figure of its clock wrong without anyone noticing.
function refuseOverrides({ events }: Ticket, asOf: EpochMs): void {
  const place = events.findIndex(({ kind, at }) => kind === "override" && at <= asOf);
  if (place === -1) return;
  const message = "Overrides of due instants and intervals are not applied yet.";
  throwIssue("sla.overrideUnsupported", ["ticket", "events", place], { message });
}
