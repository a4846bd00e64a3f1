import { implies } from "../condition-logic.js";
import { eventPartsOf, levelsOf } from "../definition-conditions.js";
import type { LintRule } from "../lint-rule.js";
import { neverHappens } from "./clock-never-starts.js";

/** A start that turns true only where a stop or cancel holds already, so that no cycle is opened. */
export const clockStartInsideStop: LintRule = {
  code: "clockStartInsideStop",
  severity: "error",
  hint: "Narrow what stops or cancels the clock, or widen what starts it.",
  find: ({ definition, priorities }) =>
    definition.clocks.flatMap(({ id, start, stop, cancel }, place) => {
      const ends = { any: [...levelsOf(stop), ...levelsOf(cancel)] };
      return eventPartsOf(start, ["clocks", place, "start"]).flatMap(({ value, path }) => {
        if (!("becomes" in value) || neverHappens(value, priorities) || !implies(value.becomes, ends, priorities))
          return [];
        const message = `Clock ${id} opens no cycle here: whenever it would start, what stops or cancels it holds.`;
        return [{ path, params: { clock: id }, message }];
      });
    }),
};
