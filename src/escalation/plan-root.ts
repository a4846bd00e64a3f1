import type { TalliedStretch } from "../sla/stretch.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledTimer } from "./escalations.js";
import { afterOpenMs, instantAtOffset, type Measure, measureOf, tellingAt } from "./offset-instant.js";
import { settleRung } from "./settle-rung.js";
import type { TellingState, WaitingRung, WindowScope } from "./telling.js";

/** Plans the first rung of a chain in one window: it is due in the stretch in which its timer's instant lies. */
export function planRoot(
  waiting: WaitingRung,
  timer: CompiledTimer,
  startedAt: EpochMs,
  scope: WindowScope,
): TellingState {
  const { stretches, end } = scope.window;
  const baseAt = "base" in timer && timer.base === "pause" ? (stretches[0]?.from ?? startedAt) : startedAt;
  let plannedAt: EpochMs | null = null;
  for (const [index, stretch] of stretches.entries()) {
    const { from, to, terms, armed } = stretch;
    plannedAt = null;
    if (terms === null || !armed) continue;
    const measure = measureOf(stretch, terms, startedAt);
    const at = instantIn(stretch, measure, timer, baseAt);
    if (at === null) continue;
    plannedAt = tellingAt(waiting.rung, at, terms) ?? at;
    const goesOn = end === null && index === stretches.length - 1;
    if (goesOn ? at > scope.asOf : at >= to) continue;
    if (at < from && isReminder(timer)) return { status: "lapsed", at: from, reason: "alreadyPast" };
    return settleRung(waiting, Math.max(at, from), measure, scope);
  }
  return end === null ? { status: "planned", at: plannedAt } : { status: "lapsed", at: end.at, reason: end.by };
}

/** Something that only makes sense ahead of the due instant. */
function isReminder(timer: CompiledTimer): boolean {
  return "percent" in timer ? timer.percent < 100 : timer.base === "due" && timer.offset.amount < 0;
}

/** When the timer is up as seen in a stretch; before it where what it waits for is over as the stretch begins. */
function instantIn(stretch: TalliedStretch, measure: Measure, timer: CompiledTimer, baseAt: EpochMs): EpochMs | null {
  if ("percent" in timer) return instantOfShare(stretch, measure, timer.percent, baseAt);
  const isKnown = timer.base === "start" || timer.base === "pause";
  const base = isKnown ? baseAt : (stretch.breachedAt ?? stretch.dueAt);
  return base === null ? null : instantAtOffset(base, timer.offset, measure);
}

/** When a share of the target is used up: counted, or for a target that says when it is due as a share of the way there. */
function instantOfShare(
  stretch: TalliedStretch,
  { terms, lengthMs }: Measure,
  percent: number,
  startedAt: EpochMs,
): EpochMs | null {
  // While a clock is paused nothing is used up.
  if (stretch.phase.state === "paused" || lengthMs === null) return null;
  if (percent === 100) return stretch.breachedAt ?? stretch.dueAt;
  const amountMs = Math.ceil((lengthMs * percent) / 100);
  const { target, calendar, deadlineAt } = terms;
  if (target.targetMs === null || deadlineAt !== null) return afterOpenMs(startedAt, amountMs, calendar);
  return afterOpenMs(stretch.from, amountMs - stretch.elapsedMs, calendar);
}
