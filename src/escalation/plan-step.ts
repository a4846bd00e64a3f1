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
    const at = instantIn(stretch, step, startedAt);
    plannedAt = at === null ? null : tellingAt(step, at, stretch.terms);
    const isOpenEnd = end === null && index === stretches.length - 1;
    if (at === null || (isOpenEnd ? at > asOf : at >= stretch.to)) continue;
    if (at < stretch.from && isReminder(step)) return { leg, status: "lapsed", at: stretch.from, reason: "alreadyPast" };
    const reachedAt = Math.max(at, stretch.from);
    const tellAt = tellingAt(step, reachedAt, stretch.terms);
    if (tellAt === null) return { leg, status: "lapsed", at: reachedAt, reason: "outsideHours" };
    return { leg, status: "reached", at: tellAt, end };
  }
  return end === null ? { leg, status: "planned", at: plannedAt } : { leg, status: "lapsed", at: end.at, reason: end.by };
}
