import type { ClockDefinition } from "../../../clock/clock-definition.js";
import type { SlaDefinition } from "../../sla-definition.js";
import { allLeaves } from "../definition-conditions.js";
import type { LintRule } from "../lint-rule.js";

/** A condition that waits for a phase its clock cannot be in. */
export const clockPhaseImpossible: LintRule = {
  code: "clockPhaseImpossible",
  severity: "error",
  hint: "Ask for another phase, or give the clock what brings it there.",
  find: ({ definition }) =>
    allLeaves(definition).flatMap(({ value, path }) => {
      if (!("clock" in value)) return [];
      const clock = definition.clocks.find(({ id }) => id === value.clock);
      if (clock === undefined || canBe(clock, value.state, definition)) return [];
      const message = `Clock ${clock.id} is never ${value.state}: its definition has nothing that makes it so.`;
      return [{ path: [...path, "state"], params: { clock: clock.id, state: value.state }, message }];
    }),
};

function canBe(
  { stop, reset, onSolve, pause }: ClockDefinition,
  phase: string,
  { suspensions = [] }: SlaDefinition,
): boolean {
  if (phase === "paused") return pause !== undefined || suspensions.length > 0;
  // A merge or deletion cancels any clock.
  return phase !== "stopped" || stop !== undefined || reset !== undefined || onSolve === "fulfil";
}
