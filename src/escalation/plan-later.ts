import type { EpochMs } from "../time/instant-input.js";
import { instantAtOffset, type Measure, measureOf } from "./offset-instant.js";
import { settleRung } from "./settle-rung.js";
import type { StepWindow } from "./step-windows.js";
import type { TellingState, WaitingRung, WindowScope } from "./telling.js";

/**
 * Plans a rung that counts from another one, or a repetition. What became due while the clock was stopped is due as the
 * next window begins.
 *
 * @param baseAt - When the one before was told or lapsed.
 */
export function planLater(waiting: WaitingRung, baseAt: EpochMs, startedAt: EpochMs, scope: WindowScope): TellingState {
  const { rung, round } = waiting;
  const { stretches, end } = scope.window;
  const offset = round > rung.round ? rung.repeat?.every : rung.delay;
  const measure = measureAt(scope.window, baseAt, startedAt);
  const at = measure && offset ? instantAtOffset(baseAt, offset, measure) : null;
  if (at === null || measure === undefined)
    return end === null ? { status: "planned", at: null } : { status: "lapsed", at: end.at, reason: end.by };
  return settleRung(waiting, Math.max(at, stretches[0]?.from ?? at), measure, scope);
}

/** The terms in force at an instant, or the first ones of the window where it lies before. */
function measureAt({ stretches }: StepWindow, at: EpochMs, startedAt: EpochMs): Measure | undefined {
  const promised = stretches.flatMap((stretch) =>
    stretch.terms === null || !stretch.armed
      ? []
      : [{ from: stretch.from, measure: measureOf(stretch, stretch.terms, startedAt) }],
  );
  return (promised.filter(({ from }) => from <= at).at(-1) ?? promised[0])?.measure;
}
