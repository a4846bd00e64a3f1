import type { ClockDefinition } from "supportops/clock";
import { compileSla, evaluateSla, type SlaDefinition } from "supportops/sla";
import type { TicketBuilder } from "supportops/testing";
import { minute } from "../clock/clock-rows.js";

function minutes(at: number | null): string {
  return at === null ? "" : String((at - minute(0)) / 60_000);
}

/** The cycles of a clock as `state start-stop running`, in minutes since creation and of wall time. */
export function cyclesOf(
  clocks: readonly ClockDefinition[],
  id: string,
  log: TicketBuilder,
  asOf = 600,
  priorities: SlaDefinition["priorities"] = ["low", "normal", "high", "urgent"],
): readonly string[] {
  const sla = compileSla({ priorities, clocks, policies: [] });
  return evaluateSla(log.build(), sla, { asOf: minute(asOf) })
    .cycles.filter(({ clock }) => clock === id)
    .map(({ state, startedAt, stoppedAt, elapsedMs }) => {
      return `${state} ${minutes(startedAt)}-${minutes(stoppedAt)} ${String(elapsedMs / 60_000)}`;
    });
}
