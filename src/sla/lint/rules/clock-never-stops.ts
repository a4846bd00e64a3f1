import { eventPartsOf } from "../definition-conditions.js";
import { allTargets } from "../definition-targets.js";
import type { LintRule } from "../lint-rule.js";
import { neverHappens } from "./clock-never-starts.js";

/** A clock with a promise that nothing can keep: it is never fulfilled. */
export const clockNeverStops: LintRule = {
  code: "clockNeverStops",
  severity: "error",
  hint: "Say in stop, reset or onSolve what fulfils it, or take its targets away.",
  find: ({ definition, priorities }) => {
    const promised = new Set(allTargets(definition).map(({ target }) => target.clock));
    return definition.clocks.flatMap(({ id, stop, reset, onSolve }, place) => {
      const ends = [...eventPartsOf(stop, []), ...eventPartsOf(reset, [])];
      const isFulfilled = onSolve === "fulfil" || !ends.every(({ value }) => neverHappens(value, priorities));
      if (isFulfilled || !promised.has(id)) return [];
      const message = `Nothing can fulfil clock ${id}, so that its promise can only be broken.`;
      return [{ path: ["clocks", place], params: { clock: id }, message }];
    });
  },
};
