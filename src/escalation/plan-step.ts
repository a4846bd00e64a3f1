import { instantAfterOpenMs, isOpenAt, nextOpeningAt } from "../calendar/open-time.js";
import type { TalliedStretch } from "../sla/tally-cycle.js";
import type { Terms } from "../sla/terms.js";
import type { TracedCycle } from "../sla/trace-cycles.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import { type CycleLeg, type LegEnd, legsOf } from "./cycle-legs.js";
import type { CompiledStep } from "./escalations.js";

/** Why a step will not be told any more. */
export type LapseReason = "stopped" | "cancelled" | "alreadyPast" | "outsideHours" | "conditionFalse";

/** How a step stands on one leg of a cycle. */
export type StepPlan =
  /** It became due; it is to be told at `at`, which lies later where it waits for business hours. */
  | { readonly leg: number; readonly status: "reached"; readonly at: EpochMs; readonly end: LegEnd | null }
  /** It will become due at `at` if nothing happens; `null` while that cannot be said. */
  | { readonly leg: number; readonly status: "planned"; readonly at: EpochMs | null }
  /** It never became due, and at `at` it was clear that it would not. */
  | { readonly leg: number; readonly status: "lapsed"; readonly at: EpochMs; readonly reason: LapseReason };

/** Plans one step of one cycle, leg by leg; only where a stop came first does it get another chance on the next leg. */
export function planStep(step: CompiledStep, traced: TracedCycle, asOf: EpochMs): readonly StepPlan[] {
  const plans: StepPlan[] = [];
  for (const leg of legsOf(traced)) {
    const plan = planLeg(step, leg, traced.log.startedAt, asOf);
    plans.push(plan);
    if (plan.status !== "lapsed" || plan.reason !== "stopped") break;
  }
  return plans;
}

function planLeg(step: CompiledStep, { leg, stretches, end }: CycleLeg, startedAt: EpochMs, asOf: EpochMs): StepPlan {
  let plannedAt: EpochMs | null = null;
  for (const [index, stretch] of stretches.entries()) {
    const { from, to, terms, armed } = stretch;
    const at = terms === null || !armed ? null : instantIn(stretch, terms, step, startedAt);
    plannedAt = null;
    if (at === null || terms === null) continue;
    plannedAt = tellingAt(step, at, terms) ?? at;
    const goesOn = end === null && index === stretches.length - 1;
    if (goesOn ? at > asOf : at >= to) continue;
    if (at < from && isReminder(step)) return { leg, status: "lapsed", at: from, reason: "alreadyPast" };
    const reachedAt = Math.max(at, from);
    const tellAt = tellingAt(step, reachedAt, terms);
    if (tellAt === null) return { leg, status: "lapsed", at: reachedAt, reason: "outsideHours" };
    if (end !== null && end.at <= tellAt && step.whenMissed === "lapse") break;
    if (tellAt > asOf) return { leg, status: "planned", at: tellAt };
    return { leg, status: "reached", at: tellAt, end };
  }
  return end === null
    ? { leg, status: "planned", at: plannedAt }
    : { leg, status: "lapsed", at: end.at, reason: end.by };
}

/** Something that only makes sense ahead of the due instant. */
function isReminder({ timer }: CompiledStep): boolean {
  return "percent" in timer ? timer.percent < 100 : timer.base === "due" && timer.offsetMs < 0;
}

/** When the step is due as seen in a stretch; before it where what it waits for is over as the stretch begins. */
function instantIn(stretch: TalliedStretch, terms: Terms, { timer }: CompiledStep, startedAt: EpochMs): EpochMs | null {
  if ("percent" in timer) {
    // While a clock is paused nothing is used up.
    if (stretch.phase.state === "paused") return null;
    const amountMs = Math.ceil((terms.target.targetMs * timer.percent) / 100);
    return afterOpenMs(terms, stretch.from, amountMs - stretch.elapsedMs);
  }
  const base = timer.base === "start" ? startedAt : (stretch.breachedAt ?? stretch.dueAt);
  if (base === null) return null;
  return timer.hours === "wall" ? base + timer.offsetMs : afterOpenMs(terms, base, timer.offsetMs);
}

function afterOpenMs({ calendar }: Terms, at: EpochMs, offsetMs: DurationMs): EpochMs | null {
  return instantAfterOpenMs(calendar, at, offsetMs, offsetMs < 0 ? "latest" : "earliest");
}

/** When to tell what becomes due at an instant: then, at the next opening, or, with `null`, not at all. */
function tellingAt({ outsideHours }: CompiledStep, at: EpochMs, { calendar }: Terms): EpochMs | null {
  if (outsideHours === "now" || isOpenAt(calendar, at)) return at;
  return outsideHours === "nextOpening" ? nextOpeningAt(calendar, at) : null;
}
